#!/usr/bin/env bash
# Starts one run of the Flex template on Dataflow. The launcher returns at once: look for run.json in the output.
# A run of its own for each night; --incremental is for launchers that wait, such as Airflow's Beam operator.
# Edit: project, region, bucket; the day is the first argument, such as 2026-11-22.
set -euo pipefail

: "${PROJECT:=my-project}"
: "${BUCKET:=my-bucket}"
: "${REGION:=europe-west1}"
day=${1:?name the day, such as 2026-11-22}

gcloud dataflow flex-template run "winnow-$day" \
  --project "$PROJECT" \
  --region "$REGION" \
  --template-file-gcs-location "gs://$BUCKET/templates/winnow.json" \
  --parameters "input=gs://$BUCKET/crawl/$day/*.warc.gz" \
  --parameters "output=gs://$BUCKET/winnow/$day"
