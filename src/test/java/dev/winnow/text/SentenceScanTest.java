package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.winnow.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceScanTest {
  private static final String[] PIECES = {
    "The", "it", "Mr", "said", "U", "S", "e", "g", "3", "14", "www", "com", "No", "and", "É", "😀",
        "\"",
    "(", ")", "'", ",", ".", ".", ".", "!", "?", " ", " ", " ", " ", "\n", "\u00a0", "\u0001",
        "\u3000"
  };

  private static SentenceDetectorME detector;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in =
        SentenceScanTest.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      detector = new SentenceDetectorME(new SentenceModel(in));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        " . ",
        "No stop",
        "  One. Two! Three?  Four ",
        "Mr. Smith of the U.S. went to www.example.com. He paid 3.50 there, e.g. for tea.",
        "What?! He said \"no.\" Then he left... The end.",
      })
  void splitsWhereTheDetectorDoes(String text) {
    assertEquals(detected(text), split(text));
  }

  @Test
  void splitsAnyTextWhereTheDetectorDoes() {
    Random random = new Random(9);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertEquals(detected(text.toString()), split(text.toString()), text::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "A.", "a.B", ". ", "x.\u0001"})
  void readsManyStopsInOneGo(String piece) {
    String text = " ".repeat(100_000) + piece.repeat(100_000) + " ".repeat(100_000);
    assertTimeout(Duration.ofSeconds(5), () -> split(text));
  }

  private static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    // What stands around a block is none of its business.
    String page = "A. " + text + ".B";
    Span block = new Span(3, 3 + text.length());
    new SentenceScan(EnglishModels.sentences(), page, page.toCharArray(), block).split(sentences);
    return sentences;
  }

  private static List<Span> detected(String text) {
    return Stream.of(detector.sentPosDetect(text))
        .map(found -> new Span(3 + found.getStart(), 3 + found.getEnd()))
        .toList();
  }
}
