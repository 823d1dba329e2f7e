#!/usr/bin/env bash
# One night on the Flink Kubernetes operator, from wherever kubectl reaches the cluster: creates the deployment of a day, waits for its
# end, shows its log, deletes it. Exit code 0 if the job finished, else 1, which it also is after MOST_SECONDS.
# Edit: flinkdeployment.yaml beside it, which is written for one day. The day is the first argument, or else yesterday in UTC.
set -euo pipefail
cd "$(dirname "$0")"

: "${POLL_SECONDS:=30}"
: "${MOST_SECONDS:=72000}"
day=${1:-$(date -u -d yesterday +%F)}
name=winnow-$day

sed -e "s|2026-11-22|$day|g" -e "s|2026/11/22|${day//-//}|g" flinkdeployment.yaml | kubectl create -f -

while :; do
  # A call that fails says nothing of the job.
  state=$(kubectl get flinkdeployment "$name" \
    -o 'jsonpath={.status.jobManagerDeploymentStatus} {.status.jobStatus.state}') || state=unknown
  case $state in
    ERROR* | *" FINISHED" | *" FAILED" | *" CANCELED") break ;;
  esac
  [ "$SECONDS" -lt "$MOST_SECONDS" ] || break
  sleep "$POLL_SECONDS"
done

kubectl logs "deployment/$name" --tail=200 || true # the log goes with the deployment
kubectl delete flinkdeployment "$name"
echo "$name ended as $state"
[ "${state#* }" = FINISHED ]
