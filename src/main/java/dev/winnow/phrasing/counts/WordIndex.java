package dev.winnow.phrasing.counts;

/**
 * Finds the id of a word by 64 bits of hash, of which an unknown word shares a known one's once in
 * 10^13 cases; to read the known word would cost three misses of the cache. Immutable once built.
 */
final class WordIndex {
  /** Most words. */
  static final int ROOM = 1 << 20;

  private static final long ID_BITS = 2 * ROOM - 1; // up to and with ROOM

  private final long[] slots; // an id and one, and above it 43 bits of the hash; 0 is free

  /** Words, which are told apart by their positions. */
  WordIndex(String[] words) {
    this.slots = new long[Integer.highestOneBit(Math.max(2, words.length)) << 2];
    for (int id = 0; id < words.length; id++) {
      put(hash(words[id]), id);
    }
  }

  private void put(long hash, int id) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = (hash & ~ID_BITS) | (id + 1);
  }

  /** Id of the word with a hash; {@link WordVocabulary#UNKNOWN} if there is none. */
  int id(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    for (long found = slots[slot]; found != 0; found = slots[slot]) {
      if (((found ^ hash) & ~ID_BITS) == 0) {
        return (int) (found & ID_BITS) - 1;
      }
      slot = (slot + 1) & mask;
    }
    return WordVocabulary.UNKNOWN;
  }

  /** FNV-1a over UTF-16 units, its upper half stirred into the lower one. */
  static long hash(String form) {
    long hash = 0xCBF29CE484222325L;
    int length = form.length();
    for (int i = 0; i < length; i++) {
      hash = (hash ^ form.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ (hash >>> 32);
  }
}
