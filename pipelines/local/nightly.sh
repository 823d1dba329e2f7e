#!/usr/bin/env bash
# One night on one machine; cron and systemd call it, a person may too.
# Edit: nightly.env beside this script, or name another file as the first argument.
set -euo pipefail
# cron and systemd start with LC_ALL=C, under which Java cannot open files with names beyond ASCII.
export LC_ALL=C.UTF-8

settings=${1:-$(dirname "$0")/nightly.env}
# shellcheck source=/dev/null
. "$settings"

flags=(--output="$WINNOW_OUTPUT" --incremental --quiet)
for input in $WINNOW_INPUT; do
  flags+=(--input="$input")
done
if [ -n "${WINNOW_POLICY:-}" ]; then flags+=(--policy="$WINNOW_POLICY"); fi
if [ -n "${WINNOW_METRICS:-}" ]; then flags+=(--metricsFile="$WINNOW_METRICS"); fi
if [ -n "${WINNOW_REJECT_RATE:-}" ]; then flags+=(--maxRejectRate="$WINNOW_REJECT_RATE"); fi

# exec: the scheduler sees the exit code, and its signals reach Java.
# shellcheck disable=SC2086 # options are words
exec java ${WINNOW_JAVA_OPTIONS:--Xmx2g} -jar "$WINNOW_JAR" score "${flags[@]}"
