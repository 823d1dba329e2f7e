package dev.winnow.phrasing.context;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers of the pairs of symbols near a place that have a vector: right before it, right behind
 * it, or one on each side. Immutable.
 */
public final class PairIndex {
  /** A pair right before a place. */
  public static final int BEFORE = 0;

  /** A pair right behind a place. */
  public static final int BEHIND = 1;

  /** The symbols on both sides of a place. */
  public static final int AROUND = 2;

  /** No pair. */
  public static final int NONE = -1;

  private static final int MOST = 1 << 20;
  private static final int SYMBOL_BITS = 21;
  private static final long SYMBOL = (1L << SYMBOL_BITS) - 1;
  private static final long MIXER = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio
  private static final long FREE = -1;
  private static final int BITS = 7; // of a number in a byte of the file
  private static final int LOW_BITS = (1 << BITS) - 1;
  private static final int MORE = 1 << BITS; // says that the next byte goes on

  private final long[] keys; // ascending; their places are the numbers
  private final long[] table;
  private final int[] numbers; // of the keys in the table
  private final int shift;

  /** Takes keys made by {@link #key}. */
  public PairIndex(long[] keys) {
    this.keys = keys.clone();
    Arrays.sort(this.keys);
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, keys.length));
    this.shift = 64 - bits;
    this.table = new long[1 << bits];
    this.numbers = new int[table.length];
    Arrays.fill(table, FREE);
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(this.keys[i]);
      table[slot] = this.keys[i];
      numbers[slot] = i;
    }
  }

  /** The key of a pair of one kind. */
  public static long key(int kind, int left, int right) {
    return ((((long) kind << SYMBOL_BITS) | left) << SYMBOL_BITS) | right;
  }

  /** The left symbol of a key. */
  public static int left(long key) {
    return (int) ((key >> SYMBOL_BITS) & SYMBOL);
  }

  /** The right symbol of a key. */
  public static int right(long key) {
    return (int) (key & SYMBOL);
  }

  private int slot(long key) {
    int slot = (int) ((key * MIXER) >>> shift);
    while (table[slot] != key && table[slot] != FREE) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** The number of a pair, {@link #NONE} if it has none. */
  public int number(int kind, int left, int right) {
    long key = key(kind, left, right);
    int slot = slot(key);
    return table[slot] == key ? numbers[slot] : NONE;
  }

  /** How many pairs. */
  public int size() {
    return keys.length;
  }

  /** Writes by how much each key is more than the last, seven bits a byte, least first. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(keys.length);
    long last = 0;
    for (long key : keys) {
      long more = key - last;
      for (; more > LOW_BITS; more >>>= BITS) {
        out.writeByte((int) (more & LOW_BITS) | MORE);
      }
      out.writeByte((int) more);
      last = key;
    }
  }

  static PairIndex read(DataInputStream in) throws IOException {
    long[] keys = new long[ResourceSizes.checked("pairs of neighbours", in.readInt(), MOST)];
    long key = 0;
    for (int i = 0; i < keys.length; i++) {
      int part;
      int shift = 0;
      do {
        part = in.readUnsignedByte();
        key += (long) (part & LOW_BITS) << shift;
        shift += BITS;
      } while ((part & MORE) != 0);
      keys[i] = key;
    }
    return new PairIndex(keys);
  }
}
