package dev.winnow.signals.corpus.text;

/**
 * The word n-grams that occur more than once, for one n after the other.
 *
 * <p>An n-gram repeats only where both of its (n−1)-grams do, and those two name it. So each n
 * looks at the places that the n before left over, without hashing words again and without
 * collisions.
 */
public final class RepeatedGrams {
  /** Stands for no n-gram. */
  public static final int NONE = -1;

  private final TokenTable tokens;
  private final PairNumbers pairs;
  private int n = 1;
  private final int[] places;
  private final int[] ids;
  private int size;
  private long steps;

  public RepeatedGrams(TokenTable tokens) {
    this.tokens = tokens;
    places = new int[tokens.size()];
    ids = new int[tokens.size()];
    for (int i = 0; i < places.length; i++) {
      int id = tokens.at(i);
      places[size] = i; // written in any case: which words repeat no processor foresees
      ids[size] = id;
      size += tokens.count(id) > 1 ? 1 : 0;
    }
    pairs = new PairNumbers(tokens.distinct(), size);
  }

  /** Goes on to the next n. */
  public void lengthen() {
    n++;
    steps += size;
    keep(number());
  }

  /** Numbers the n-grams that begin with two neighbours of those before; answers how many. */
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

  /** Forgets the places of n-grams that occur once. */
  private void keep(int live) {
    size = 0;
    for (int i = 0; i < live; i++) {
      int id = ids[i];
      places[size] = places[i];
      ids[size] = id;
      size += pairs.count(id) > 1 ? 1 : 0;
    }
  }

  /** Whether the text is long enough for one n-gram. */
  public boolean any() {
    return tokens.size() >= n;
  }

  /** Number of places at which an n-gram stands that occurs more than once. */
  public int size() {
    return size;
  }

  /** Index of the first word at such a place. */
  public int place(int i) {
    return places[i];
  }

  /** Number of the n-gram at such a place. */
  public int id(int i) {
    return ids[i];
  }

  /** Upper bound of the numbers of n-grams. */
  public int bound() {
    return pairs.size();
  }

  /** Number of the most frequent n-gram, the first of equals; {@link #NONE} where none repeats. */
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

  /** How often an n-gram occurs. */
  public int count(int id) {
    return pairs.count(id);
  }

  /** The first place of an n-gram. */
  public int first(int id) {
    return pairs.first(id);
  }

  /** Code points of the n words at a place, without spaces. */
  public int length(int place) {
    int length = 0;
    for (int i = place; i < place + n; i++) {
      length += tokens.length(tokens.at(i));
    }
    return length;
  }

  /** Looks made, for the test that they grow with the text and no faster. */
  public long steps() {
    return steps + pairs.steps();
  }
}
