package dev.winnow.extract.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts that tell how far bytes are well-formed UTF-8.
 *
 * <p>Stretches of 32 bytes that are all ASCII are counted by arithmetic on four longs, which spares
 * a test per byte; any other byte goes through the plain loop of {@link #of}. {@code Utf8CheckTest}
 * holds the result to Java's decoder.
 *
 * @param good well-formed sequences of two to four bytes
 * @param bad bytes that belong to no well-formed sequence
 * @param replaced sequences that are decoded as U+FFFD, including one cut by the end of the page
 * @param low bytes below the space, such as line ends and controls
 * @param length of the text in UTF-16 units, if all is well formed
 */
record Utf8Check(int good, int bad, int replaced, int low, int length) {
  private static final int STRETCH = 4 * Long.BYTES; // nearly all stretches are ASCII only
  private static final long HIGH = 0x8080808080808080L; // the bit that ASCII bytes lack
  private static final long REACH = 0x6060606060606060L; // added to 0x20 and above, sets that bit

  /** Counts over all bytes of a body. */
  static Utf8Check of(byte[] bytes) {
    ByteBuffer longs = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()); // spares byte swaps
    int good = 0;
    int bad = 0;
    int replaced = 0;
    int low = 0;
    int saved = 0;
    int ends = 0; // whether the end of the page may cut a sequence
    int i = 0;
    while (i < bytes.length) {
      int end = Math.min(bytes.length, i + STRETCH);
      int lows = end - i == STRETCH ? lows(longs, i) : -1;
      if (lows >= 0) {
        low += lows;
        i = end;
        continue;
      }
      while (i < end && bytes[i] >= 0) {
        low += bytes[i++] < ' ' ? 1 : 0;
      }
      if (i < end) {
        if (isSurrogate(bytes, i)) { // read as U+FFFD; no sign of another encoding
          replaced++;
          i += 3;
          continue;
        }
        int length = sequence(bytes, i);
        good += length > 0 ? 1 : 0;
        boolean cut = length == 0 && isCut(bytes, i); // by the end of the page: not bad
        ends = cut ? 1 : ends;
        bad += length == 0 && !cut ? 1 : 0;
        replaced += length == 0 || isReplacement(bytes, i, length) ? 1 : 0;
        saved += length == 0 ? 0 : length == 4 ? 2 : length - 1;
        i += Math.max(1, length);
      }
    }
    bad += good == 0 ? ends : 0; // of another charset, if it is the only one beyond ASCII
    return new Utf8Check(good, bad, replaced, low, bytes.length - saved);
  }

  /** Whether only bytes that go on with a sequence follow, and fewer than the longest has. */
  private static boolean isCut(byte[] bytes, int at) {
    for (int i = at + 1; i < bytes.length; i++) {
      if (i - at > 2 || (bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return (bytes[at] & 0xC0) == 0xC0;
  }

  /** Number of bytes below the space in a stretch, or -1 if not all of it is ASCII. */
  private static int lows(ByteBuffer longs, int at) {
    long one = longs.getLong(at);
    long two = longs.getLong(at + Long.BYTES);
    long three = longs.getLong(at + 2 * Long.BYTES);
    long four = longs.getLong(at + 3 * Long.BYTES);
    if (((one | two | three | four) & HIGH) != 0) {
      return -1;
    }
    long lows = lows(one) | (lows(two) >>> 1) | (lows(three) >>> 2) | (lows(four) >>> 3);
    return Long.bitCount(lows);
  }

  /** Sets the highest bit of each byte below the space and clears all others; input is ASCII. */
  private static long lows(long bytes) {
    return ~(bytes + REACH) & HIGH;
  }

  /** Whether the bytes are UTF-8 beyond doubt: other encodings do not form sequences by chance. */
  boolean clean() {
    return bad == 0 && good > 0;
  }

  /** Whether few bytes are bad among many good sequences, as in a page that was reassembled. */
  boolean mostly() {
    return good > 0 && bad * 2L <= good; // holds for every damaged page seen, not for Latin-1
  }

  private static boolean isReplacement(byte[] bytes, int at, int length) {
    return length == 3
        && bytes[at] == (byte) 0xEF
        && bytes[at + 1] == (byte) 0xBF
        && bytes[at + 2] == (byte) 0xBD;
  }

  /** A half of a surrogate pair, encoded as if it were a character. */
  private static boolean isSurrogate(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && bytes[at] == (byte) 0xED
        && (bytes[at + 1] & 0xE0) == 0xA0
        && (bytes[at + 2] & 0xC0) == 0x80;
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
