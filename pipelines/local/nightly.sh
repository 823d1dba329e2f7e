#!/usr/bin/env bash
# One night on one machine; cron and systemd call it, a person may too.
# Edit: nightly.env beside this script, or name another file as the first argument.
set -euo pipefail
settings=${1:-$(dirname "$0")/nightly.env}
# shellcheck source=/dev/null
. "$settings"

flags=(--output="$WINNOW_OUTPUT" --incremental --resume --quiet)
for input in ${WINNOW_INPUT[@]+"${WINNOW_INPUT[@]}"}; do # in quotes: Winnow opens globs; there may be none
  flags+=(--input="$input")
done
if [ -n "${WINNOW_LIST:-}" ]; then flags+=(--inputList="$WINNOW_LIST"); fi
if [ -n "${WINNOW_PREFIX:-}" ]; then flags+=(--inputPrefix="$WINNOW_PREFIX"); fi
if [ -n "${WINNOW_POLICY:-}" ]; then flags+=(--policy="$WINNOW_POLICY"); fi
if [ -n "${WINNOW_METRICS:-}" ]; then flags+=(--metricsFile="$WINNOW_METRICS"); fi
if [ -n "${WINNOW_REJECT_RATE:-}" ]; then flags+=(--maxRejectRate="$WINNOW_REJECT_RATE"); fi
if [ -n "${WINNOW_GATE:-}" ]; then
  flags+=(--gate="$WINNOW_GATE")
  if [ -f "$WINNOW_OUTPUT/latest" ]; then flags+=(--baseline="$WINNOW_OUTPUT/runs/$(cat "$WINNOW_OUTPUT/latest")"); fi
fi

# exec: the scheduler sees the exit code, and its signals reach Java.
export WINNOW_OPTS ${JAVA_HOME+JAVA_HOME}
exec "$WINNOW_COMMAND" score "${flags[@]}"
