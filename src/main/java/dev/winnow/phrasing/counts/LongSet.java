package dev.winnow.phrasing.counts;

/** A set of keys that are never 0, without a box a key. */
public final class LongSet {
  private long[] slots;
  private int size;

  /** An empty set with room for a number of keys. */
  public LongSet(int keys) {
    this.slots = new long[Integer.highestOneBit(Math.max(1, keys)) << 2];
  }

  /** Adds a key; whether it is new. */
  public boolean add(long key) {
    if (2 * size >= slots.length) {
      grow();
    }
    int slot = slot(slots, key);
    if (slots[slot] == key) {
      return false;
    }
    slots[slot] = key;
    size++;
    return true;
  }

  public int size() {
    return size;
  }

  private void grow() {
    long[] wider = new long[2 * slots.length];
    for (long key : slots) {
      if (key != 0) {
        wider[slot(wider, key)] = key;
      }
    }
    slots = wider;
  }

  private static int slot(long[] slots, long key) {
    int mask = slots.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
