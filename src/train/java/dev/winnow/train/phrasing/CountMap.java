package dev.winnow.train.phrasing;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Counts of long keys in bounded memory: when the room is full, what was counted once so far is
 * forgotten, then twice, and so on. Keys are never 0.
 */
final class CountMap {
  private static final double LOAD = 0.7;

  private final int mostKeys;
  private long[] keys = new long[1 << 16];
  private int[] values = new int[1 << 16];
  private int size;
  private int forgotten;

  CountMap(int mostKeys) {
    this.mostKeys = mostKeys;
  }

  void add(long key, int count) {
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      if (size >= LOAD * keys.length) {
        grow();
        slot = slot(keys, key);
      }
      keys[slot] = key;
      size++;
    }
    values[slot] += count;
  }

  int get(long key) {
    return values[slot(keys, key)];
  }

  int size() {
    return size;
  }

  /** Keys that pass, in ascending order: the order of the resource. */
  long[] sortedKeys(LongPredicate wanted) {
    return Arrays.stream(keys).filter(key -> key != 0 && wanted.test(key)).sorted().toArray();
  }

  private void grow() {
    while (size >= mostKeys) {
      forgotten++;
      rebuild(keys.length, forgotten);
    }
    if (size >= LOAD * keys.length) {
      rebuild(2 * keys.length, 0);
    }
  }

  private void rebuild(int capacity, int floor) {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[capacity];
    values = new int[capacity];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0 && oldValues[i] > floor) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
        size++;
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40 ^ hash >>> 20) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
