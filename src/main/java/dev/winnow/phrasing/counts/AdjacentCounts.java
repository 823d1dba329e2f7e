package dev.winnow.phrasing.counts;

/**
 * How often each word of a text and its predecessor were seen side by side, looked up once for all
 * who ask. Asked as a {@link BatchedLookup}, they cost a fraction of what the same questions cost
 * one by one.
 */
public final class AdjacentCounts {
  private static final int NO_PAIR = -1;
  private static final int AT_ONCE = 512; // pairs asked about; their keys stay in the cache

  private final int[] seen; // by the second word of the pair; one more, behind the last word

  private AdjacentCounts(int[] seen) {
    this.seen = seen;
  }

  public static AdjacentCounts of(PhraseCounts counts, TokenIds tokens) {
    int[] seen = new int[tokens.count() + 1];
    BatchedLookup batch = new BatchedLookup(counts.pairs());
    for (int first = 0; first < seen.length; first += AT_ONCE) {
      look(tokens, batch, first, seen);
    }
    return new AdjacentCounts(seen);
  }

  private static void look(TokenIds tokens, BatchedLookup batch, int first, int[] seen) {
    int size = Math.min(AT_ONCE, seen.length - first);
    long[] keys = batch.keys(size);
    for (int i = 0; i < size; i++) {
      boolean pair = isPair(tokens, first + i);
      keys[i] =
          pair
              ? PairTable.adjacent(tokens.id(first + i - 1), tokens.id(first + i))
              : PairTable.NO_KEY;
      seen[first + i] = pair ? 0 : NO_PAIR;
    }
    int[] counts = batch.counts(size);
    for (int i = 0; i < size; i++) {
      seen[first + i] = seen[first + i] == NO_PAIR ? NO_PAIR : counts[i];
    }
  }

  private static boolean isPair(TokenIds tokens, int at) {
    return tokens.follows(at) && tokens.id(at) >= 0 && tokens.id(at - 1) >= 0;
  }

  /**
   * How often a word and its predecessor were seen side by side; negative where they are no pair.
   */
  public static int seen(PhraseCounts counts, TokenIds tokens, int at) {
    return isPair(tokens, at) ? counts.adjacent(tokens.id(at - 1), tokens.id(at)) : NO_PAIR;
  }

  /** Whether a word and its predecessor are a pair of known words. */
  public boolean pair(int at) {
    return seen[at] != NO_PAIR;
  }

  /** How often they were seen side by side; 0 where they are no pair. */
  public int seen(int at) {
    return Math.max(0, seen[at]);
  }

  /** Whether a word and its predecessor are known, and were never seen side by side. */
  public boolean strangers(int at) {
    return seen[at] == 0;
  }

  /** Whether a word stands beside a known one that it was never seen beside. */
  public boolean doubtful(int at) {
    return seen[at] == 0 || seen[at + 1] == 0;
  }
}
