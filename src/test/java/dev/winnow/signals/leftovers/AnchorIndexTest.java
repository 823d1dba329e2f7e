package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorIndexTest {
  @Test
  void findsThePhrasesOfEachOfManyWords() {
    List<LeftoverPhrase> phrases = new ArrayList<>();
    for (int i = 0; i < 26 * 26; i++) {
      phrases.add(phrase(i, word(i)));
    }
    AnchorIndex index = new AnchorIndex(phrases);
    for (LeftoverPhrase phrase : phrases) {
      assertArrayEquals(new LeftoverPhrase[] {phrase}, lookedForBy(index, word(phrase.number())));
    }
  }

  private static String word(int number) {
    return "w" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  @Test
  void givesThePhrasesOfAllWordsOfASignatureInTheirOrder() {
    LeftoverPhrase an = phrase(0, "an");
    LeftoverPhrase other = phrase(1, "(c0|an|zither)");
    AnchorIndex index = new AnchorIndex(List.of(an, other));
    assertArrayEquals(new LeftoverPhrase[] {an, other}, lookedForBy(index, "an"));
    assertArrayEquals(new LeftoverPhrase[] {an, other}, lookedForBy(index, "c0"));
    assertArrayEquals(new LeftoverPhrase[] {other}, lookedForBy(index, "zither"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mode", "models", "modal", "nodel", "m", "él"})
  void doesNotTakeAWordForAnotherLikeIt(String other) {
    AnchorIndex index = new AnchorIndex(List.of(phrase(0, "model")));
    assertEquals(0, lookedForBy(index, other).length);
  }

  private static LeftoverPhrase[] lookedForBy(AnchorIndex index, String word) {
    return index.lookedForBy(Words.signature(word));
  }

  private static LeftoverPhrase phrase(int number, String wording) {
    return new LeftoverPhrase(
        number,
        LeftoverKind.NOTE,
        LeftoverStrength.HINT,
        LeftoverPhrase.Position.ANY,
        "2006",
        new PhraseSyntax().wording(wording));
  }
}
