package dev.winnow.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packed samples hold their sources, every page is labelled, and what is broken stays so. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");

  static Stream<PackedFile> wholePacks() throws IOException {
    return PackedFile.all(SAMPLES).stream().filter(PackedFile::isWhole);
  }

  @ParameterizedTest
  @MethodSource("wholePacks")
  void packedFileHoldsItsSources(PackedFile pack) throws IOException {
    ReadRecords records = ReadRecords.of(SAMPLES.resolve(pack.file()));
    assertEquals(List.of(), records.rejects());
    assertEquals(
        pack.pages().stream().filter(page -> page.status() == 200).map(SamplePage::text).toList(),
        records.pages().stream().map(page -> new String(page.body(), UTF_8)).toList(),
        "run mvn -q test-compile exec:java@pack-samples");
  }

  @Test
  void everyPageHasOneLabel() throws IOException {
    ReadRecords records = ReadRecords.of(SAMPLES.resolve("pages"));
    assertEquals(List.of(), records.rejects());
    assertEquals(
        records.pages().stream().map(SamplesTest::name).sorted().toList(),
        labels().stream().map(SamplesTest::name).sorted().toList());
  }

  @Test
  void everyLabelGivesItsReason() throws IOException {
    for (JsonNode label : labels()) {
      boolean flagged = !label.required("flags").isEmpty();
      boolean accused = List.of("review", "reject").contains(label.required("verdict").asText());
      assertEquals(accused, flagged, label.toString());
      assertTrue(label.required("why").asText().endsWith("."), label.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binary.html         | 0 | NOT_TEXT
          empty.html          | 0 | FILE_EMPTY
          cut-short.html.gz   | 0 | COMPRESSION_BROKEN
          cut-short.warc.gz   | 1 | COMPRESSION_BROKEN
          cut-short.parquet   | 0 | PARQUET_MALFORMED
          broken-lines.jsonl  | 1 | JSON_MALFORMED JSON_FIELD_MISSING JSON_MALFORMED
          """)
  void brokenFileIsRejectedForItsFault(String file, int pages, String codes) throws IOException {
    ReadRecords records = ReadRecords.of(SAMPLES.resolve("broken").resolve(file));
    assertEquals(pages, records.pages().size());
    assertEquals(codes, String.join(" ", records.rejects()));
  }

  private static List<JsonNode> labels() throws IOException {
    List<JsonNode> labels = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("labels.jsonl"))) {
      labels.add(new ObjectMapper().readTree(line));
    }
    return labels;
  }

  private static String name(JsonNode label) {
    return label.required("file").asText() + ' ' + label.path("url").asText("");
  }

  private static String name(Page page) {
    String file = page.origin().file().replace('\\', '/');
    return file + ' ' + (page.url() == null ? "" : page.url());
  }
}
