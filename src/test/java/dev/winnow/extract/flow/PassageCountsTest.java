package dev.winnow.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the branch-free scan with the plain definition of each count. */
class PassageCountsTest {
  private static final String CHARACTERS = "aaaabcdeehiilnoorstuwxyz      ,,..!|/\nABCZ0189éÉ“…。٣";

  @Test
  void countsWhatThePassageHolds() {
    Random random = new Random(20261127);
    for (int round = 0; round < 400; round++) {
      int length =
          round % 40 == 0 ? 9000 : 1 + random.nextInt(300); // more than a packed count holds
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    String[] words = text.split("[^\\p{L}\\p{Nd}]+");
    int found = 0;
    int brief = 0;
    int capitalised = 0;
    for (String word : words) {
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      found += word.isEmpty() ? 0 : 1;
      capitalised += capital ? 1 : 0;
      brief += !word.isEmpty() && word.length() <= 3 && !capital ? 1 : 0;
    }
    WordTable none = PassageCounts.table("");
    char[] chars = (' ' + text).toCharArray(); // a passage seldom starts at offset 0
    PassageCounts wording =
        PassageCounts.of(chars, 1, chars.length, none, new int[PassageCounts.ROOM]);
    assertEquals(found, wording.words, text);
    assertEquals(brief, wording.brief, text);
    assertEquals(capitalised, wording.capitalised, text);
    assertEquals(text.chars().filter(Character::isLetterOrDigit).count(), wording.letters, text);
    assertEquals(text.chars().filter(Character::isUpperCase).count(), wording.upper, text);
    assertEquals(text.chars().filter(c -> c >= '0' && c <= '9').count(), wording.digits, text);
    assertEquals(text.chars().filter(c -> c == ',').count(), wording.commas, text);
    assertEquals(text.chars().filter(c -> "|/".indexOf(c) >= 0).count(), wording.separators, text);
    assertEquals(1 + text.chars().filter(c -> c == '\n').count(), wording.lines, text);
    WordTable title = PassageCounts.table("A Éa");
    int titled =
        PassageCounts.of(chars, 1, chars.length, title, new int[PassageCounts.ROOM]).titled;
    assertEquals(titled(words), titled, text);
  }

  /** Number of title words among the first forty; only ASCII case is folded. */
  private static long titled(String[] words) {
    int looked = 0;
    int titled = 0;
    for (String word : words) {
      if (!word.isEmpty() && looked++ < 40) {
        String folded = word.replace('A', 'a').replace('B', 'b').replace('C', 'c');
        titled += folded.equals("a") || folded.equals("Éa") ? 1 : 0;
      }
    }
    return titled;
  }
}
