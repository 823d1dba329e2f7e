package dev.winnow.signals.corpus;

import dev.winnow.signals.corpus.C4Lines.Fate;
import dev.winnow.signals.corpus.text.PythonText;
import dev.winnow.signals.corpus.text.TextChunks;
import java.util.List;
import java.util.Locale;

/** The words for which C4 drops a line or its page, ignoring case. */
final class C4Words {
  /** Flag of a chunk with a square bracket, as citations have. */
  static final int BRACKET = 1;

  /** Flag of a chunk with a curly bracket. */
  static final int CURLY = 2;

  /** Flag of a chunk that is too long for a word. */
  static final int LONG = 4;

  /** Flag of a chunk with one of the words without which no phrase stands in a line. */
  static final int KEY = 8;

  private static final int LONGEST_WORD = 1000; // code points; C4's limit

  private static final List<String> POLICY =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  private static final int SHORTEST_KEY = 5; // characters

  private C4Words() {}

  /** The flags of each different chunk. */
  static byte[] marks(TextChunks chunks) {
    char[] text = chunks.text();
    byte[] marks = new byte[chunks.distinct()];
    for (int chunk = 0; chunk < marks.length; chunk++) {
      int start = chunks.interner().start(chunk);
      int end = chunks.interner().end(chunk);
      int mark = chunks.isAll(chunk, PythonText.WORD) ? 0 : brackets(text, start, end);
      mark |= hasKey(text, start, end) ? KEY : 0;
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

  /** Whether a chunk holds a word that each phrase has one of, so that other lines have none. */
  private static boolean hasKey(char[] text, int start, int end) {
    for (int i = start; i <= end - SHORTEST_KEY; i++) {
      String key = switch (text[i] | ' ') { // folds the case of ASCII letters
            case 'c' -> "cookie";
            case 'j' -> "javascript";
            case 'l' -> "lorem";
            case 'p' -> "privacy";
            case 't' -> "terms";
            default -> "";
          };
      if (!key.isEmpty() && end - i >= key.length() && stands(key, text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String key, char[] text, int at) {
    for (int i = 1; i < key.length(); i++) {
      char c = text[at + i];
      boolean kelvin = c == '\u212A' && key.charAt(i) == 'k'; // which lower case makes a k
      if ((c | ' ') != key.charAt(i) && !kelvin) {
        return false;
      }
    }
    return true;
  }

  /**
   * The fate of a line by its words and curly brackets alone. A line without {@link #KEY} and
   * {@link #CURLY} is kept.
   */
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
