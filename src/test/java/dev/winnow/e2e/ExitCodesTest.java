package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exit code that schedulers know, with the one line that goes with it. */
final class ExitCodesTest {
  private static final String INPUT = "--input=samples/pages/articles.jsonl";

  @TempDir Path folder;

  private CommandRuns.Ended score(String... flags) {
    String[] command = new String[flags.length + 2];
    command[0] = "score";
    command[1] = "--output=" + folder.resolve("out");
    System.arraycopy(flags, 0, command, 2, flags.length);
    return CommandRuns.command(command);
  }

  private static void assertEnds(int code, String line, CommandRuns.Ended ended) {
    assertEquals(line, ended.err());
    assertEquals(code, ended.code());
  }

  @Test
  void doneIs0() {
    assertEnds(0, "", score(INPUT));
  }

  @Test
  void aJobThatFailsIs1() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    CommandRuns.Ended ended = CommandRuns.command("score", INPUT, "--output=" + file + "/below");
    assertEquals(1, ended.code(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().startsWith("winnow: "), ended.err());
  }

  @Test
  void aRunBesideAnotherIs1() throws IOException {
    Path output = Files.createDirectories(folder.resolve("out"));
    try (FileChannel channel =
            FileChannel.open(
                output.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertEnds(
          1,
          "winnow: another run writes to --output=" + output + "\n",
          score(INPUT, "--incremental"));
    }
  }

  @Test
  void aWrongFlagIs2() {
    assertEnds(
        2,
        "winnow: no flag --incremantal; the nearest is --incremental\n",
        score(INPUT, "--incremantal"));
    assertEnds(2, "winnow: --quiet=yes: must be true or false\n", score(INPUT, "--quiet=yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--policy=none.yaml",
        "--gate=none.yaml",
        "--formats=jsonn",
        "--phrasing=none",
        "--map=text",
        "--reprocess=all",
        "--incremental --overwrite",
        "--incremental --reprocess=some",
        "--maxRejectRate=7",
        "--input=",
        "--input=nowhere/at/all.html"
      })
  void aRefusedCommandLeavesNoTrace(String flags) throws IOException {
    Path output = folder.resolve("new/out");
    List<String> args = new ArrayList<>(List.of("score", "--output=" + output));
    args.addAll(List.of(flags.split(" ", -1)));
    if (!flags.startsWith("--input=")) {
      args.add(INPUT);
    }
    CommandRuns.Ended ended = CommandRuns.command(args.toArray(String[]::new));
    assertTrue(ended.code() == 2 || ended.code() == 5, ended.err());
    assertEquals(List.of(), below(folder));
  }

  @Test
  void aRefusedFolderStaysAsItWas() throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("mine/scores"));
    Files.writeString(foreign.resolve("part-1.jsonl"), "a table of a match\n");
    Path night = Files.createDirectories(folder.resolve("nights"));
    Files.writeString(night.resolve("latest"), "00001-0123456789abcdef\n");
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    List<String> before = below(folder);
    for (Path output : List.of(foreign.getParent(), night, file)) {
      for (String more : List.of("--quiet", "--overwrite")) {
        CommandRuns.Ended ended = CommandRuns.command("score", INPUT, "--output=" + output, more);
        assertEquals(2, ended.code(), ended.err());
        assertEquals(before, below(folder));
      }
    }
    CommandRuns.Ended ended =
        CommandRuns.command("score", INPUT, "--output=" + foreign.getParent(), "--incremental");
    assertEquals(2, ended.code(), ended.err());
    assertEquals(before, below(folder));
  }

  private static List<String> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> !f.equals(folder)).map(Path::toString).sorted().toList();
    }
  }

  @Test
  void aBrokenGateIs3() throws IOException {
    Path gate =
        Files.writeString(
            folder.resolve("gate.yaml"), "assertions:\n  scored: [error, {min: 1000}]\n");
    CommandRuns.Ended ended = score(INPUT, "--gate=" + gate, "--incremental");
    assertEquals(3, ended.code(), ended.err());
    assertTrue(ended.err().contains("scored"), ended.err());
    assertTrue(ended.err().contains("not published"), ended.err());
  }

  @Test
  void aQuietRunSaysOnlyWhatItsGateFindsWrong() throws IOException {
    Path good = gate("scored: [error, {min: 1}]");
    assertEnds(0, "", score(INPUT, "--gate=" + good, "--quiet"));
    assertEquals("", score(INPUT, "--gate=" + good, "--quiet", "--overwrite").out());
    Path warning = gate("scored: [error, {min: 1}]\n  flagged_rate: [warn, {max: 0}]");
    CommandRuns.Ended ended = score(INPUT, "--gate=" + warning, "--quiet", "--overwrite");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().startsWith("warn  flagged_rate"), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
  }

  @Test
  void aBaselineNeedsNoRowsButAGate() throws IOException {
    Path before = folder.resolve("before");
    assertEquals(
        0, CommandRuns.command("score", INPUT, "--output=" + before, "--formats=parquet").code());
    Path gate = gate("psi(quality): [error, {max: 0}]");
    assertEnds(0, "", score(INPUT, "--gate=" + gate, "--baseline=" + before, "--quiet"));
    assertEnds(
        2,
        "winnow: --baseline goes with --gate\n",
        score(INPUT, "--baseline=" + before, "--quiet"));
  }

  private Path gate(String assertions) throws IOException {
    return Files.writeString(folder.resolve("gate.yaml"), "assertions:\n  " + assertions + "\n");
  }

  @Test
  void metricsThatAreDamagedOrCannotBeWrittenHideNoFailure() throws IOException {
    String last = "winnow_last_success_timestamp_seconds{output=\"" + folder + "/out\"} ";
    Path damaged = Files.writeString(folder.resolve("damaged.prom"), last + "x\n");
    CommandRuns.Ended ended = score("--input=" + folder + "/none*", "--metricsFile=" + damaged);
    assertEnds(5, "winnow: no file matches " + folder + "/none*\n", ended);
    assertTrue(Files.readString(damaged).contains("winnow_run_exit_code"), "written anew");
    Path taken = Files.createDirectories(folder.resolve("taken.prom/full"));
    assertEquals(
        5, score("--input=" + folder + "/none*", "--metricsFile=" + taken.getParent()).code());
    assertEquals(1, score(INPUT, "--quiet", "--metricsFile=" + taken.getParent()).code());
  }

  @Test
  void tooManyRejectsAre4() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"url\": \"cut\n");
    assertEnds(
        4,
        "winnow: 1 of 1 records were rejected, more than --maxRejectRate=0.5 allows\n",
        score("--input=" + broken, "--maxRejectRate=0.5"));
  }

  @Test
  void noInputIs5() {
    assertEnds(
        5, "winnow: no file matches " + folder + "/none*\n", score("--input=" + folder + "/none*"));
  }

  @Test
  void recordsOfWhichNoneCanBeReadAre5WithTheFirstOfEachCode() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("a.jsonl"), "{\"body\":\"one\"}\n{\"body\":\"two\"}\n");
    Files.writeString(inputs.resolve("b.jsonl"), "{\"text\": \"cut\n");
    Files.write(inputs.resolve("c.html"), new byte[] {'P', 1, 2, 3, 0, 1, 'k', 3, 0, 1, 2, 3});
    CommandRuns.Ended ended = score("--input=" + inputs, "--quiet");
    assertEquals(5, ended.code(), ended.err());
    List<String> lines = ended.err().lines().toList();
    for (String code : List.of("json-field-missing", "json-malformed", "not-text")) {
      assertEquals(1, lines.stream().filter(line -> line.contains(code)).count(), ended.err());
    }
    assertTrue(ended.err().contains("--map"), ended.err());
    assertTrue(ended.err().contains("a.jsonl"), ended.err());
  }

  @Test
  void oneRecordThatCanBeReadIs0AndSkipsAloneAreNoFailure() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inputs.resolve("a.jsonl"), "{\"body\":\"one\"}\n{\"text\":\"two\"}\n");
    assertEquals(0, score("--input=" + inputs, "--quiet").code());
    Path blank = Files.writeString(folder.resolve("blank.html"), " \n");
    assertEquals(0, score("--input=" + blank, "--quiet", "--overwrite").code());
  }
}
