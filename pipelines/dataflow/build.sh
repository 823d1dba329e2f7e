#!/usr/bin/env bash
# Makes the Flex template: jar, image and the template file in a bucket.
# Edit: project, region, bucket, repository; or set them in the environment.
set -euo pipefail
cd "$(dirname "$0")/../.."

: "${PROJECT:=my-project}"
: "${BUCKET:=my-bucket}"
: "${REGION:=europe-west1}"
: "${REPOSITORY:=winnow}"

mvn -q package -DskipTests -Pdataflow
gcloud dataflow flex-template build "gs://$BUCKET/templates/winnow.json" \
  --project "$PROJECT" \
  --image-gcr-path "$REGION-docker.pkg.dev/$PROJECT/$REPOSITORY/winnow:0.1.0" \
  --sdk-language JAVA \
  --flex-template-base-image JAVA17 \
  --metadata-file pipelines/dataflow/metadata.json \
  --jar target/winnow.jar \
  --env FLEX_TEMPLATE_JAVA_MAIN_CLASS=dev.winnow.Main
