package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.C4Lines.Fate;
import dev.winnow.signals.corpus.text.PythonText;
import dev.winnow.signals.corpus.text.TextChunks;
import java.util.List;
import java.util.Locale;

/** The words for which C4 drops a line or its page, ignoring case. */
final class C4Words {
  /** Flag of a chunk that may be part of such words. */
  static final int MARK = 1;

  /** Flag of a chunk with a square bracket, as citations have. */
  static final int BRACKET = 2;

  /** Flag of a chunk with a curly bracket. */
  static final int CURLY = 4;

  /** Flag of a chunk that is too long for a word. */
  static final int LONG = 8;

  private static final int LONGEST_WORD = 1000; // code points; C4's limit

  private static final char KELVIN = '\u212a'; // its lower case is k

  /** A bit for each of these letters, by its last five bits, which case does not change. */
  private static final int RARE = 1 << 'v' | 1 << 'm' | 1 << 'k' | 1 << KELVIN;

  private static final int SHORTEST = 5; // characters, of these words

  private static final char[] JAVASCRIPT = "javascript".toCharArray();
  private static final char[] PRIVACY = "privacy".toCharArray();
  private static final char[] LOREM = "lorem".toCharArray();
  private static final char[] TERMS = "terms".toCharArray();
  private static final char[] COOKIE = "cookie".toCharArray();

  private static final List<String> POLICY =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  private C4Words() {}

  /** The flags of each different chunk. */
  static byte[] marks(TextChunks chunks) {
    char[] text = chunks.text();
    byte[] marks = new byte[chunks.distinct()];
    for (int chunk = 0; chunk < marks.length; chunk++) {
      int start = chunks.interner().start(chunk);
      int end = chunks.interner().end(chunk);
      int mark = end - start >= SHORTEST && isMark(text, start, end) ? MARK : 0;
      if (!chunks.isAll(chunk, PythonText.WORD)) {
        mark |= brackets(text, start, end);
      }
      boolean isLong =
          end - start > LONGEST_WORD
              && Character.codePointCount(text, start, end - start) > LONGEST_WORD;
      marks[chunk] = (byte) (mark | (isLong ? LONG : 0));
    }
    return marks;
  }

  private static int brackets(char[] text, int start, int end) {
    int mark = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == '[') {
        mark |= BRACKET;
      } else if (c == '{') {
        mark |= CURLY;
      }
    }
    return mark;
  }

  /**
   * Whether a chunk may be part of words that decide; most lines have none, and need not be
   * lowered. Looks closer only at the rarest letter of each of those words.
   */
  private static boolean isMark(char[] text, int start, int end) {
    for (int i = start + 2; i < end; i++) {
      if ((RARE >>> text[i] & 1) != 0 && isMark(text, i, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char[] text, int at, int start, int end) {
    return switch (text[at] | 0x20) { // lower case, where it is a letter
      case 'v' ->
          holds(text, at - 2, start, end, JAVASCRIPT) || holds(text, at - 3, start, end, PRIVACY);
      case 'm' -> holds(text, at - 4, start, end, LOREM) || holds(text, at - 3, start, end, TERMS);
      case 'k', KELVIN -> holds(text, at - 3, start, end, COOKIE);
      default -> false;
    };
  }

  /** Whether a word stands at a place of a chunk, in any case of its letters. */
  private static boolean holds(char[] text, int at, int start, int end, char[] word) {
    if (at < start || at + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      char c = text[at + i];
      if ((c | 0x20) != word[i] && (c != KELVIN || word[i] != 'k')) {
        return false;
      }
    }
    return true;
  }

  /** The fate of a line by its words and curly brackets alone. */
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
