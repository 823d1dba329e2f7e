#!/usr/bin/env bash
# One night on Spark 3.5: what is new since the last. Build the jar first: mvn -q package -DskipTests -Pspark
# Edit: the master, the sizes, the folders. The exit code is Winnow's own in client mode.
set -euo pipefail
# Without it Java cannot open files with names beyond ASCII; the executors get the same.
export LC_ALL=C.UTF-8

: "${SPARK_MASTER:=spark://localhost:7077}"
: "${WINNOW_JAR:=target/winnow.jar}"
: "${WINNOW_INPUT:=hdfs:///crawl/*/*.warc.gz}"
: "${WINNOW_OUTPUT:=hdfs:///winnow/nights}"

exec "${SPARK_HOME:?name the folder of Spark 3.5}/bin/spark-submit" \
  --master "$SPARK_MASTER" \
  --deploy-mode client \
  --class dev.winnow.Main \
  --executor-memory 3g \
  --executor-cores 2 \
  --conf spark.executorEnv.LC_ALL=C.UTF-8 \
  "$WINNOW_JAR" score \
  --runner=SparkRunner \
  --sparkMaster="$SPARK_MASTER" \
  --input="$WINNOW_INPUT" \
  --output="$WINNOW_OUTPUT" \
  --incremental \
  --resume \
  --quiet
