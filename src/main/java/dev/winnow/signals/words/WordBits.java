package dev.winnow.signals.words;

/**
 * A set of words of a page, by their index, that many searches step through. {@link
 * java.util.BitSet} finds the next one by {@link Long#numberOfTrailingZeros}, which HotSpot's first
 * compiler calls as a method of some twenty operations, and whole runs have that compiler alone;
 * here it is a product and a look-up.
 */
public final class WordBits {
  private static final long DE_BRUIJN = 0x022fdd63cc95386dL; // each six bits of it differ
  private static final byte[] LOWEST = new byte[Long.SIZE]; // by the top six of a product: the bit

  static {
    for (byte bit = 0; bit < Long.SIZE; bit++) {
      LOWEST[place(1L << bit)] = bit;
    }
  }

  private final long[] bits;

  /**
   * An empty set.
   *
   * @param words that it may hold
   */
  public WordBits(int words) {
    bits = new long[(words + Long.SIZE - 1) / Long.SIZE];
  }

  /** The set of some bits, which are not copied. */
  public WordBits(long[] bits) {
    this.bits = bits;
  }

  private static int place(long bit) {
    return (int) ((bit * DE_BRUIJN) >>> 58);
  }

  /** Another set of the same words. */
  public WordBits copy() {
    return new WordBits(bits.clone());
  }

  /** Adds a word. */
  public void set(int word) {
    bits[word >>> 6] |= 1L << word;
  }

  /** Takes a word out. */
  public void clear(int word) {
    bits[word >>> 6] &= ~(1L << word);
  }

  /** Whether it holds a word; none behind the last that it may hold. */
  public boolean get(int word) {
    int at = word >>> 6;
    return at < bits.length && (bits[at] >>> word & 1) != 0;
  }

  /** The first word of it from one on; -1 without such. */
  public int next(int from) {
    int at = from >>> 6;
    if (at >= bits.length) {
      return -1;
    }
    long left = bits[at] & (-1L << from);
    while (left == 0) {
      if (++at == bits.length) {
        return -1;
      }
      left = bits[at];
    }
    return (at << 6) + LOWEST[place(left & -left)];
  }

  /** How many words it holds. */
  public int count() {
    int count = 0;
    for (long some : bits) {
      count += Long.bitCount(some);
    }
    return count;
  }

  /** Adds the words of another set of the same size. */
  public void or(WordBits other) {
    for (int at = 0; at < bits.length; at++) {
      bits[at] |= other.bits[at];
    }
  }

  /** Keeps the words that another set holds too. */
  public void and(WordBits other) {
    for (int at = 0; at < bits.length; at++) {
      bits[at] &= at < other.bits.length ? other.bits[at] : 0;
    }
  }

  /** Takes the words of another set of the same size out. */
  public void andNot(WordBits other) {
    for (int at = 0; at < bits.length; at++) {
      bits[at] &= ~other.bits[at];
    }
  }

  /** The words of it that stand right before another of it. */
  public WordBits pairs() {
    long[] pairs = new long[bits.length];
    for (int at = 0; at < bits.length; at++) {
      long behind = at + 1 < bits.length ? bits[at + 1] << 63 : 0;
      pairs[at] = bits[at] & (bits[at] >>> 1 | behind);
    }
    return new WordBits(pairs);
  }
}
