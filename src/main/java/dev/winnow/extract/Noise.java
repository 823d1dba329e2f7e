package dev.winnow.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells bytes that are no text by the characters that no text has: controls and U+FFFD. */
final class Noise {
  private static final double MAX = 0.1; // of the characters; pages cut or mislabelled have less
  private static final long HIGH = 0x8080808080808080L; // the highest bit of each of eight bytes
  private static final long REACH = 0x6060606060606060L; // carries 0x20 and more into that bit

  private Noise() {}

  /** Whether a body, as it was read, is mostly none of a text. */
  static boolean is(byte[] body, Decoded decoded) {
    String text = decoded.text();
    double replaced = decoded.decision().replacementShare() * text.length();
    String charset = decoded.decision().charset();
    boolean plain = charset.equals("UTF-8") || charset.startsWith("windows-125");
    if (plain && replaced + 1 + lowBytes(body) <= text.length() * MAX) {
      return false; // line ends and tabs counted in, as nearly always
    }
    int noise = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\f';
      noise += c == '\uFFFD' || (c < ' ' && !blank) ? 1 : 0;
    }
    return noise > text.length() * MAX;
  }

  /** Bytes below the space, eight at a time; at most seven at the end are taken for such. */
  private static int lowBytes(byte[] body) {
    ByteBuffer longs = ByteBuffer.wrap(body).order(ByteOrder.nativeOrder()); // no bytes swapped
    int low = body.length % Long.BYTES;
    for (int i = 0; i + Long.BYTES <= body.length; i += Long.BYTES) {
      long eight = longs.getLong(i);
      long reaching = ((eight & ~HIGH) + REACH) | eight;
      low += Long.bitCount(~reaching & HIGH);
    }
    return low;
  }
}
