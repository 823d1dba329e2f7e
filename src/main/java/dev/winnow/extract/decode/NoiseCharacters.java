package dev.winnow.extract.decode;

/** Tells bytes that are no text by the characters that no text has: controls and U+FFFD. */
public final class NoiseCharacters {
  private static final double MAX = 0.1; // of the characters; pages cut or mislabelled have less

  private NoiseCharacters() {}

  /** Whether a body, as it was read, is mostly none of a text. */
  public static boolean is(DecodedBytes decoded) {
    if (decoded.mostNoise() <= decoded.length() * MAX) {
      return false; // line ends and tabs counted in, as nearly always
    }
    return decoded.noise() > decoded.length() * MAX;
  }

  /** Whether a character is U+FFFD, or a control that is no white space. */
  public static boolean is(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\uFFFD';
  }
}
