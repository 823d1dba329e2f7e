package dev.winnow.links.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The normal form by which two lines are the same, after cc_net: lower case, every digit 0, no
 * punctuation.
 */
public final class LineKey {
  private LineKey() {}

  /** Of words that are in lower case already. */
  public static String of(List<String> words) {
    return zeroed(String.join(" ", words));
  }

  /** Of any text. */
  public static String of(String text) {
    return of(words(text));
  }

  /** The words of a short text, in lower case. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isWord(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i).replace('’', '\'').toLowerCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** How many {@link #words} a text has. */
  public static int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean word = isWord(text.charAt(i));
      count += word && !inside ? 1 : 0;
      inside = word;
    }
    return count;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '’';
  }

  private static String zeroed(String text) {
    StringBuilder result = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        result.setCharAt(i, '0');
      }
    }
    return result.toString();
  }
}
