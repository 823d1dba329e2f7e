package dev.winnow.extract.decode;

/** Recognises bodies that are no text by characters that text does not have: controls, U+FFFD. */
public final class NoiseCharacters {
  private static final double MAX = 0.1; // share of characters; damaged pages stay below it

  private static final int FEW = 3; // characters, which a short text may have by accident

  private NoiseCharacters() {}

  /** Whether more than a tenth of the characters of a body are noise. */
  public static boolean is(DecodedBytes decoded) {
    if (decoded.mostNoise() <= decoded.length() * MAX) {
      return false; // true for nearly all pages, even with line ends and tabs counted
    }
    return decoded.noise() > Math.max(FEW, decoded.length() * MAX);
  }

  /** Whether a character is U+FFFD, or a control that is no white space. */
  public static boolean is(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == '\uFFFD';
  }
}
