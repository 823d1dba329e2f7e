package dev.winnow.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The job jar on a Flink cluster that loses a worker in mid-job, {@code -Dwinnow.rounds} times. */
final class FlinkClusterIT {
  /** The JobManager, which runs a jar sent to it, must not wait for the jar's job. */
  private static final String LEAVE = "--attachedMode=false";

  /** Runs on the crawl of {@code -Dwinnow.inputs} and loses no worker. */
  @Test
  @EnabledIfSystemProperty(named = ClusterCrawl.INPUTS, matches = ".+")
  void everyWayOfRunningWritesTheSame(@TempDir Path folder) throws Exception {
    ClusterCrawl crawl = ClusterCrawl.make(folder);
    crawl.score(folder.resolve("flink-embedded"), "--runner=FlinkRunner", "--parallelism=2");
    try (FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), 2)) {
      crawl.score(
          folder.resolve("flink-cluster"),
          "--runner=FlinkRunner",
          "--flinkMaster=" + flink.master(),
          "--parallelism=2");
    }
  }

  @Test
  @DisabledIfSystemProperty(named = ClusterCrawl.INPUTS, matches = ".+")
  void aLostWorkerLosesNoRowAndAJarSentOverRestRuns(@TempDir Path folder) throws Exception {
    ClusterCrawl crawl = ClusterCrawl.make(folder);
    try (FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), 2)) {
      for (int round = 1; round <= Integer.getInteger("winnow.rounds", 1); round++) {
        ServerProcess lost = flink.worker(round);
        crawl.score(
            folder.resolve("out-" + round),
            () -> {
              lost.kill();
              flink.addWorker();
            },
            "--runner=FlinkRunner",
            "--flinkMaster=" + flink.master(),
            "--parallelism=2");
      }
      ClusterCrawl.endBadly(folder, "--runner=FlinkRunner", "--flinkMaster=" + flink.master());
      Path output = folder.resolve("out-rest");
      String job =
          flink.submit(ClusterCrawl.JAR, crawl.command(output, "--runner=FlinkRunner", LEAVE));
      ServerProcess.await("the job", ClusterCrawl.MOST, () -> ended(flink, job));
      assertEquals("FINISHED", flink.state(job), job);
      crawl.requireAll(output);
    }
  }

  private static boolean ended(FlinkCluster flink, String job) {
    try {
      return !List.of("INITIALIZING", "CREATED", "RUNNING").contains(flink.state(job));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
