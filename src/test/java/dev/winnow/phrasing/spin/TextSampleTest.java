package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import org.junit.jupiter.api.Test;

class TextSampleTest {
  @Test
  void aShortTextIsReadWhole() {
    Words words = words(600);
    assertSame(words, TextSample.of(words));
  }

  @Test
  void aLongTextIsReadFromItsFirstToItsLastWord() {
    Words words = words(5000);
    Words sample = TextSample.of(words);
    assertEquals(600, sample.count());
    assertEquals(words.starts()[0], sample.starts()[0]);
    assertEquals(words.ends()[4999], sample.ends()[599]);
    for (int i = 1; i < sample.count(); i++) {
      assertTrue(sample.starts()[i] > sample.starts()[i - 1], "in order, and no word twice");
    }
  }

  @Test
  void stretchesHardlyLongerThanTheSampleDoNotOverlap() {
    Words sample = TextSample.of(words(601));
    for (int i = 1; i < sample.count(); i++) {
      assertTrue(sample.starts()[i] > sample.starts()[i - 1], "in order, and no word twice");
    }
  }

  private static Words words(int count) {
    return WordSplitter.split("word ".repeat(count));
  }
}
