package dev.winnow.beam.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.auth.oauth2.GoogleCredentials;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.extensions.gcp.options.GcpOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DataflowNeedsTest {
  private final ScoreOptions options = PipelineOptionsFactory.create().as(ScoreOptions.class);
  private final GcpOptions cloud = options.as(GcpOptions.class);

  /** Stands in for the real one, which only one profile has. */
  private abstract static class DataflowRunner extends PipelineRunner<PipelineResult> {}

  @BeforeEach
  void aWholeJob() {
    options.setRunner(DataflowRunner.class);
    options.setInput(List.of("gs://bucket/crawl/"));
    options.setOutput("gs://bucket/out");
    cloud.setProject("project");
    cloud.setGcpCredential(GoogleCredentials.newBuilder().build());
  }

  @Test
  void aWholeJobPasses() throws UsageException {
    DataflowNeeds.check(options);
  }

  @Test
  void otherEnginesNeedNoCloud() throws UsageException {
    options.setRunner(Elsewhere.class);
    cloud.setProject(null);
    DataflowNeeds.check(options);
  }

  /** Any other engine. */
  private abstract static class Elsewhere extends PipelineRunner<PipelineResult> {
    @Override
    public abstract PipelineResult run(Pipeline pipeline);
  }

  @Test
  void theProjectIsAskedFor() {
    cloud.setProject(null);
    assertUsage("--project is missing: the Google project that Dataflow runs in");
  }

  @Test
  void localPathsAreOutOfSight() {
    options.setOutput("out");
    assertUsage("out: workers on Dataflow see no local path; name a gs:// one");
  }

  @Test
  void everyWorkerOpensThePhrasing() {
    options.setPhrasing("phrasing.bin");
    assertUsage("phrasing.bin: workers on Dataflow see no local path; name a gs:// one");
  }

  @Test
  void credentialsAreAskedFor() {
    cloud.setGcpCredential(null);
    assertUsage(
        "no Google credentials on this machine; run gcloud auth application-default login, or name"
            + " a key file in GOOGLE_APPLICATION_CREDENTIALS");
  }

  private void assertUsage(String message) {
    UsageException wrong = assertThrows(UsageException.class, () -> DataflowNeeds.check(options));
    assertEquals(message, wrong.getMessage());
  }
}
