package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.C4Lines.Fate;
import java.util.List;
import java.util.Locale;

/** The words by which C4 drops a line or its page, in any case of their letters. */
final class C4Words {
  private static final char KELVIN = '\u212a'; // its lower case is k

  private static final List<String> POLICY =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  private C4Words() {}

  /**
   * Whether a line may hold words that decide; most have none, and need not be lowered. Looks
   * closer only at the rarest letter of each of those words.
   */
  static boolean isMarked(CorpusText text, int start, int end) {
    char[] chars = text.chars();
    for (int i = start; i < end; i++) {
      int letter = chars[i] | 0x20; // lower case, where it is a letter
      boolean rare = letter == 'k' || letter == 'v' || letter == 'm' || letter == KELVIN;
      if (rare && isMark(text.text(), i, letter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of a phrase that decides stands around a letter. */
  private static boolean isMark(String text, int at, int letter) {
    return switch (letter) {
      case 'v' ->
          text.regionMatches(true, at - 2, "javascript", 0, 10)
              || text.regionMatches(true, at - 3, "privacy", 0, 7);
      case 'm' ->
          text.regionMatches(true, at - 4, "lorem", 0, 5)
              || text.regionMatches(true, at - 3, "terms of use", 0, 12);
      default -> text.regionMatches(true, at - 3, "cookie", 0, 6);
    };
  }

  /** The fate of a line by its words alone. */
  static Fate fate(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains("lorem ipsum")) {
      return Fate.LOREM_IPSUM;
    }
    if (lower.contains("javascript")) {
      return Fate.JAVASCRIPT;
    }
    if (line.indexOf('{') >= 0) {
      return Fate.CURLY_BRACKET;
    }
    return isPolicy(lower) ? Fate.POLICY : Fate.KEPT;
  }

  private static boolean isPolicy(String lower) {
    for (String phrase : POLICY) {
      if (lower.contains(phrase)) {
        return true;
      }
    }
    return false;
  }
}
