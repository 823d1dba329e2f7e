package dev.winnow.phrasing.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.text.WordSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStreamTest {
  private static final WordVocabulary VOCABULARY =
      new WordVocabulary(List.of("the", "pain", "knee", "in"), new int[] {9, 5, 4, 3});

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The pain in the knee.          | . the pain in the knee .
          The pain, in the knee          | . the pain , in the knee .
          Pain (the knee): in            | . pain , the knee , in .
          In 12 knee                     | . in 0 knee .
          The zorgle in the knee         | . the ? in the knee .
          The pain! In the knee?         | . the pain . in the knee .
          The Pain in the Knee           | . the Pain in the Knee .
          '"The pain" in "the knee"'     | . the pain , in , the knee .
          """)
  void tellsWordsMarksAndNames(String text, String expected) {
    assertEquals(expected, written(text));
  }

  @Test
  void linesAreSentences() {
    assertEquals(". pain . knee .", written("Pain\n\nKnee"));
  }

  @Test
  void anEmptyTextIsOneBoundary() {
    assertEquals(". .", written(""));
  }

  private static String written(String text) {
    WordStream stream = WordStream.of(VOCABULARY, text, WordSplitter.split(text));
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < stream.length(); at++) {
      out.append(out.isEmpty() ? "" : " ").append(symbol(stream, at));
    }
    return out.toString();
  }

  private static String symbol(WordStream stream, int at) {
    if (stream.known(at)) {
      String word = VOCABULARY.word(stream.symbol(at));
      return stream.named(at) ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
    if (stream.ends(at)) {
      return ".";
    }
    return stream.marks(at) ? "," : stream.number(at) ? "0" : "?";
  }
}
