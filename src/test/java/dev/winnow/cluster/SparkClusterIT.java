package dev.winnow.cluster;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The job jar on a Spark cluster that loses a worker in mid-job. */
final class SparkClusterIT {
  /** Runs on the crawl of {@code -Dwinnow.inputs} and loses no worker. */
  @Test
  @EnabledIfSystemProperty(named = ClusterCrawl.INPUTS, matches = ".+")
  void everyWayOfRunningWritesTheSame(@TempDir Path folder) throws Exception {
    ClusterCrawl crawl = ClusterCrawl.make(folder);
    crawl.score(folder.resolve("spark-local"), "--runner=SparkRunner", "--sparkMaster=local[2]");
    try (SparkCluster spark = SparkCluster.start(folder.resolve("spark"), 2)) {
      crawl.score(
          folder.resolve("spark-cluster"),
          "--runner=SparkRunner",
          "--sparkMaster=" + spark.master());
    }
  }

  @Test
  @DisabledIfSystemProperty(named = ClusterCrawl.INPUTS, matches = ".+")
  void aLostWorkerLosesNoRow(@TempDir Path folder) throws Exception {
    ClusterCrawl crawl = ClusterCrawl.make(folder);
    try (SparkCluster spark = SparkCluster.start(folder.resolve("spark"), 2)) {
      for (int round = 1; round <= Integer.getInteger("winnow.rounds", 1); round++) {
        int lost = round;
        crawl.score(
            folder.resolve("out-" + round),
            () -> {
              spark.kill(lost);
              spark.addWorker();
            },
            "--runner=SparkRunner",
            "--sparkMaster=" + spark.master());
      }
      ClusterCrawl.endBadly(folder, "--runner=SparkRunner", "--sparkMaster=" + spark.master());
    }
  }
}
