package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunTotals;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.testing.TestPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline under the checks that runs go without: nothing mutated, all encodable. */
final class QualityPipelineTest {
  @Test
  void keepsBeamsRules(@TempDir Path output) throws Exception {
    ScoreOptions options =
        ScoreFlags.parse(List.of("--input=samples/formats", "--output=" + output));
    ScoreJob job = JobRequest.of(options).job();
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    QualityPipeline.build(pipeline, job);
    assertEquals(PipelineResult.State.DONE, pipeline.run().waitUntilFinish());
    try (InputStream in = Files.newInputStream(output.resolve("run.json"))) {
      RunTotals totals = RunJson.read(in);
      assertEquals(9, totals.scored());
      assertEquals(totals.records(), totals.scored() + totals.skipped() + totals.rejected());
    }
    assertFalse(Files.exists(output.resolve(".unfinished")));
  }
}
