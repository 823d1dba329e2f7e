package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six nights, and what each read and wrote: the table of {@code scheduling.md}. {@code mvn verify
 * -Dgolden.update} writes it anew.
 */
final class IncrementalAccountTest {
  private static final Path DOCUMENT = Path.of("src/site/markdown/scheduling.md");
  private static final String HEAD =
      """
      | night | files listed | read | bytes read | rows written | rejects | judged again, unread | left as they were | `latest` |
      |---|---|---|---|---|---|---|---|---|
      """;

  @TempDir Path folder;

  private Path crawl;
  private Path output;
  private final List<String> table = new ArrayList<>();

  @Test
  void eachNightReadsAndWritesWhatTheTableSays() throws Exception {
    crawl = IncrementalOutput.crawl(folder);
    output = folder.resolve("nights");
    night("1: the first");
    IncrementalOutput.add(crawl, "samples/pages/honest/legal-notice.txt");
    night("2: one new file");
    assertEquals(0, CommandRuns.command(flags()).code());
    line("3: nothing new", "0 | 0 | 0 | 0 | 0 | 5");
    night(
        "4: another policy",
        "--policy=pipelines/policy/fineweb.yaml",
        "--reprocess=changed-policy");
    IncrementalOutput.add(crawl, "samples/pages/spam/all-three-faults.txt");
    killed("5: one new file, killed with -9", "--policy=pipelines/policy/fineweb.yaml");
    night("6: the same again", "--policy=pipelines/policy/fineweb.yaml");
    compare(HEAD + String.join("\n", table) + "\n");
  }

  private String[] flags(String... more) {
    List<String> flags = new ArrayList<>(List.of("score", "--input=" + crawl));
    flags.addAll(List.of("--output=" + output, "--incremental"));
    flags.addAll(List.of(more));
    return flags.toArray(new String[0]);
  }

  private void night(String name, String... flags) throws IOException {
    CommandRuns.Ended ended = CommandRuns.command(flags(flags));
    assertEquals(0, ended.code(), ended.err());
    Path run = IncrementalOutput.latestRun(output);
    JsonNode account = CommandRuns.run(run);
    JsonNode fates = account.at("/incremental/files");
    line(
        name,
        String.format(
            Locale.ROOT,
            "%d | %,d | %d | %d | %d | %d",
            account.at("/inputs/files").asInt(),
            account.at("/inputs/bytes").asLong(),
            CommandRuns.rows(run, "scores").size(),
            CommandRuns.rows(run, "rejects").size(),
            fates.path("judged-again").asInt(),
            fates.path("unchanged").asInt()));
  }

  /** Ends the process as soon as it has begun to write. */
  private void killed(String name, String... flags) throws Exception {
    String before = IncrementalOutput.latest(output);
    int runs = IncrementalOutput.runs(output).size();
    Process night = IncrementalOutput.start(folder.resolve("night.log"), flags(flags));
    while (night.isAlive() && IncrementalOutput.runs(output).size() == runs) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    night.destroyForcibly().waitFor();
    assertTrue(
        IncrementalOutput.runs(output).size() > runs, "the night ended before it was killed");
    assertEquals(before, IncrementalOutput.latest(output));
    line(name, "1 | – | 0 that count | – | 0 | 5");
  }

  private void line(String night, String account) throws IOException {
    long listed;
    try (var files = Files.list(crawl)) {
      listed = files.count();
    }
    String latest = IncrementalOutput.latest(output).substring(0, 5);
    table.add(
        String.format(Locale.ROOT, "| %s | %d | %s | `%s-…` |", night, listed, account, latest));
  }

  private static void compare(String made) throws IOException {
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(HEAD.substring(0, 30));
    int to = document.indexOf("\n\n", from) + 1;
    if (System.getProperty("golden.update") != null) {
      document = document.substring(0, from) + made + document.substring(to);
      Files.writeString(DOCUMENT, document);
      to = from + made.length();
    }
    assertEquals(made, document.substring(from, to), "mvn verify -Dgolden.update writes it anew");
  }
}
