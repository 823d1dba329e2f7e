package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads UTF-8 by short stretches. Java copies a stretch of plain ASCII as a whole but walks through
 * any other byte by byte, and most pages have few such stretches.
 */
final class Utf8Text {
  private static final int STRETCH = 512; // bytes; a quote or dash costs no more than its stretch

  private Utf8Text() {}

  /** The text from a byte on; what is malformed becomes U+FFFD, as the Encoding Standard says. */
  static String of(byte[] bytes, int from) {
    char[] text = new char[bytes.length - from]; // no byte makes more than one
    int length = 0;
    int start = from;
    while (start < bytes.length) {
      int end = Math.min(bytes.length, start + STRETCH);
      while (end < bytes.length && bytes[end] < 0) {
        end++; // no sequence, sound or broken, reaches across an ASCII byte
      }
      String stretch = new String(bytes, start, end - start, UTF_8);
      stretch.getChars(0, stretch.length(), text, length);
      length += stretch.length();
      start = end;
    }
    return new String(text, 0, length);
  }
}
