package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.BatchedLookup;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.SwapTable;

/**
 * The words that may have been meant at some places: those that a spinner is known to replace by
 * the word that stands there, and that were seen beside one of its neighbours. Several places are
 * asked about as one {@link BatchedLookup}. Used again for all places of a text; not for two
 * threads.
 */
final class OriginalCandidates {
  private static final int MOST_PLACES = 32; // at once
  private static final int MOST_SWAPS = 2 * 255; // of all places; one word has 255 at most
  private static final int FURTHER = 3; // questions of the second look

  private final SwapTable swaps;
  private final BatchedLookup batch;

  private int places;
  private int asked; // known swaps of all places
  private final WordContext[] contexts = new WordContext[MOST_PLACES];
  private final int[] firsts = new int[MOST_PLACES + 1]; // of each place, by candidate

  private int count;
  private final int[] indices = new int[MOST_SWAPS];
  private final int[] leftSeen = new int[MOST_SWAPS];
  private final int[] rightSeen = new int[MOST_SWAPS];

  private int[] further = new int[0]; // counts of the second look

  OriginalCandidates(PairTable pairs, SwapTable swaps) {
    this.batch = new BatchedLookup(pairs);
    this.swaps = swaps;
  }

  /** Adds a place; false where there is no room for it. */
  boolean add(WordContext context) {
    int known = swaps.first(context.word() + 1) - swaps.first(context.word());
    if (places == MOST_PLACES || asked + known > MOST_SWAPS) {
      return false;
    }
    asked += known;
    contexts[places++] = context;
    return true;
  }

  /** Forgets all places. */
  void clear() {
    places = 0;
    asked = 0;
    count = 0;
  }

  /** Finds the candidates of all places. */
  void find() {
    long[] keys = batch.keys(2 * asked);
    int size = 0;
    for (int place = 0; place < places; place++) {
      size = ask(contexts[place], keys, size);
    }
    int[] counts = batch.counts(size);
    int next = 0;
    for (int place = 0; place < places; place++) {
      firsts[place] = count;
      next = keep(contexts[place], counts, next);
    }
    firsts[places] = count;
    lookFurther();
  }

  /** Asks whether the known originals of a word met its left, and then its right neighbour. */
  private int ask(WordContext context, long[] keys, int from) {
    int first = swaps.first(context.word());
    int last = swaps.first(context.word() + 1);
    int next = from;
    for (int swap = first; context.hasLeft() && swap < last; swap++) {
      keys[next++] = context.leftKey(swaps.original(swap));
    }
    for (int swap = first; context.hasRight() && swap < last; swap++) {
      keys[next++] = context.rightKey(swaps.original(swap));
    }
    return next;
  }

  /** Keeps those of a place that met one; returns where the answers of the next place start. */
  private int keep(WordContext context, int[] counts, int from) {
    int first = swaps.first(context.word());
    int known = swaps.first(context.word() + 1) - first;
    boolean hasLeft = context.hasLeft();
    boolean hasRight = context.hasRight();
    int rights = hasLeft ? from + known : from;
    for (int i = 0; i < known; i++) {
      int left = hasLeft ? counts[from + i] : 0;
      int right = hasRight ? counts[rights + i] : 0;
      indices[count] = first + i;
      leftSeen[count] = left;
      rightSeen[count] = right;
      count += left + right > 0 ? 1 : 0;
    }
    return hasRight ? rights + known : rights;
  }

  /** Asks for the content words further off, and for the triple; of the words themselves too. */
  private void lookFurther() {
    int size = FURTHER * (count + places);
    long[] keys = batch.keys(size);
    for (int place = 0; place < places; place++) {
      WordContext context = contexts[place];
      for (int i = firsts[place]; i < firsts[place + 1]; i++) {
        context.askFurther(swaps.original(indices[i]), keys, FURTHER * i);
      }
      context.askFurther(context.word(), keys, FURTHER * (count + place));
    }
    further = batch.counts(size);
  }

  /** How many places there are. */
  int places() {
    return places;
  }

  /** The context of a place. */
  WordContext context(int place) {
    return contexts[place];
  }

  /** The first candidate of a place; the next place's first ends them. */
  int first(int place) {
    return firsts[place];
  }

  /** The word of a place, as a candidate for the second look alone. */
  int itself(int place) {
    return count + place;
  }

  /** Index of a candidate's swap. */
  int swap(int i) {
    return indices[i];
  }

  /** How often a candidate was seen behind the left neighbour. */
  int leftSeen(int i) {
    return leftSeen[i];
  }

  /** How often a candidate was seen before the right neighbour. */
  int rightSeen(int i) {
    return rightSeen[i];
  }

  /** How often a candidate was seen some words behind the content word on the left. */
  int farLeftSeen(int i) {
    return further[FURTHER * i];
  }

  /** How often a candidate was seen some words before the content word on the right. */
  int farRightSeen(int i) {
    return further[FURTHER * i + 1];
  }

  /** How often a candidate was seen between exactly these neighbours. */
  int triples(int i) {
    return further[FURTHER * i + 2];
  }
}
