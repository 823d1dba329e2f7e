"""Winnow every night, on Airflow 2.10 with apache-airflow-providers-apache-beam.

Edit: the jar, the bucket, the list of inputs, the runner (the jar must hold it: mvn -Pflink, -Pspark, -Pdataflow).
A run reads the list of its own day and never the clock, so that a day can be run again.
"""

from __future__ import annotations

import pendulum
from airflow.models.dag import DAG
from airflow.providers.apache.beam.operators.beam import BeamRunJavaPipelineOperator

with DAG(
    dag_id="winnow",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,  # runs of one output must not overlap
    default_args={"retries": 1},  # a second try does the same work again
    tags=["crawl"],
) as dag:
    BeamRunJavaPipelineOperator(
        task_id="score",
        jar="/opt/winnow/winnow.jar",  # or gs://bucket/winnow.jar
        runner="DirectRunner",
        pipeline_options={
            # Airflow drops options that are False and writes True as a bare flag: Winnow's are all off by default.
            "inputList": "/srv/crawl/{{ ds }}/warc.paths.gz",
            "output": "/srv/winnow",
            "incremental": True,
            "quiet": True,
            "maxRejectRate": 0.05,
        },
    )
