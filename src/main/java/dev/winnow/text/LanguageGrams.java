package dev.winnow.text;

/**
 * The different n-grams of a text, of one to three characters, each packed into a long: length,
 * last character to first. They come in the order in which OpenNLP adds up their weights, that of
 * its {@link java.util.HashMap} of character buffers: in another, the last digit of a probability
 * would be another.
 */
final class LanguageGrams {
  private static final int MAX_LENGTH = 3;
  private static final int CHARACTER = 16; // bits
  private static final int FEWEST_BUCKETS = 16; // and three quarters full at most, as a HashMap

  private final long[] grams;
  private final int[] hashes;
  private final long[] seen;
  private int count;

  private LanguageGrams(int most) {
    this.grams = new long[most];
    this.hashes = new int[most];
    this.seen = new long[Integer.highestOneBit(Math.max(1, most)) * 4];
  }

  static long[] of(char[] text) {
    LanguageGrams grams = new LanguageGrams(MAX_LENGTH * text.length);
    for (int length = 1; length <= MAX_LENGTH; length++) {
      for (int start = 0; start + length <= text.length; start++) {
        grams.add(text, start, length);
      }
    }
    return grams.inBuckets();
  }

  static long pack(CharSequence gram) {
    long packed = gram.length();
    for (int i = gram.length() - 1; i >= 0; i--) {
      packed = packed << CHARACTER | gram.charAt(i);
    }
    return packed;
  }

  private void add(char[] text, int start, int length) {
    long packed = length;
    int hash = 1; // of a CharBuffer, which goes from the end
    for (int i = start + length - 1; i >= start; i--) {
      packed = packed << CHARACTER | text[i];
      hash = 31 * hash + text[i];
    }
    int place = place(packed);
    if (seen[place] == 0) {
      seen[place] = packed;
      grams[count] = packed;
      hashes[count] = hash ^ (hash >>> 16);
      count++;
    }
  }

  private int place(long packed) {
    int mask = seen.length - 1;
    int place = spread(packed) & mask;
    while (seen[place] != 0 && seen[place] != packed) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** A number of a gram that tells its place in a table. */
  static int spread(long packed) {
    return (int) ((packed * 0x9E3779B97F4A7C15L) >>> 32);
  }

  /** The grams by bucket, within one as they came. */
  private long[] inBuckets() {
    int buckets = FEWEST_BUCKETS;
    while (count > buckets / 4 * 3) {
      buckets *= 2;
    }
    int[] next = new int[buckets + 1];
    for (int i = 0; i < count; i++) {
      next[(hashes[i] & (buckets - 1)) + 1]++;
    }
    for (int bucket = 1; bucket <= buckets; bucket++) {
      next[bucket] += next[bucket - 1];
    }
    long[] ordered = new long[count];
    for (int i = 0; i < count; i++) {
      ordered[next[hashes[i] & (buckets - 1)]++] = grams[i];
    }
    return ordered;
  }
}
