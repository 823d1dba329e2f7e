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
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      kept.append(word ? c : c == '\'' || c == '’' ? '\'' : ' ');
    }
    return split(kept.toString().toLowerCase(Locale.ROOT));
  }

  /** What stands between spaces. */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start) {
        words.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return words;
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
