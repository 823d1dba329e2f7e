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

  /** On all of a crawl of one's own, {@code -Dwinnow.inputs}, where no worker is lost. */
  @Test
  @EnabledIfSystemProperty(named = Crawl.INPUTS, matches = ".+")
  void everyWayOfRunningWritesTheSame(@TempDir Path folder) throws Exception {
    Crawl crawl = Crawl.make(folder);
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
  @DisabledIfSystemProperty(named = Crawl.INPUTS, matches = ".+")
  void aLostWorkerLosesNoRowAndAJarSentOverRestRuns(@TempDir Path folder) throws Exception {
    Crawl crawl = Crawl.make(folder);
    try (FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), 2)) {
      for (int round = 1; round <= Integer.getInteger("winnow.rounds", 1); round++) {
        Daemon lost = flink.worker(round);
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
      Crawl.endBadly(folder, "--runner=FlinkRunner", "--flinkMaster=" + flink.master());
      Path output = folder.resolve("out-rest");
      String job = flink.submit(Crawl.JAR, crawl.command(output, "--runner=FlinkRunner", LEAVE));
      Daemon.await("the job", Crawl.MOST, () -> ended(flink, job));
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
