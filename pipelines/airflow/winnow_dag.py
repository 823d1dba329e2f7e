"""Winnow every night, on Airflow 2.10; no provider is needed.

Edit: the command, the arguments. bin/winnow of the distribution starts fastest and has the embedded engine. For a cluster
let COMMAND be ["java", "-jar", "/opt/winnow/winnow.jar"], a jar of -Pflink, -Pspark or -Pdataflow, and add --runner=….
A run reads the list of its own day and never the clock, so that a day can be run again.
"""

from __future__ import annotations

from datetime import timedelta

import pendulum
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.hooks.subprocess import SubprocessHook
from airflow.models.baseoperator import BaseOperator
from airflow.models.dag import DAG

COMMAND = ["/opt/winnow/bin/winnow"]
FINAL = {2: "usage, policy or permission", 3: "a gate failed", 4: "too many rejects", 5: "no input"}


class ScoreOperator(BaseOperator):
    """Runs winnow score. Only exit code 1 is tried again: the others end the same way."""

    template_fields = ("arguments",)

    def __init__(self, *, arguments: list[str], **settings):
        super().__init__(**settings)
        self.arguments = arguments

    def execute(self, context):
        self.hook = SubprocessHook()  # its lines go to the log of the task
        code = self.hook.run_command([*COMMAND, "score", *self.arguments]).exit_code
        if code in FINAL:
            raise AirflowFailException(f"exit code {code}: {FINAL[code]}")
        if code:
            raise AirflowException(f"exit code {code}")

    def on_kill(self):
        self.hook.send_sigterm()


with DAG(
    dag_id="winnow",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,  # runs of one output must not overlap
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5)},  # --resume goes on where a try ended
    tags=["crawl"],
) as dag:
    ScoreOperator(
        task_id="score",
        arguments=[
            "--inputList=/srv/crawl/{{ ds }}/warc.paths.gz",
            "--output=/srv/winnow",
            "--incremental",
            "--resume",
            "--maxRejectRate=0.05",
        ],
    )
