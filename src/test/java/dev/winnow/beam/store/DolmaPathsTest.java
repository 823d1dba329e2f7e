package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DolmaPathsTest {
  @ParameterizedTest
  @CsvSource({
    "crawl/a.warc.gz, crawl/a.warc.gz.jsonl.gz",
    "/abs/b.jsonl.gz, abs/b.jsonl.gz",
    "s3://bucket/c.html, s3/bucket/c.html.jsonl.gz",
    "../../etc/passwd, %2E%2E/%2E%2E/etc/passwd.jsonl.gz",
    "./a//b é.txt, a/b%20%C3%A9.txt.jsonl.gz",
  })
  void staysBelowTheOutputFolder(String input, String place) {
    assertEquals(place, DolmaPaths.of(input));
  }
}
