package dev.winnow.phrasing;

/**
 * How often each word of a text and its predecessor were seen side by side, looked up once for all
 * who ask. Neighbouring look-ups do not wait for each other, so one pass costs a fraction of what
 * the same questions cost one by one.
 */
final class Meetings {
  private static final int NO_PAIR = -1;

  private final int[] seen; // by the second word of the pair; one more, behind the last word

  private Meetings(int[] seen) {
    this.seen = seen;
  }

  static Meetings of(Counts counts, Tokens tokens) {
    int[] seen = new int[tokens.count() + 1];
    for (int at = 0; at < seen.length; at++) {
      seen[at] = seen(counts, tokens, at);
    }
    return new Meetings(seen);
  }

  /**
   * How often a word and its predecessor were seen side by side; negative where they are no pair.
   */
  static int seen(Counts counts, Tokens tokens, int at) {
    return tokens.follows(at) && tokens.id(at) >= 0 && tokens.id(at - 1) >= 0
        ? counts.adjacent(tokens.id(at - 1), tokens.id(at))
        : NO_PAIR;
  }

  /** Whether a word and its predecessor are a pair of known words. */
  boolean pair(int at) {
    return seen[at] != NO_PAIR;
  }

  /** How often they were seen side by side; 0 where they are no pair. */
  int seen(int at) {
    return Math.max(0, seen[at]);
  }

  /** Whether a word stands beside a known one that it was never seen beside. */
  boolean doubtful(int at) {
    return seen[at] == 0 || seen[at + 1] == 0;
  }
}
