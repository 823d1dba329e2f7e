package dev.winnow.train.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAlignmentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "home about a cold pack eases pain home | a cold pack eases pain | a cold pack eases pain",
        "a cold pack | a cold pack | a cold pack",
        // the menu holds words of the text, one by one
        "pain the pack of rest the cold pack eases | the cold pack eases | the cold pack eases",
        // a teaser begins as the text does; the text goes on
        "the cold pack more the cold pack eases pain for hours | the cold pack eases pain for hours"
            + " | the cold pack eases pain for hours",
        // two stretches, a box between
        "rest the foot now buy our shoes keep the foot high | rest the foot now keep the foot high"
            + " | rest the foot now keep the foot high",
        "one two | one two | ''",
        "nothing is the same | other words stand here | ''"
      })
  void findsTheTextInItsOrder(String page, String text, String found) {
    assertEquals(found, found(List.of(page.split(" ")), List.of(text.split(" ")), 3));
  }

  /** Long enough for several numbers a row, with carries between them. */
  @Test
  void findsASequenceAsLongAsAnyOther() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 20; round++) {
      List<String> page = words(random, 300);
      List<String> text = words(random, 200);
      String found = found(page, text, 1);
      assertEquals(longest(page, text), found.isEmpty() ? 0 : found.split(" ").length);
    }
  }

  @Test
  void knowsNoEmptyText() {
    assertEquals("", found(List.of("a", "b", "c"), List.of(), 1));
    assertEquals("", found(List.of(), List.of("a", "b", "c"), 1));
  }

  private static String found(List<String> page, List<String> text, int least) {
    boolean[] found = WordAlignment.of(page, text, least);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i]) {
        words.add(page.get(i));
      }
    }
    return String.join(" ", words);
  }

  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(12));
    }
    return words;
  }

  /** The textbook's table. */
  private static int longest(List<String> page, List<String> text) {
    int[][] table = new int[page.size() + 1][text.size() + 1];
    for (int j = 1; j <= page.size(); j++) {
      for (int i = 1; i <= text.size(); i++) {
        table[j][i] =
            page.get(j - 1).equals(text.get(i - 1))
                ? table[j - 1][i - 1] + 1
                : Math.max(table[j - 1][i], table[j][i - 1]);
      }
    }
    return table[page.size()][text.size()];
  }
}
