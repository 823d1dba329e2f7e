package dev.winnow.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

final class WellFormedTextTest {
  @Test
  void eachLoneHalfBecomesOneReplacementCharacter() {
    assertEquals("a\uFFFDb", WellFormedText.of("a\uD83Db"));
    assertEquals("\uFFFD\uFFFD", WellFormedText.of("\uDE00\uD83D"));
    assertEquals("\uFFFD\uD83D\uDE00", WellFormedText.of("\uD83D\uD83D\uDE00"));
  }

  @Test
  void soundTextStaysTheSameObject() {
    String text = "heart \u2764 and face \uD83D\uDE00";
    assertSame(text, WellFormedText.of(text));
  }

  @Test
  void noCutDividesAPair() {
    assertEquals("ab", WellFormedText.cut("ab\uD83D\uDE00", 3));
    assertEquals("ab\uD83D\uDE00", WellFormedText.cut("ab\uD83D\uDE00", 4));
    assertEquals("abc", WellFormedText.cut("abcd", 3));
  }
}
