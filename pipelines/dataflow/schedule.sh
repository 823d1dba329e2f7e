#!/usr/bin/env bash
# Every night: a Cloud Run job that does what launch.sh does, started by Cloud Scheduler. Run it once, and again after a change of launch.sh.
# Edit: project, region, bucket, account. The account needs dataflow.developer, iam.serviceAccountUser on the workers' account,
# storage.objectViewer on the template, and run.invoker on the job.
set -euo pipefail
cd "$(dirname "$0")"

: "${PROJECT:=my-project}"
: "${BUCKET:=my-bucket}"
: "${REGION:=europe-west1}"
: "${ACCOUNT:=winnow@$PROJECT.iam.gserviceaccount.com}"

# ^@@^ is the separator of the list of arguments, since the script holds commas.
gcloud run jobs deploy winnow-night \
  --project "$PROJECT" \
  --region "$REGION" \
  --image gcr.io/google.com/cloudsdktool/google-cloud-cli:slim \
  --service-account "$ACCOUNT" \
  --set-env-vars "PROJECT=$PROJECT,BUCKET=$BUCKET,REGION=$REGION" \
  --max-retries 0 \
  --task-timeout 24h \
  --command bash \
  --args "^@@^-c@@$(cat launch.sh)"

verb=create
if gcloud scheduler jobs describe winnow-night --project "$PROJECT" --location "$REGION" >/dev/null 2>&1; then verb=update; fi
gcloud scheduler jobs "$verb" http winnow-night \
  --project "$PROJECT" \
  --location "$REGION" \
  --schedule "30 2 * * *" \
  --time-zone Etc/UTC \
  --http-method POST \
  --uri "https://run.googleapis.com/v2/projects/$PROJECT/locations/$REGION/jobs/winnow-night:run" \
  --oauth-service-account-email "$ACCOUNT"
