package dev.winnow.unicode;

import org.jspecify.annotations.Nullable;

/**
 * Text without lone surrogates. JSON escapes and Java strings can hold one half of a surrogate
 * pair; UTF-8 cannot, and strict readers refuse a file that tries. Each lone half becomes one
 * U+FFFD, as the Encoding and HTML standards do, so that offsets in UTF-16 units stay.
 */
public final class WellFormedText {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormedText() {}

  /** The text, with U+FFFD for each lone surrogate; the same object if there is none. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!startsPair(text, i)) {
          return replaced(text, i);
        }
        i++;
      }
    }
    return text;
  }

  /** As {@link #of}; null stays null. */
  public static @Nullable String ofNullable(@Nullable String text) {
    return text == null ? null : of(text);
  }

  /** The first UTF-16 units of a text; one fewer if the last would be half of a pair. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, startsPair(text, most - 1) ? most - 1 : most);
  }

  private static boolean startsPair(CharSequence text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static String replaced(String text, int from) {
    StringBuilder out = new StringBuilder(text);
    for (int i = from; i < out.length(); i++) {
      if (Character.isSurrogate(out.charAt(i))) {
        if (startsPair(out, i)) {
          i++;
        } else {
          out.setCharAt(i, REPLACEMENT);
        }
      }
    }
    return out.toString();
  }
}
