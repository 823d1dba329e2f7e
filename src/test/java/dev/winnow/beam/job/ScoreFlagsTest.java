package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.util.List;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.junit.jupiter.api.Test;

final class ScoreFlagsTest {
  @Test
  void optionsOfStoresAreFlags() throws UsageException {
    ScoreOptions options =
        ScoreFlags.parse(List.of("--s3StorageClass=GLACIER_IR", "--awsRegion=eu-west-1"));
    assertEquals("GLACIER_IR", options.as(S3Options.class).getS3StorageClass());
    assertEquals("eu-west-1", options.as(S3Options.class).getAwsRegion().id());
  }
}
