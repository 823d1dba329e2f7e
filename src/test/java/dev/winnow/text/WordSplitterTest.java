package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordSplitterTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"Don’t over-stretch it.\", don't|over-stretch|it",
        "\">>> Click Here! 24/7\", click|here|24|7",
        "\"'quoted' -dash- end-\", quoted|dash|end",
        "\"Crème brûlée 😀 naïve\", crème|brûlée|naïve",
        "\"a--b c'd'e\", a|b|c'd'e",
        "\"\", \"\"",
      })
  void splits(String text, String expected) {
    Words words = WordSplitter.split(text);
    assertEquals(expected, String.join("|", words.forms()));
  }

  @Test
  void offsetsPointAtTheWords() {
    String text = "😀 one – TWO";
    Words words = WordSplitter.split(text);
    assertEquals(List.of("one", "two"), words.forms());
    assertEquals("one", text.substring(words.starts()[0], words.ends()[0]));
    assertEquals("TWO", text.substring(words.starts()[1], words.ends()[1]));
  }

  @Test
  void disguisedWordsKeepTheirPlaces() {
    String text = "best dе\u200bntіst of сlіnic";
    Words words = WordSplitter.split(text);
    assertEquals(List.of("best", "dentist", "of", "clinic"), words.forms());
    assertEquals("dе\u200bntіst", text.substring(words.starts()[1], words.ends()[1]));
    assertEquals(text.length(), words.ends()[3]);
  }

  @Test
  void findsTheFirstWordFromAnOffset() {
    Words words = WordSplitter.split("one two three");
    assertEquals(0, words.firstFrom(0));
    assertEquals(1, words.firstFrom(1));
    assertEquals(2, words.firstFrom(8));
    assertEquals(3, words.firstFrom(9));
  }

  @Test
  void growsPastItsFirstCapacity() {
    assertEquals(5000, WordSplitter.split("word ".repeat(5000)).count());
  }
}
