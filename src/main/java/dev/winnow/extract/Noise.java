package dev.winnow.extract;

/** Tells bytes that are no text by the characters that no text has: controls and U+FFFD. */
final class Noise {
  private static final double MAX = 0.1; // of the characters; pages cut or mislabelled have less

  private Noise() {}

  /** Whether a body, as it was read, is mostly none of a text. */
  static boolean is(Decoded decoded) {
    if (decoded.mostNoise() <= decoded.length() * MAX) {
      return false; // line ends and tabs counted in, as nearly always
    }
    String text = decoded.text();
    int noise = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
      noise += c == '\uFFFD' || (c < ' ' && !blank) ? 1 : 0;
    }
    return noise > text.length() * MAX;
  }
}
