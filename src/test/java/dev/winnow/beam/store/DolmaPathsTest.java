package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.runs.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DolmaPathsTest {
  @ParameterizedTest
  @CsvSource({
    "crawl/a.warc.gz, crawl/a.warc.gz.jsonl.gz",
    "/abs/b.jsonl.gz, abs/b.jsonl.gz.jsonl.gz",
    "s3://bucket/c.html, s3/bucket/c.html.jsonl.gz",
    "../../etc/passwd, %2E%2E/%2E%2E/etc/passwd.jsonl.gz",
    "./a//b é.txt, a/b%20%C3%A9.txt.jsonl.gz",
  })
  void staysBelowTheOutputFolder(String input, String place) {
    assertEquals(place, DolmaPaths.of(input));
  }

  @Test
  void noFileStandsWhereAnotherOrItsFolderDoes() {
    assertNotEquals(DolmaPaths.of("shard"), DolmaPaths.of("shard.jsonl.gz"));
    String below = DolmaPaths.of("shard.jsonl.gz/page.html");
    assertTrue(!below.startsWith(DolmaPaths.of("shard") + "/"), below);
  }

  @Test
  void longNamesFitAndStayApart() {
    String name = "ж".repeat(120);
    for (String part : DolmaPaths.of(name + "/" + name + "1.html").split("/", -1)) {
      assertTrue(part.length() <= 255, part);
    }
    assertNotEquals(DolmaPaths.of(name + "1.html"), DolmaPaths.of(name + "2.html"));
  }

  @Test
  void inputsOfOnePlaceAreRefused() {
    assertThrows(UsageException.class, () -> DolmaPaths.check(List.of("/a/x.txt", "a/x.txt")));
  }
}
