package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FoldedTextTest {
  @Test
  void putsOneSeparatorBeforeEachWord() {
    assertEquals(" ice,rest:and sleep\n", folded("Ice, Rest: and  SLEEP"));
    assertEquals(" a well known cure\n", folded("a well-known * cure"));
  }

  @Test
  void straightensApostrophesAndJoinsThousands() {
    assertEquals(" i'm\n", folded("I’m"));
    assertEquals(" i'm\n", folded("I`m"));
    assertEquals(" 1200 words\n", folded("1,200 words"));
    assertEquals(" 1,2 words\n", folded("1,2 words"));
  }

  @Test
  void endsWithTheStretchIfTheLineGoesOn() {
    String line = "knee ".repeat(200);
    String folded = new FoldedText(line, 0, line.length()).chars().toString();
    assertTrue(folded.length() <= FoldedText.MOST_CHARACTERS + 2);
    assertEquals(-1, folded.indexOf('\n'));
  }

  @Test
  void tellsWhereAMatchEndsInTheText() {
    FoldedText text = new FoldedText("Ice — and rest.", 0, 15);
    assertEquals(14, text.end(text.chars().length()));
    assertEquals(3, text.end(4));
  }

  private static String folded(String text) {
    return new FoldedText(text, 0, text.length()).chars().toString();
  }
}
