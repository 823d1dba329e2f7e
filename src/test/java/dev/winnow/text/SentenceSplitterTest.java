package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  @Test
  void splitsABlockAtItsStops() {
    assertEquals(
        List.of("One pill a day helps.", "Try it today!", "Who would not?"),
        sentences("One pill a day helps. Try it today!  Who would not?"));
  }

  @Test
  void keepsAbbreviationsAndNumbersWhole() {
    assertEquals(
        List.of("Mr. Smith paid 3.50 for tea at www.example.com yesterday."),
        sentences("Mr. Smith paid 3.50 for tea at www.example.com yesterday."));
  }

  @Test
  void noSentenceCrossesABlock() {
    assertEquals(
        List.of("No stop here", "Nor does this have one", "It ends."),
        sentences("No stop here\nNor does this have one\nIt ends."));
  }

  @Test
  void aBlockWithARunOfStopsIsNotSplit() {
    String block = "See this. " + "A.".repeat(1000) + " That was it.";
    assertEquals(List.of(block), sentences(block));
    assertEquals(2, sentences("Order it today" + "!".repeat(40) + " That was it.").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "A.", "a.B", ". ", " .", "a.\u00a0", "http://a.b/c?d! "})
  void timeIsLinearInTheText(String piece) {
    String run = piece.repeat(200_000 / piece.length());
    assertTimeout(Duration.ofSeconds(10), () -> sentences(run));
    String runs = (piece.repeat(50).strip() + " ").repeat(1000);
    assertTimeout(Duration.ofSeconds(10), () -> sentences(runs));
  }

  private List<String> sentences(String text) {
    Document document = Documents.text(text);
    return splitter.split(document).stream()
        .map(span -> document.text().substring(span.start(), span.end()))
        .toList();
  }
}
