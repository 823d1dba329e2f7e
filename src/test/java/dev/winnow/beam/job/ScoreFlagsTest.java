package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.beans.Introspector;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScoreFlagsTest {
  @Test
  void optionsOfStoresAreFlags() throws UsageException {
    ScoreOptions options =
        ScoreFlags.parse(List.of("--s3StorageClass=GLACIER_IR", "--awsRegion=eu-west-1"));
    assertEquals("GLACIER_IR", options.as(S3Options.class).getS3StorageClass());
    assertEquals("eu-west-1", options.as(S3Options.class).getAwsRegion().id());
  }

  static List<String> switches() {
    return Arrays.stream(ScoreOptions.class.getMethods())
        .filter(method -> method.getReturnType() == boolean.class)
        .filter(method -> method.getDeclaringClass() == ScoreOptions.class)
        .map(method -> Introspector.decapitalize(method.getName().substring("is".length())))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("switches")
  void aSwitchLeavesTheNextWordAlone(String name) throws UsageException {
    ScoreOptions options = ScoreFlags.parse(List.of("--" + name, "crawl/a.warc.gz"));
    assertEquals(List.of("crawl/a.warc.gz"), options.getInput());
    UsageException wrong =
        assertThrows(UsageException.class, () -> ScoreFlags.parse(List.of("--" + name + "=maybe")));
    assertEquals("--" + name + "=maybe: must be true or false", wrong.getMessage());
    ScoreFlags.parse(List.of("--" + name + "=false", "--input=a"));
  }

  @Test
  void thereAreSwitches() {
    assertEquals(List.of("incremental", "overwrite", "quiet", "resume", "skipCorpus"), switches());
  }
}
