package dev.winnow.phrasing.counts;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * An open hash table with two bytes a slot: twelve bits of fingerprint, and four of a level that is
 * never 0. Slots are read four at a time, so that nearly every search takes one look. Immutable
 * once built.
 */
final class PairSlots {
  private static final int MOST = 1 << 26;
  private static final int AT_ONCE = 4; // slots in a long
  private static final int BITS = 16; // of a slot
  private static final int BEYOND = AT_ONCE - 1; // the first slots again, to read past the last one
  private static final long EACH_SLOT = 0x0001_0001_0001_0001L;
  private static final long FINGERPRINTS = 0xFFF0_FFF0_FFF0_FFF0L;
  private static final long LOW_BITS = 0x7FFF_7FFF_7FFF_7FFFL;

  private final int size;
  private final long[] longs; // four slots in each, the first in the highest bits

  PairSlots(int size) {
    this.size = size;
    this.longs = new long[(size + BEYOND) / AT_ONCE + 2]; // a read may touch one long more
  }

  /** Puts a level into the first free slot for a hash. */
  void put(long hash, int level) {
    int slot = slotOf(hash, size);
    while (slot(slot) != 0) {
      slot = slot + 1 == size ? 0 : slot + 1;
    }
    long value = (fingerprint(hash) << 4) | level;
    fill(slot, value);
    if (slot < BEYOND) {
      fill(size + slot, value);
    }
  }

  private long slot(int slot) {
    return four(longs, slot) >>> ((AT_ONCE - 1) * BITS);
  }

  /** Sets a slot that is empty. */
  private void fill(int slot, long value) {
    longs[slot >>> 2] |= value << ((AT_ONCE - 1 - (slot & 3)) * BITS);
  }

  /**
   * Notes the slot where the search for each hash will begin, and reads it, so that all wait for
   * memory together. Returns a sum that stands for the reads.
   */
  long touch(long[] hashes, int count, int[] starts) {
    long[] from = longs;
    long scale = size;
    long touched = 0;
    for (int i = 0; i < count; i++) {
      int slot = slotOf(hashes[i], scale);
      starts[i] = slot;
      touched ^= from[slot >>> 2];
    }
    return touched;
  }

  /** Writes the level of each hash, which was touched before, over the slot where it begins. */
  void find(long[] hashes, int count, int[] starts) {
    for (int i = 0; i < count; i++) {
      long four = four(longs, starts[i]);
      long ends = ends(four, wanted(hashes[i]));
      starts[i] = ends != 0 ? level(four, ends) : findBehind(hashes[i], starts[i]);
    }
  }

  /** The level of a hash; 0 where it was not put. */
  int find(long hash) {
    int slot = slotOf(hash, size);
    long four = four(longs, slot);
    long ends = ends(four, wanted(hash));
    return ends != 0 ? level(four, ends) : findBehind(hash, slot);
  }

  /** Goes on where the first four slots hold other hashes. */
  private int findBehind(long hash, int start) {
    int slot = start;
    long four;
    long ends;
    do {
      slot += AT_ONCE;
      slot -= slot >= size ? size : 0;
      four = four(longs, slot);
      ends = ends(four, wanted(hash));
    } while (ends == 0);
    return level(four, ends);
  }

  /** The fingerprint of a hash, in each of four slots. */
  private static long wanted(long hash) {
    return (fingerprint(hash) * EACH_SLOT) << 4;
  }

  /** The top bit of each slot that ends a search: that holds what is wanted, or nothing. */
  private static long ends(long four, long wanted) {
    return zeros((four ^ wanted) & FINGERPRINTS) | zeros(four);
  }

  /** The level in the first slot whose top bit is set. */
  private static int level(long four, long tops) {
    return (int) (four >>> ((AT_ONCE - 1 - first(tops)) * BITS)) & 15;
  }

  /** A slot and the three behind it, the first in the highest bits. */
  private static long four(long[] longs, int slot) {
    int at = slot >>> 2;
    int shift = (slot & 3) * BITS;
    return (longs[at] << shift) | (longs[at + 1] >>> 1 >>> (63 - shift));
  }

  /** The top bit of each of four slots that is 0, and no other (Warren, Hacker's Delight, 6-1). */
  private static long zeros(long four) {
    return ~(((four & LOW_BITS) + LOW_BITS) | four | LOW_BITS);
  }

  /** Number of the first slot whose top bit is set, of which there is one; without a branch. */
  private static int first(long tops) {
    int notFirst = (int) (~tops >>> 63);
    int notSecond = notFirst & (int) (~tops >>> 47);
    int notThird = notSecond & (int) (~tops >>> 31);
    return notFirst + notSecond + notThird;
  }

  /**
   * The hash but its last bit, as a fraction of 2^64, times the size; by halves, because the
   * product takes more than 64 bits.
   */
  private static int slotOf(long hash, long size) {
    long low = ((hash & 0xFFFF_FFFEL) * size) >>> 32;
    return (int) (((hash >>> 32) * size + low) >>> 32);
  }

  private static long fingerprint(long hash) {
    return hash & 0xFFF;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(size);
    int whole = size / AT_ONCE;
    LongStream.write(out, longs, whole);
    for (int slot = whole * AT_ONCE; slot < size; slot++) {
      out.writeShort((int) slot(slot));
    }
  }

  static PairSlots read(DataInputStream in) throws IOException {
    int size = ResourceSizes.checked("pair table", in.readInt(), MOST);
    if (size < AT_ONCE) {
      throw new IOException("the phrasing resource is damaged: the pair table is empty");
    }
    PairSlots slots = new PairSlots(size);
    int whole = size / AT_ONCE;
    LongStream.read(in, slots.longs, whole);
    for (int slot = whole * AT_ONCE; slot < size; slot++) {
      slots.fill(slot, in.readUnsignedShort());
    }
    for (int slot = 0; slot < BEYOND; slot++) {
      slots.fill(size + slot, slots.slot(slot));
    }
    slots.requireFree();
    return slots;
  }

  /** A search ends at a free slot at the latest. */
  private void requireFree() throws IOException {
    int slot = 0;
    while (slot < size && slot(slot) != 0) {
      slot++;
    }
    if (slot == size) {
      throw new IOException("the phrasing resource is damaged: the pair table is full");
    }
  }
}
