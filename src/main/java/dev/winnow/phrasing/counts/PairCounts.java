package dev.winnow.phrasing.counts;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How often the reference text holds two words side by side, exactly; pairs that it hardly holds
 * are left out. Immutable.
 *
 * <p>Stored left word by left word: the number of its pairs, then for each the distance to the next
 * right word and the count, as numbers of seven bits a byte. In memory a look-up is a binary search
 * among the pairs of the left word.
 */
public final class PairCounts {
  private static final int MOST = 1 << 24;

  private static final int FILTER_BITS = 24; // 2 MB, some 13 bits a pair of the shipped resource

  private final int[] offsets; // of a left word's pairs, and behind the last
  private final int[] rights; // ascending for each left word
  private final int[] counts;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)]; // a bit for the hash of a pair

  /**
   * Takes pairs in ascending order.
   *
   * @param words in the vocabulary
   * @param keys left word in the upper half, right word in the lower half
   * @param counts of each pair
   */
  public PairCounts(int words, long[] keys, int[] counts) {
    this.offsets = new int[words + 1];
    this.rights = new int[keys.length];
    this.counts = counts.clone();
    for (int i = 0; i < keys.length; i++) {
      offsets[(int) (keys[i] >>> 32) + 1]++;
      rights[i] = (int) keys[i];
    }
    for (int word = 0; word < words; word++) {
      offsets[word + 1] += offsets[word];
    }
    fillFilter();
  }

  private PairCounts(int[] offsets, int[] rights, int[] counts) {
    this.offsets = offsets;
    this.rights = rights;
    this.counts = counts;
    fillFilter();
  }

  private void fillFilter() {
    for (int left = 0; left + 1 < offsets.length; left++) {
      for (int i = offsets[left]; i < offsets[left + 1]; i++) {
        int bit = bit(left, rights[i]);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
  }

  /** Fibonacci hash of a pair. */
  private static int bit(int left, int right) {
    return (int) (((((long) left << 32) | right) * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
  }

  /** How often a word stands right before another; 0 if the pair is not stored. */
  public int count(int left, int right) {
    int bit = bit(left, right);
    if (((filter[bit >>> 6] >>> bit) & 1) == 0) {
      return 0; // nearly all pairs that are asked for and not stored end here
    }
    int found = Arrays.binarySearch(rights, offsets[left], offsets[left + 1], right);
    return found < 0 ? 0 : counts[found];
  }

  /** How many pairs. */
  public int size() {
    return rights.length;
  }

  /** Writes the pairs. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(offsets.length - 1);
    out.writeInt(rights.length);
    for (int left = 0; left + 1 < offsets.length; left++) {
      number(out, offsets[left + 1] - offsets[left]);
      int before = 0;
      for (int i = offsets[left]; i < offsets[left + 1]; i++) {
        number(out, rights[i] - before);
        number(out, counts[i]);
        before = rights[i];
      }
    }
  }

  private static void number(DataOutputStream out, int value) throws IOException {
    int left = value;
    while (left >= 0x80) {
      out.writeByte(left | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  /** Reads what {@link #write} wrote. */
  public static PairCounts read(DataInputStream in) throws IOException {
    int words = ResourceSizes.checked("words of pairs", in.readInt(), MOST);
    int size = ResourceSizes.checked("pairs", in.readInt(), MOST);
    int[] offsets = new int[words + 1];
    int[] rights = new int[size];
    int[] counts = new int[size];
    for (int left = 0; left < words; left++) {
      int end = offsets[left] + number(in);
      offsets[left + 1] = ResourceSizes.checked("pairs of a word", end, size);
      int before = 0;
      for (int i = offsets[left]; i < end; i++) {
        before += number(in);
        rights[i] = before;
        counts[i] = number(in);
      }
    }
    return new PairCounts(offsets, rights, counts);
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      int read = in.readUnsignedByte();
      value |= (read & 0x7F) << shift;
      if (read < 0x80) {
        return value;
      }
    }
    throw new IOException("the phrasing resource is damaged: a number has no end");
  }
}
