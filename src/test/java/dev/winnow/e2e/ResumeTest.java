package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that breaks off and goes on: what is done stays, and the rows are those of one run. */
final class ResumeTest {
  private static final int FILES = 6;
  private static final int PADDING = 700_000; // bytes; two such files make no common unit
  private static final String OBSTACLE = "report/index.html/in-the-way";
  private static final List<String> LOST = List.of("00001", "00004"); // parts begun and not done

  @TempDir Path folder;

  private Path crawl;
  private Path output;

  @BeforeEach
  void layOutACrawl() throws IOException {
    crawl = Files.createDirectory(folder.resolve("crawl"));
    output = folder.resolve("out");
    for (int i = 0; i < FILES; i++) {
      String page = Files.readString(Path.of("samples/pages/honest/legal-notice.txt"));
      Files.writeString(
          crawl.resolve("page-" + i + ".html"),
          "<html><title>Page " + i + "</title><p>" + page + "<!--" + "x".repeat(PADDING) + "-->");
    }
  }

  @Test
  void whatIsDoneIsNotDoneAgain() throws IOException {
    Path alone = folder.resolve("alone");
    assertEquals(0, score(alone).code());
    breakOff();
    Map<String, Object> before = times();
    assertEquals(FILES, before.size());

    CommandRuns.Ended resumed = score(output, "--resume");
    assertEquals(0, resumed.code(), resumed.err());
    assertTrue(resumed.out().contains("goes on   4 parts of it are done"), resumed.out());
    Map<String, Object> after = times();
    before.forEach(
        (part, time) -> assertEquals(!LOST.contains(part), time.equals(after.get(part)), part));
    assertSame(alone);

    CommandRuns.Ended again = score(output, "--resume");
    assertEquals("done      " + output + " holds the whole run\n", again.out());
    assertEquals(after, times());
  }

  /** Pages with kin, on flagged sites, whose rows are put in order over several parts. */
  private void layOutSamples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (String kind : List.of("honest", "spam")) {
      try (Stream<Path> pages = Files.list(Path.of("samples/pages", kind))) {
        pages.filter(page -> page.toString().endsWith(".html")).sorted().forEach(samples::add);
      }
    }
    for (int i = 0; i < samples.size(); i++) {
      String padded = Files.readString(samples.get(i)) + "<!--" + "x".repeat(PADDING) + "-->";
      Files.writeString(crawl.resolve(String.format(Locale.ROOT, "sample-%02d.html", i)), padded);
    }
    String row =
        "{\"url\":\"http://a.example/%s\",\"date\":\"2026-01-31\",\"text\":\"Rest helps.\"}\n";
    Files.writeString(crawl.resolve("urls.jsonl"), row.replace("%s", "1") + row.replace("%s", "2"));
  }

  /** Whatever a run was about to write when it stopped, going on gives the files of one run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report/index.html",
        ".unfinished/kept/tally",
        "any score part but the first",
        "metrics.prom",
        "run.json"
      })
  void everyStepOfTheEndIsGoneOnWith(String stopped) throws IOException {
    layOutSamples();
    Path alone = folder.resolve("alone");
    assertEquals(0, score(alone).code());
    assertTrue(CommandRuns.run(alone).get("clustered").size() > 0);
    List<Path> obstacles = new ArrayList<>();
    if (stopped.equals("any score part but the first")) {
      for (int i = 1; i < 30; i++) {
        String part = String.format(Locale.ROOT, "scores-part-%05d.jsonl", i);
        obstacles.add(output.resolve(".unfinished/last-" + part));
      }
    } else {
      obstacles.add(output.resolve(stopped));
    }
    for (Path obstacle : obstacles) {
      Files.createDirectories(obstacle.resolve("in-the-way"));
    }
    assertEquals(1, score(output).code());
    for (Path obstacle : obstacles) {
      Files.delete(obstacle.resolve("in-the-way"));
      Files.delete(obstacle);
    }
    CommandRuns.Ended resumed = score(output, "--resume");
    assertEquals(0, resumed.code(), resumed.err());
    assertSame(alone);
  }

  @Test
  void whatARunDeletesAtItsEndIsDeletedLater() throws IOException {
    Path alone = folder.resolve("alone");
    assertEquals(0, score(alone).code());
    assertEquals(0, score(output).code());
    for (String left : List.of("sketches/facts-00000.bin", ".unfinished/kept/done-00000")) {
      Files.createDirectories(output.resolve(left).getParent());
      Files.writeString(output.resolve(left), "");
    }
    assertEquals(0, score(output, "--resume").code());
    assertSame(alone);
  }

  private void assertSame(Path alone) throws IOException {
    assertEquals(files(alone), files(output));
    for (String file : files(alone)) {
      if (!file.matches("run\\.json|metrics\\.prom|report/(index\\.html|report\\.json)")) {
        assertEquals(-1, Files.mismatch(alone.resolve(file), output.resolve(file)), file);
      }
    }
    for (String counts : List.of("records", "verdicts", "flags", "clustered")) {
      assertEquals(CommandRuns.run(alone).get(counts), CommandRuns.run(output).get(counts));
    }
  }

  @Test
  void anotherRunIsNotGoneOnWith() throws IOException {
    breakOff();
    CommandRuns.Ended policy = score(output, "--resume", "--policy=pipelines/policy/fineweb.yaml");
    assertEquals(2, policy.code());
    assertTrue(policy.err().contains("holds a run of other inputs"), policy.err());
    Files.writeString(crawl.resolve("page-1.html"), "<p>changed");
    assertEquals(2, score(output, "--resume").code());
    assertEquals(2, score(output).code(), "without the flag it is an earlier run");
    assertEquals(2, score(output, "--resume", "--overwrite").code());
    assertEquals(0, score(output, "--overwrite").code());
  }

  @Test
  void anIncrementalRunGoesOnToo() throws IOException {
    assertEquals(3, score(output, "--incremental", "--gate=" + unmeetable()).code());
    Path alone = folder.resolve("alone");
    assertEquals(0, score(alone, "--incremental").code());
    assertEquals(0, score(output, "--incremental", "--resume").code());
    assertEquals(IncrementalOutput.rows(alone, "scores"), IncrementalOutput.rows(output, "scores"));
    assertEquals(1, IncrementalOutput.runs(output).size());
  }

  @Test
  void resumeStartsWhereThereIsNothing() {
    assertEquals(0, score(output, "--resume").code());
  }

  /** A gate that no run passes, so that the run is whole and not published. */
  private Path unmeetable() throws IOException {
    return Files.writeString(
        folder.resolve("gate.yaml"), "assertions:\n  flagged_rate: [error, {min: 0.99}]\n");
  }

  /** A run that cannot write its report, and two parts that were begun and not done. */
  private void breakOff() throws IOException {
    Path obstacle = output.resolve(OBSTACLE);
    Files.createDirectories(obstacle.getParent());
    Files.writeString(obstacle, "");
    assertEquals(1, score(output).code());
    Files.delete(obstacle);
    Files.delete(obstacle.getParent());
    for (String part : LOST) {
      Files.delete(output.resolve(".unfinished/kept/done-" + part));
      Files.delete(output.resolve("scores/part-" + part + ".jsonl"));
    }
  }

  private CommandRuns.Ended score(Path to, String... flags) {
    List<String> all = new ArrayList<>(List.of("score", "--input=" + crawl, "--output=" + to));
    all.addAll(List.of(flags));
    return CommandRuns.command(all.toArray(String[]::new));
  }

  private Map<String, Object> times() throws IOException {
    Map<String, Object> times = new TreeMap<>();
    try (Stream<Path> parts = Files.list(output.resolve("inputs"))) {
      for (Path part : parts.toList()) {
        String name = part.getFileName().toString();
        times.put(
            name.substring("part-".length(), name.indexOf('.')), Files.getLastModifiedTime(part));
      }
    }
    return times;
  }

  private static List<String> files(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> run.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
