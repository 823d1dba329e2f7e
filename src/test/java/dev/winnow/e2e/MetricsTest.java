package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor reads after a run, and a person in the log. */
final class MetricsTest {
  private static final String INPUT = "--input=samples/pages/articles.jsonl";

  @TempDir Path folder;

  @Test
  void theTimeOfTheLastSuccessStaysWhenARunFails() throws IOException {
    Path file = folder.resolve("winnow.prom");
    String[] flags = {INPUT, "--output=" + folder + "/o", "--metricsFile=" + file, "--overwrite"};
    assertEquals(0, CommandRuns.command(flags).code());
    Map<String, String> passed = series(file);
    assertEquals("0", passed.get(name("winnow_run_exit_code")));
    String success = passed.get(name("winnow_last_success_timestamp_seconds"));
    assertEquals(passed.get(name("winnow_run_end_timestamp_seconds")), success);
    assertEquals(
        String.valueOf(CommandRuns.rows(folder.resolve("o"), "scores").size()),
        passed.get("winnow_run_records{output=\"" + folder + "/o\",outcome=\"scored\"}"));

    List<String> wrong = new ArrayList<>(List.of(flags));
    wrong.add("--policy=none.yaml");
    assertEquals(2, CommandRuns.command(wrong.toArray(new String[0])).code());
    Map<String, String> failed = series(file);
    assertEquals("2", failed.get(name("winnow_run_exit_code")));
    assertEquals(success, failed.get(name("winnow_last_success_timestamp_seconds")));
    assertFalse(Files.exists(folder.resolve("winnow.prom.tmp")));
  }

  private String name(String metric) {
    return metric + "{output=\"" + folder + "/o\"}";
  }

  @Test
  void theOutputHoldsTheCountsOfTheRun() throws IOException {
    assertEquals(0, CommandRuns.command(INPUT, "--output=" + folder + "/run").code());
    Map<String, String> series = series(folder.resolve("run/metrics.prom"));
    assertTrue(series.keySet().stream().anyMatch(s -> s.startsWith("winnow_run_pages{")));
    assertFalse(series.keySet().stream().anyMatch(s -> s.startsWith("winnow_last_success")));
  }

  @Test
  void aWrongFolderIsOneLine() {
    CommandRuns.Ended ended =
        CommandRuns.command(
            INPUT, "--output=" + folder + "/x", "--metricsFile=" + folder + "/no/m.prom");
    assertEquals(2, ended.code());
    assertEquals(
        "winnow: --metricsFile=" + folder + "/no/m.prom: there is no such folder\n", ended.err());
  }

  @Test
  void aQuietRunSaysNothing() {
    CommandRuns.Ended ended =
        CommandRuns.command(INPUT, "--output=" + folder + "/quiet", "--quiet");
    assertEquals(new CommandRuns.Ended(0, "", ""), ended);
  }

  /** Reads the text format strictly: comments name what follows, a series stands once. */
  private static Map<String, String> series(Path file) throws IOException {
    Map<String, String> series = new TreeMap<>();
    String family = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# TYPE ")) {
        assertTrue(line.endsWith(" gauge"), line);
        family = line.split(" ", -1)[2];
      } else if (!line.startsWith("# HELP ")) {
        assertTrue(line.startsWith(family + "{"), line);
        assertTrue(
            line.matches("[a-z_]+\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\} \\d+(\\.\\d+)?"),
            line);
        int end = line.lastIndexOf(' ');
        assertEquals(null, series.put(line.substring(0, end), line.substring(end + 1)), line);
      }
    }
    return series;
  }
}
