package dev.winnow.signals.corpus;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as RedPajama-v2 normalises them: ASCII punctuation removed, lower case, split on white
 * space, Unicode NFD.
 */
final class NormalisedWords {
  private static final int ASCII = 0x80;
  private static final char NONE = '\uffff'; // stands for punctuation
  private static final char[] LOWER = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      LOWER[c] = PythonText.isAsciiPunctuation(c) ? NONE : Character.toLowerCase(c);
    }
  }

  private NormalisedWords() {}

  static TokenTable of(char[] text) {
    char[] kept = new char[text.length];
    int length = 0;
    boolean plain = true;
    for (char c : text) {
      if (c < ASCII) {
        char lower = LOWER[c];
        kept[length] = lower;
        length += lower == NONE ? 0 : 1; // no branch: what comes next no processor foresees
      } else {
        kept[length++] = c;
        plain &= isInert(c);
      }
    }
    if (plain) {
      return split(kept, length); // all that is left to do is done
    }
    String lower = new String(kept, 0, length).toLowerCase(Locale.ROOT);
    char[] decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray();
    return split(decomposed, decomposed.length);
  }

  /** Signs without case that NFD leaves alone, as quotes, dashes and the no-break space are. */
  private static boolean isInert(char c) {
    return (c >= 0xa0 && c <= 0xbf) // Latin-1 signs
        || (c >= 0x2002 && c <= 0x206f) // spaces and punctuation, but for two that decompose
        || (c >= 0x20a0 && c <= 0x20bf) // currencies
        || c == '™';
  }

  /** White space is never outside the basic plane, so that units do. */
  private static TokenTable split(char[] chars, int length) {
    TokenTable words = new TokenTable(chars, length / 6); // an English word and its space
    int start = 0;
    for (int i = 0; i <= length; i++) {
      if (i == length || PythonText.isSpace(chars[i])) {
        if (i > start) {
          words.add(start, i);
        }
        start = i + 1;
      }
    }
    return words;
  }
}
