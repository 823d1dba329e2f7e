package dev.winnow.signals.corpus.text;

/**
 * The word n-grams that occur more than once, for n = 2, 3, 4 and so on.
 *
 * <p>An n-gram repeats only if both of its (n−1)-grams do, and the pair of these identifies it. So
 * each n visits only the places that repeated for n−1 and compares pairs of numbers, without
 * hashing words. The work for all n is linear in the text for ordinary pages.
 */
public final class RepeatedGrams {
  /** Sentinel for "no n-gram". */
  public static final int NONE = -1;

  private final TokenTable tokens;
  private final PairNumbers pairs;
  private int n = 1;
  private final int[] places;
  private final int[] ids;
  private int size;
  private long steps;

  /** The repeated words of a text, with n = 1. */
  public RepeatedGrams(TokenTable tokens) {
    this.tokens = tokens;
    places = new int[tokens.size()];
    ids = new int[tokens.size()];
    for (int i = 0; i < places.length; i++) {
      int id = tokens.at(i);
      places[size] = i; // written in any case: the branch would be mispredicted
      ids[size] = id;
      size += tokens.count(id) > 1 ? 1 : 0;
    }
    pairs = new PairNumbers(size);
  }

  /** Increases n by one. */
  public void lengthen() {
    n++;
    steps += size;
    keep(number());
  }

  /** Numbers the n-grams at all places where two (n−1)-grams are adjacent; returns their count. */
  private int number() {
    PairNumbers numbers = pairs;
    numbers.clear(size);
    int live = 0;
    for (int i = 0; i + 1 < size; i++) {
      int place = places[i];
      if (places[i + 1] == place + 1) {
        places[live] = place;
        ids[live++] = numbers.add(ids[i], ids[i + 1], place);
      }
    }
    return live;
  }

  /** Removes the places of n-grams that occur once. */
  private void keep(int live) {
    size = 0;
    for (int i = 0; i < live; i++) {
      int id = ids[i];
      places[size] = places[i];
      ids[size] = id;
      size += pairs.count(id) > 1 ? 1 : 0;
    }
  }

  /** Whether the text has at least n words. */
  public boolean any() {
    return tokens.size() >= n;
  }

  /** Number of places of repeated n-grams. */
  public int size() {
    return size;
  }

  /** Index of the first word of the i-th repeated n-gram. */
  public int place(int i) {
    return places[i];
  }

  /** Number of the i-th repeated n-gram. */
  public int id(int i) {
    return ids[i];
  }

  /** Upper bound of the numbers of n-grams, not included. */
  public int bound() {
    return pairs.size();
  }

  /**
   * Number of the most frequent n-gram, the first one if several are; {@link #NONE} if no n-gram
   * repeats.
   */
  public int top() {
    int best = NONE;
    int most = 1;
    for (int id = 0; id < pairs.size(); id++) {
      if (pairs.count(id) > most) {
        most = pairs.count(id);
        best = id;
      }
    }
    return best;
  }

  /** Number of occurrences of an n-gram. */
  public int count(int id) {
    return pairs.count(id);
  }

  /** Index of the first word of an n-gram's first occurrence. */
  public int first(int id) {
    return pairs.first(id);
  }

  /** Length of the n words from an index on in code points, without spaces. */
  public int length(int place) {
    int length = 0;
    for (int i = place; i < place + n; i++) {
      length += tokens.length(tokens.at(i));
    }
    return length;
  }

  /** Places and slots visited, for the test that the work is linear in the text. */
  public long steps() {
    return steps + pairs.steps();
  }
}
