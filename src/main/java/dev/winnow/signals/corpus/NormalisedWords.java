package dev.winnow.signals.corpus;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Words as RedPajama-v2 normalises them: ASCII punctuation removed, lower case, split on white
 * space, Unicode NFD.
 */
final class NormalisedWords {
  private NormalisedWords() {}

  static TokenTable of(String text) {
    char[] kept = new char[text.length()];
    int length = 0;
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!PythonText.isAsciiPunctuation(c)) {
        kept[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        plain &= c < 0x80 || isInert(c);
      }
    }
    if (plain) {
      return split(Arrays.copyOf(kept, length)); // all that is left to do is done
    }
    String lower = new String(kept, 0, length).toLowerCase(Locale.ROOT);
    return split(Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray());
  }

  /** Signs without case that NFD leaves alone, as quotes, dashes and the no-break space are. */
  private static boolean isInert(char c) {
    return (c >= 0xa0 && c <= 0xbf) // Latin-1 signs
        || (c >= 0x2002 && c <= 0x206f) // spaces and punctuation, but for two that decompose
        || (c >= 0x20a0 && c <= 0x20bf) // currencies
        || c == '™';
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
