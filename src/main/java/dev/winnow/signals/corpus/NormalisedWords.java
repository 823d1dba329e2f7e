package dev.winnow.signals.corpus;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as RedPajama-v2 normalises them: ASCII punctuation removed, lower case, split on white
 * space, Unicode NFD.
 */
final class NormalisedWords {
  private NormalisedWords() {}

  static TokenTable of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!PythonText.isAsciiPunctuation(c)) {
        kept.append(c);
      }
    }
    String lower = kept.toString().toLowerCase(Locale.ROOT);
    return split(Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray());
  }

  /** White space is never outside the basic plane, so that units do. */
  private static TokenTable split(char[] chars) {
    TokenTable words = new TokenTable(chars, chars.length / 6); // an English word and its space
    int start = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || PythonText.isSpace(chars[i])) {
        if (i > start) {
          words.add(start, i);
        }
        start = i + 1;
      }
    }
    return words;
  }
}
