package dev.winnow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a crawl holds: each bad record ends with its code, and the rest of the run is whole. */
final class BadInputTest {
  private static final String GOOD =
      "A plain page\n\n" + "Sound words stand here for a reader to read in peace. ".repeat(12);

  @TempDir static Path folder;

  private static Path output;

  @BeforeAll
  static void scoreAllOfIt() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    output = folder.resolve("output");
    Files.writeString(input.resolve("good.txt"), GOOD);
    Files.writeString(input.resolve("empty.html"), "");
    Files.write(input.resolve("binary.html"), noise());
    Files.write(input.resolve("cut.txt.gz"), Arrays.copyOf(gzip(GOOD.repeat(50)), 200));
    Files.writeString(input.resolve("huge.html"), "<p>" + "many words ".repeat(6_000_000));
    Files.writeString(input.resolve("deep.html"), "<div>".repeat(100_000) + GOOD);
    Files.writeString(input.resolve("label.html"), "<meta charset=no-such-set><p>" + GOOD);
    Files.writeString(input.resolve("line.txt"), "long line ".repeat(110_000));
    Files.writeString(
        input.resolve("rows.jsonl"),
        String.format(
            Locale.ROOT,
            """
            {"text": "%s", "url": "https://www.example.com/1"}
            {"title": "no text", "url": "https://www.example.com/2"}
            {"text": "cut of
            {"text": "%s", "url": "https://www.example.com/4"}
            """,
            GOOD.replace("\n", "\\n"),
            GOOD.replace("\n", "\\n")));
    byte[] parquet = Files.readAllBytes(Path.of("samples/formats/page.parquet"));
    Files.write(input.resolve("cut.parquet"), Arrays.copyOf(parquet, parquet.length / 2));
    CommandRuns.score(output, input.toString());
  }

  @Test
  void badRecordsEndWithTheirCodes() throws IOException {
    TreeMap<String, String> codes = new TreeMap<>();
    for (JsonNode reject : CommandRuns.trees(output, "rejects")) {
      String file = reject.get("file").asText().replaceAll(".*/", "");
      codes.merge(file, reject.get("code").asText(), (a, b) -> a + " " + b);
    }
    assertEquals(
        """
        binary.html=not-text
        cut.parquet=parquet-malformed
        cut.txt.gz=compression-broken
        deep.html=html-too-deep
        empty.html=file-empty
        huge.html=page-too-large
        rows.jsonl=json-field-missing json-malformed\
        """,
        String.join("\n", codes.entrySet().stream().map(Object::toString).toList()));
  }

  @Test
  void theRestOfTheRunIsWhole() throws IOException {
    TreeSet<String> scored = new TreeSet<>();
    for (JsonNode row : CommandRuns.trees(output, "scores")) {
      scored.add(
          row.get("source").get("file").asText().replaceAll(".*/", "")
              + " "
              + (row.get("url").isNull() ? "" : row.get("url").asText()));
    }
    assertEquals(
        "[good.txt , label.html , line.txt ,"
            + " rows.jsonl https://www.example.com/1, rows.jsonl https://www.example.com/4]",
        scored.toString());
    JsonNode run = CommandRuns.run(output);
    assertEquals(5, run.get("scored").asInt());
    assertEquals(8, run.get("rejected").asInt());
    assertEquals(13, run.get("records").asInt());
  }

  @Test
  void noInputIsAnErrorOfItsOwn() {
    CommandRuns.Ended ended =
        CommandRuns.command("score", "--input=" + folder + "/none*", "--output=" + folder + "/o");
    assertEquals(5, ended.code());
    assertEquals("winnow: no file matches " + folder + "/none*\n", ended.err());
  }

  @Test
  void oneMissingFileAmongOthersIsAReject() throws IOException {
    Path out = folder.resolve("missing-out");
    CommandRuns.score(out, folder + "/input/good.txt", folder + "/gone.txt");
    JsonNode reject = CommandRuns.trees(out, "rejects").get(0);
    assertEquals("file-unreadable", reject.get("code").asText());
    assertTrue(reject.get("file").asText().endsWith("gone.txt"));
  }

  @Test
  void tooManyRejectsFailTheRun() {
    CommandRuns.Ended ended =
        CommandRuns.command(
            "--input=" + folder + "/input/empty.html",
            "--output=" + folder + "/rate",
            "--maxRejectRate=0.5");
    assertEquals(4, ended.code());
    assertNotEquals("", ended.err());
  }

  @Test
  void aBrokenGateFailsTheRun() {
    String input = "--input=" + folder + "/input/empty.html";
    CommandRuns.Ended ended =
        CommandRuns.command(
            input, "--output=" + folder + "/gate", "--gate=pipelines/gate/nightly.yaml");
    assertEquals(3, ended.code());
    assertTrue(ended.err().contains("scored is 0"), ended.err());
  }

  /** Seeded, so that the file is the same every time. */
  private static byte[] noise() {
    byte[] noise = new byte[20_000];
    new SplittableRandom(1).nextBytes(noise);
    return noise;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
