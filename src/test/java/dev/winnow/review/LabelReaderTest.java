package dev.winnow.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {
  @Test
  void plainLabelsSayWhatIsRight() throws IOException {
    ReviewLabel label =
        read("{\"file\": \"in/a.html\", \"verdict\": \"review\", \"flags\": [\"spun-text\"]}")
            .get(0);
    assertEquals(true, label.flag("spun-text"));
    assertEquals(false, label.flag("keyword-stuffing"));
    assertEquals(true, label.bad());
    ReviewLabel silent = read("{\"id\": \"a\", \"verdict\": \"undecided\"}").get(0);
    assertNull(silent.flag("spun-text"));
    assertNull(silent.bad());
  }

  @Test
  void reviewedPagesAndSignalsAreOneLabel() throws IOException {
    String page =
        "{\"label_schema\": 1, \"content_sha256\": \"%s\", \"rule_id\": %s, \"verdict\": \"%s\","
            + " \"at\": \"%s\", \"flags_at_review\": [\"x\", \"y\"]}%n";
    List<ReviewLabel> labels =
        read(
            String.format(Locale.ROOT, page, "d1", "null", "keep", "2026-01-01")
                + String.format(Locale.ROOT, page, "d1", "null", "reject", "2026-01-03")
                + String.format(Locale.ROOT, page, "d1", "null", "unsure", "2026-01-02")
                + String.format(Locale.ROOT, page, "d1", "\"y\"", "absent", "2026-01-03")
                + String.format(Locale.ROOT, page, "d1", "\"z\"", "present", "2026-01-03")
                + String.format(Locale.ROOT, page, "d2", "null", "keep", "2026-01-01"));
    assertEquals(2, labels.size());
    ReviewLabel rejected = labels.get(0);
    assertEquals("reject", rejected.verdict());
    assertEquals(true, rejected.flag("x"));
    assertEquals(false, rejected.flag("y"));
    assertEquals(true, rejected.flag("z"));
    assertEquals(false, labels.get(1).flag("x"), "a kept page denies its flags");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json|line 2 is no JSON",
        "[1]|line 2 is no JSON object",
        "{\"verdict\": \"keep\"}|line 2 names no page",
        "{\"id\": \"a\", \"verdict\": \"bad\"}|line 2 has verdict bad; allowed: keep",
        "{\"label_schema\": 2, \"content_sha256\": \"d\"}|line 2 is not of label_schema 1",
      })
  void whatIsNoLabelIsNamed(String line, String message) {
    IOException e = assertThrows(IOException.class, () -> read("{\"id\": \"a\"}\n" + line));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }

  @Test
  void labelsFindTheirPages() throws IOException {
    List<ReviewLabel> labels =
        read(
            "{\"file\": \"samples/in/a.html\", \"verdict\": \"keep\"}\n"
                + "{\"file\": \"b.html\", \"url\": \"https://b.example/\", \"verdict\": \"keep\"}\n"
                + "{\"file\": \"in/b.html\", \"url\": \"https://other.example/\", \"verdict\":"
                + " \"keep\"}\n"
                + String.format(
                    Locale.ROOT,
                    "{\"content_sha256\": \"sha256:%s\", \"verdict\": \"keep\"}\n",
                    ReviewRows.digest("c"))
                + "{\"file\": \"xin/a.html\", \"verdict\": \"keep\"}\n");
    LabelledPages judged =
        ReviewRows.judged(
            List.of(
                ReviewRows.row("a", 1, "keep"),
                ReviewRows.row("b", 1, "keep"),
                ReviewRows.row("c", 1, "keep")),
            labels);
    assertEquals(List.of("a", "b", "c"), judged.pages().stream().map(p -> p.row().id()).toList());
    assertEquals(2, judged.unmatched());
  }

  @Test
  void eachReviewerKeepsALabelAndAPageCountsOnce() throws IOException {
    String said =
        "{\"label_schema\": 1, \"content_sha256\": \"%s\", \"rule_id\": null, \"verdict\": \"%s\","
            + " \"reviewer\": \"%s\", \"at\": \"2026-01-01\", \"flags_at_review\": [\"x\"]}%n";
    List<ReviewLabel> labels =
        read(
            String.format(Locale.ROOT, said, ReviewRows.digest("a"), "reject", "Ann")
                + String.format(Locale.ROOT, said, ReviewRows.digest("a"), "reject", "Bob")
                + String.format(Locale.ROOT, said, ReviewRows.digest("b"), "reject", "Ann")
                + String.format(Locale.ROOT, said, ReviewRows.digest("b"), "keep", "Bob"));
    assertEquals(4, labels.size());
    LabelledPages judged =
        ReviewRows.judged(
            List.of(ReviewRows.row("a", 1, "keep"), ReviewRows.row("b", 1, "keep")), labels);
    assertEquals(2, judged.pages().size());
    assertEquals(1, judged.disputed());
    ReviewLabel agreed = judged.pages().get(0).label();
    assertEquals("reject", agreed.verdict());
    assertEquals(true, agreed.flag("x"));
    assertEquals(false, agreed.flag("y"), "both say that no other flag is right");
    ReviewLabel disputed = judged.pages().get(1).label();
    assertNull(disputed.verdict());
    assertNull(disputed.flag("x"));
    assertNull(disputed.flag("y"));
  }

  private static List<ReviewLabel> read(String lines) throws IOException {
    return LabelReader.read("labels.jsonl", new BufferedReader(new StringReader(lines)));
  }
}
