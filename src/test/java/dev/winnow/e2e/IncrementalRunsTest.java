package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One output, night after night: each reads what is new, and readers see whole runs only. */
final class IncrementalRunsTest {
  private static final String FINEWEB = "--policy=pipelines/policy/fineweb.yaml";

  @TempDir Path folder;

  private Path crawl;
  private Path output;

  @BeforeEach
  void layOutACrawl() throws IOException {
    crawl = IncrementalOutput.crawl(folder);
    output = folder.resolve("nights");
  }

  private CommandRuns.Ended night(String... flags) {
    CommandRuns.Ended ended = end(flags);
    assertEquals(0, ended.code(), ended.err());
    return ended;
  }

  private CommandRuns.Ended end(String... flags) {
    Stream<String> fixed = Stream.of("--input=" + crawl, "--output=" + output, "--incremental");
    return CommandRuns.command(Stream.concat(fixed, Stream.of(flags)).toArray(String[]::new));
  }

  /** Rows of a run that knows no other. */
  private List<String> fresh(String kind, String... flags) throws IOException {
    Path alone = Files.createTempDirectory(folder, "alone");
    Stream<String> fixed = Stream.of("--input=" + crawl, "--output=" + alone);
    CommandRuns.Ended ended =
        CommandRuns.command(Stream.concat(fixed, Stream.of(flags)).toArray(String[]::new));
    assertEquals(0, ended.code(), ended.err());
    return CommandRuns.rows(alone, kind);
  }

  @Test
  void eachNightDoesWhatIsNew() throws IOException {
    night();
    assertEquals("{\"new\":4}", IncrementalOutput.fates(output));
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));
    assertEquals(fresh("rejects"), IncrementalOutput.rows(output, "rejects"));

    IncrementalOutput.add(crawl, "samples/pages/honest/legal-notice.txt");
    night();
    assertEquals("{\"new\":1,\"unchanged\":4}", IncrementalOutput.fates(output));
    assertEquals(1, CommandRuns.rows(IncrementalOutput.latestRun(output), "scores").size());
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));

    String before = IncrementalOutput.latest(output);
    CommandRuns.Ended idle = night();
    assertEquals("files     5 unchanged\n", idle.out());
    assertEquals(before, IncrementalOutput.latest(output));
    assertEquals(2, IncrementalOutput.runs(output).size());
  }

  @Test
  void aChangedFileReplacesItsRows() throws IOException {
    night();
    String first = IncrementalOutput.latest(output);
    Files.copy(
        Path.of("samples/pages/spam/all-three-faults.txt"),
        crawl.resolve("all-three-faults.html"),
        StandardCopyOption.REPLACE_EXISTING);
    night();
    assertEquals("{\"changed\":1,\"unchanged\":3}", IncrementalOutput.fates(output));
    JsonNode run = CommandRuns.run(IncrementalOutput.latestRun(output));
    assertEquals(1, run.at("/incremental/supersedes/" + first).asInt());
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));
  }

  @Test
  void aChangedPolicyJudgesStoredRowsAgain() throws IOException {
    night();
    night(FINEWEB); // says so, and leaves them
    assertEquals(1, IncrementalOutput.runs(output).size());
    assertTrue(night(FINEWEB).out().contains("4 out-of-date"));

    Files.delete(crawl.resolve("crawl.warc.gz")); // the crawl itself is not needed any more
    CommandRuns.Ended ended = night(FINEWEB, "--reprocess=changed-policy");
    assertTrue(ended.out().startsWith("files     4 judged-again\n"), ended.out());
    assertEquals("{\"judged-again\":4}", IncrementalOutput.fates(output));

    IncrementalOutput.add(crawl, "samples/pages/crawl.warc.gz");
    assertEquals(fresh("scores", FINEWEB), IncrementalOutput.rows(output, "scores"));
    assertEquals(fresh("rejects", FINEWEB), IncrementalOutput.rows(output, "rejects"));
    JsonNode run = CommandRuns.run(IncrementalOutput.latestRun(output));
    assertEquals(
        run.get("records").asLong(),
        run.get("scored").asLong() + run.get("skipped").asLong() + run.get("rejected").asLong());

    night("--reprocess=changed-policy"); // and back: standard signals leave the list again
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));
    assertEquals(fresh("rejects"), IncrementalOutput.rows(output, "rejects"));
  }

  @Test
  void cardsAreJudgedAsRowsAre() throws IOException {
    night();
    night(FINEWEB, "--reprocess=changed-policy");
    Path alone = folder.resolve("alone");
    CommandRuns.command("--input=" + crawl, "--output=" + alone, FINEWEB);
    assertEquals(queue(alone), queue(IncrementalOutput.latestRun(output)));
  }

  private static List<String> queue(Path run) throws IOException {
    return ReportCards.of(run.resolve("report/data"));
  }

  @Test
  void otherModelsOrFormatsAreReadAgain() throws IOException {
    night();
    CommandRuns.Ended ended = night("--formats=jsonl,parquet", "--reprocess=changed-policy");
    assertTrue(ended.out().startsWith("files     4 read-again\n"), ended.out());
    assertTrue(Files.isDirectory(IncrementalOutput.latestRun(output).resolve("scores-parquet")));
  }

  @Test
  void filesWithRejectsAreReadAgainOnDemand() throws IOException {
    night();
    night("--reprocess=failed");
    assertEquals("{\"failed\":1,\"unchanged\":3}", IncrementalOutput.fates(output));
    night("--reprocess=all");
    assertEquals("{\"read-again\":4}", IncrementalOutput.fates(output));
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));
  }

  @Test
  void aNightThatDoesNotPassIsDoneAgain() throws IOException {
    assertEquals(4, end("--maxRejectRate=0").code());
    assertFalse(Files.exists(output.resolve("latest")));
    assertEquals(1, IncrementalOutput.runs(output).size());
    night();
    assertEquals("{\"new\":4}", IncrementalOutput.fates(output));
    assertEquals(1, IncrementalOutput.runs(output).size());
    assertFalse(Files.exists(IncrementalOutput.latestRun(output).resolve(".unfinished")));
  }

  @Test
  void leftoversOfADeadNightAreTakenAway() throws IOException {
    night();
    Path dead = output.resolve("runs/00002-dead/.unfinished");
    Files.createDirectories(dead);
    Files.writeString(dead.resolve("half"), "half a row");
    IncrementalOutput.add(crawl, "samples/pages/honest/legal-notice.txt");
    night();
    assertEquals(2, IncrementalOutput.runs(output).size());
    assertFalse(Files.exists(dead));
    assertEquals(fresh("scores"), IncrementalOutput.rows(output, "scores"));
  }

  @Test
  void aNightThatDiedBetweenTwoNamesCounts() throws IOException {
    night();
    String first = IncrementalOutput.latest(output);
    Path next = Files.createDirectories(output.resolve(".unfinished")).resolve("latest");
    Files.move(output.resolve("latest"), next); // HDFS deletes a file that it replaces
    assertEquals("files     4 unchanged\n", night().out());
    assertEquals(first, IncrementalOutput.latest(output));
    assertFalse(Files.exists(next));
  }

  @Test
  void aNightThatDiedBeforeItsNameWasMovedIsDoneAgain() throws IOException {
    night();
    Path next = Files.createDirectories(output.resolve(".unfinished")).resolve("latest");
    Files.writeString(next, "00002-dead\n");
    IncrementalOutput.add(crawl, "samples/pages/honest/legal-notice.txt");
    night();
    assertEquals("{\"new\":1,\"unchanged\":4}", IncrementalOutput.fates(output));
    assertFalse(Files.exists(next));
  }

  @Test
  void wrongCombinationsAreOneLine() throws IOException {
    assertUsage("--reprocess: no mode everything; the nearest is all", "--reprocess=everything");
    assertUsage("--overwrite and --incremental: a whole run is never written over", "--overwrite");
    night();
    CommandRuns.Ended plain = CommandRuns.command("--input=" + crawl, "--output=" + output);
    assertEquals(2, plain.code());
    assertTrue(plain.err().contains("add --incremental"), plain.err());
    CommandRuns.Ended alone =
        CommandRuns.command("--input=" + crawl, "--output=" + folder + "/o", "--reprocess=all");
    assertEquals("winnow: --reprocess goes with --incremental\n", alone.err());
  }

  private void assertUsage(String message, String flag) {
    CommandRuns.Ended ended = end(flag);
    assertEquals("winnow: " + message + "\n", ended.err());
    assertEquals(2, ended.code());
  }
}
