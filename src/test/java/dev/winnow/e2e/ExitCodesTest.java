package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
