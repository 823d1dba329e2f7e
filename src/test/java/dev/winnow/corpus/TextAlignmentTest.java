package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.phrasing.PhrasingModel;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts side by side. */
final class TextAlignmentTest {
  private static final AnchorWords KINDS = new AnchorWords(PhrasingModel.shipped());

  /** Lengths on both sides of a machine word and of the limit, few and many different words. */
  @ParameterizedTest
  @CsvSource({
    "0, 5, 3",
    "1, 1, 1",
    "63, 64, 4",
    "64, 64, 9",
    "65, 129, 2",
    "128, 127, 40",
    "200, 700, 12",
    "1000, 1000, 150",
    "1040, 1100, 30"
  })
  void theLongestCommonSequenceIsThatOfTheTextbook(int left, int right, int different) {
    Random random = new Random(left * 31L + right);
    for (int draw = 0; draw < 20; draw++) {
      ContentWords one = words(random, left, different);
      ContentWords other = words(random, right, different);
      int longest = longest(one, other);
      assertEquals(longest, TextAlignment.matched(one, other));
      assertEquals(longest, TextAlignment.of(one, other, KINDS).matched());
    }
  }

  private static ContentWords words(Random random, int count, int different) {
    String text =
        random
            .ints(count, 0, different)
            .mapToObj(number -> "w" + Integer.toString(number + 1_000, Character.MAX_RADIX))
            .collect(Collectors.joining(" "));
    ContentWords words = ContentWords.of(text, KINDS);
    assertEquals(count, words.count(), "each word of the draw carries content");
    return words;
  }

  private static int longest(ContentWords left, ContentWords right) {
    int rows = Math.min(TextAlignment.MOST_WORDS, left.count());
    int columns = Math.min(TextAlignment.MOST_WORDS, right.count());
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            left.hashes()[i] == right.hashes()[j]
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common[0][0];
  }
}
