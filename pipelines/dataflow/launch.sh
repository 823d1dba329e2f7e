#!/usr/bin/env bash
# Starts one run of the Flex template on Dataflow and waits for its end: exit code 0 if it is done, else 1, which it also is after MOST_SECONDS.
# A run of its own for each night; --incremental is for launchers that wait inside Java, such as Airflow's operator.
# Edit: project, region, bucket; the day is the first argument, such as 2026-11-22, or else yesterday in UTC.
set -euo pipefail

: "${PROJECT:=my-project}"
: "${BUCKET:=my-bucket}"
: "${REGION:=europe-west1}"
: "${POLL_SECONDS:=60}"
: "${MOST_SECONDS:=82800}"
day=${1:-$(date -u -d yesterday +%F)}

job=$(gcloud dataflow flex-template run "winnow-$day" \
  --project "$PROJECT" \
  --region "$REGION" \
  --template-file-gcs-location "gs://$BUCKET/templates/winnow.json" \
  --parameters "input=gs://$BUCKET/crawl/$day/*.warc.gz" \
  --parameters "output=gs://$BUCKET/winnow/$day" \
  --format "value(job.id)")

state=
while :; do
  # A call that fails says nothing of the job.
  state=$(gcloud dataflow jobs describe "$job" --project "$PROJECT" --region "$REGION" \
    --format "value(currentState)") || state=unknown
  case $state in
    JOB_STATE_DONE)
      echo "winnow-$day is done: gs://$BUCKET/winnow/$day"
      exit 0
      ;;
    JOB_STATE_FAILED | JOB_STATE_CANCELLED | JOB_STATE_UPDATED | JOB_STATE_DRAINED)
      echo "winnow-$day ended as $state; gcloud dataflow jobs show $job" >&2
      exit 1
      ;;
  esac
  if [ "$SECONDS" -ge "$MOST_SECONDS" ]; then
    echo "winnow-$day has not ended in $MOST_SECONDS seconds; gcloud dataflow jobs show $job" >&2
    exit 1
  fi
  sleep "$POLL_SECONDS"
done
