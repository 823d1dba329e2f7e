package dev.winnow.text;

import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of OpenNLP's language model by n-gram, in few arrays: a page looks up a thousand of
 * 146,000 n-grams, and what that costs is the way to memory. Immutable.
 */
final class GramWeights {
  private static final int COUNT_BITS = 16; // languages of an n-gram

  /** Pairs of an n-gram and its stretch of weights, start and count; 0 for no n-gram. */
  private final long[] table;

  private final double[] weights;
  private final short[] outcomes;

  GramWeights(AbstractModel model) {
    // As documented, the second structure holds the contexts by feature.
    Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
    int all = contexts.values().stream().mapToInt(c -> ((Context) c).getOutcomes().length).sum();
    this.table = new long[Integer.highestOneBit(contexts.size()) * 4];
    this.weights = new double[all];
    this.outcomes = new short[all];
    int start = 0;
    for (Map.Entry<?, ?> gram : contexts.entrySet()) {
      start = put(LanguageGrams.pack((String) gram.getKey()), (Context) gram.getValue(), start);
    }
  }

  private int put(long gram, Context context, int start) {
    int count = context.getOutcomes().length;
    int place = place(gram);
    table[place] = gram;
    table[place + 1] = (long) start << COUNT_BITS | count;
    System.arraycopy(context.getParameters(), 0, weights, start, count);
    for (int i = 0; i < count; i++) {
      outcomes[start + i] = (short) context.getOutcomes()[i];
    }
    return start + count;
  }

  private int place(long gram) {
    int mask = table.length - 2;
    int place = LanguageGrams.spread(gram) & mask;
    while (table[place] != 0 && table[place] != gram) {
      place = (place + 2) & mask;
    }
    return place;
  }

  /** Adds what an n-gram weighs to the sum of each language. */
  void add(long gram, double[] sums) {
    long stretch = table[place(gram) + 1];
    int start = (int) (stretch >>> COUNT_BITS);
    int end = start + (int) (stretch & ((1 << COUNT_BITS) - 1));
    for (int i = start; i < end; i++) {
      sums[outcomes[i]] += weights[i];
    }
  }
}
