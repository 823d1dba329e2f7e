package dev.winnow.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How well bytes read as UTF-8.
 *
 * @param good sequences of two to four bytes that are well formed
 * @param bad bytes that belong to no well-formed sequence
 */
record Utf8Check(int good, int bad) {
  private static final long HIGH = 0x8080808080808080L; // set in what is not ASCII

  static Utf8Check of(byte[] bytes) {
    ByteBuffer longs = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()); // no bytes swapped
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i = next(bytes, longs, i);
        continue;
      }
      int length = sequence(bytes, i);
      if (length > 0) {
        good++;
      } else if (i + 4 <= bytes.length) { // a sequence cut by the end of the page is not a fault
        bad++;
      }
      i += Math.max(1, length);
    }
    return new Utf8Check(good, bad);
  }

  /** UTF-8 beyond doubt: text in another encoding does not form sequences by chance. */
  boolean clean() {
    return bad == 0 && good > 0;
  }

  /** A few broken bytes among many sound ones, as where a page was cut or pieced together. */
  boolean mostly() {
    return good > 0 && bad * 2L <= good; // every cut seen, too few for Latin
  }

  /** Index of the next byte beyond ASCII; eight at a time, since nearly all are ASCII. */
  private static int next(byte[] bytes, ByteBuffer longs, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && (longs.getLong(i) & HIGH) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >> 4 == 0xE ? 3 : isFour(lead) ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[at + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    boolean surrogate = lead == 0xED && second > 0x9F;
    boolean beyond = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
  }

  private static boolean isFour(int lead) {
    return lead >= 0xF0 && lead <= 0xF4;
  }
}
