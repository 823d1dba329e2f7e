package dev.winnow.beam.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;

final class DetachedJobsTest {
  private final ScoreOptions options = PipelineOptionsFactory.create().as(ScoreOptions.class);

  @Test
  void launchersWaitWhereNothingIsSaid() throws UsageException {
    options.setIncremental(true);
    assertFalse(DetachedJobs.is(options));
    DetachedJobs.check(options);
  }

  @Test
  void nothingIsAskedOfALauncherThatLeaves() throws UsageException {
    options.as(DetachedJobs.Flags.class).setAttachedMode(false);
    assertTrue(DetachedJobs.is(options));
    DetachedJobs.check(options);
    options.setMaxRejectRate(0.1);
    UsageException wrong = assertThrows(UsageException.class, () -> DetachedJobs.check(options));
    assertEquals(
        "--maxRejectRate needs a launcher that waits for the run; this one hands it over and"
            + " leaves",
        wrong.getMessage());
  }

  @Test
  void aTemplateIsOnlyHandedOver() {
    options.as(DetachedJobs.Flags.class).setTemplateLocation("gs://bucket/template");
    assertTrue(DetachedJobs.is(options));
  }
}
