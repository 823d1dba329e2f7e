package dev.winnow.train.phrasing;

import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.PairIndex;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.spin.SynonymTable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Learns a {@link ContextModel}, or a {@link PairModel}, by logistic regression of the true word
 * against some of its own synonyms and some words at random. One thread and one seed, so that the
 * same text gives the same numbers.
 */
final class ContextLearner {
  private static final int SYNONYMS = 3; // negatives of the word's own
  private static final int STRANGERS = 2; // negatives by frequency
  private static final double FLATTENED = 0.75; // exponent of the frequency
  private static final double SUBSAMPLE = 2e-4;
  private static final float RATE = 0.04f;
  private static final float BIAS_RATE = 0.3f; // of the rate
  private static final int NOISE_TABLE = 1 << 22;
  private static final int PAIRS = 3; // before, behind and around
  private static final int REACH = ContextModel.REACH;
  private static final int TEXT = 2 * REACH; // the row of weights of the text as a whole
  private static final float LEAST_WEIGHT = 1 / 255f; // of the other words of a text

  private final int words;
  private final SynonymTable synonyms;
  private final float[] positions;
  private final float[] inputs;
  private final float[] outputs;
  private final float[] biases;
  private final float[] keep;
  private final int[] noise;
  private final int[] window = new int[2 * REACH];
  private final int[] slots = new int[2 * REACH];
  private final float[] hidden;
  private final float[] error;
  private final float[] sum; // of the vectors of a text
  private final float[] mean; // of those but for the target's
  private final float[] owed; // gradient of the sum that is not applied yet
  private final int[] times; // that a text holds each word
  private float weight; // of the vectors in the sum
  private final PairIndex pairs;
  private final float[] pairVectors;
  private final int[] near = new int[PAIRS]; // pairs near the target
  private final SplittableRandom random = new SplittableRandom(20260103);

  ContextLearner(int[] counts, int extra, SynonymTable synonyms) {
    this(counts, extra, synonyms, new PairIndex(new long[0]));
  }

  /** Learns vectors of pairs, too. */
  ContextLearner(int[] counts, int extra, SynonymTable synonyms, PairIndex pairs) {
    int dimensions = ContextModel.DIMENSIONS;
    this.words = counts.length;
    this.synonyms = synonyms;
    this.positions = new float[ContextModel.PLACES * dimensions];
    this.inputs = new float[(words + extra) * dimensions];
    this.outputs = new float[words * dimensions];
    this.biases = new float[words];
    this.hidden = new float[dimensions];
    this.error = new float[dimensions];
    this.sum = new float[dimensions];
    this.mean = new float[dimensions];
    this.owed = new float[dimensions];
    this.times = new int[words];
    this.pairs = pairs;
    this.pairVectors = new float[pairs.size() * dimensions];
    Arrays.fill(positions, 1);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (random.nextDouble() - 0.5) / dimensions;
    }
    double total = Arrays.stream(counts).asLongStream().sum();
    this.keep = new float[words];
    for (int word = 0; word < words; word++) {
      keep[word] =
          (float) Math.min(1, Math.sqrt(SUBSAMPLE * total / Math.max(1, counts[word])));
    }
    this.noise = noise(counts);
  }

  private static int[] noise(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += Math.pow(count, FLATTENED);
    }
    int[] table = new int[NOISE_TABLE];
    double upTo = 0;
    int at = 0;
    for (int word = 0; word < counts.length && at < table.length; word++) {
      upTo += Math.pow(counts[word], FLATTENED) / sum;
      while (at < table.length && at < upTo * table.length) {
        table[at++] = word;
      }
    }
    Arrays.fill(table, at, table.length, counts.length - 1);
    return table;
  }

  /**
   * Learns a model without pairs.
   *
   * @see #read
   */
  ContextModel learn(
      int[] symbols, int[] ends, int flag, int boundary, int epochs, Consumer<String> report) {
    read(symbols, ends, flag, boundary, epochs, report);
    return new ContextModel(positions, inputs, outputs, biases, keep);
  }

  /**
   * Learns a model with pairs.
   *
   * @see #read
   */
  PairModel learnPairs(
      int[] symbols, int[] ends, int flag, int boundary, int epochs, Consumer<String> report) {
    read(symbols, ends, flag, boundary, epochs, report);
    return new PairModel(positions, inputs, outputs, biases, keep, pairs, pairVectors);
  }

  /**
   * Goes over the texts some times.
   *
   * @param symbols the texts; flagged symbols are context but no targets
   * @param ends of the texts in it, ascending
   * @param flag bit that marks them
   * @param boundary symbol of a sentence end
   */
  private void read(
      int[] symbols, int[] ends, int flag, int boundary, int epochs, Consumer<String> report) {
    int mask = flag - 1;
    double steps = (double) epochs * symbols.length;
    for (int epoch = 0; epoch < epochs; epoch++) {
      double loss = 0;
      int seen = 0;
      int from = 0;
      for (int end : ends) {
        open(symbols, from, end, mask);
        for (int at = from; at < end; at++) {
          int word = symbols[at];
          if (word < words && random.nextDouble() < keep[word]) {
            double step = (double) epoch * symbols.length + at;
            float rate = (float) (RATE * (1 - step / steps)) + 1e-5f;
            int found = window(symbols, at, mask, boundary);
            pairs(symbols, at, mask, boundary);
            loss += target(word, found, rate);
            seen++;
          }
        }
        close(symbols, from, end, mask);
        from = end;
      }
      report.accept("epoch " + epoch + ": context loss " + loss / Math.max(1, seen));
    }
  }

  /** Sums the vectors of a text. */
  private void open(int[] symbols, int from, int end, int mask) {
    Arrays.fill(sum, 0);
    weight = 0;
    for (int at = from; at < end; at++) {
      int symbol = symbols[at] & mask;
      if (symbol < words) {
        times[symbol]++;
        weight += keep[symbol];
        add(sum, 0, inputs, symbol, keep[symbol]);
      }
    }
  }

  /** Gives the vectors of a text what its sum learnt. */
  private void close(int[] symbols, int from, int end, int mask) {
    for (int at = from; at < end; at++) {
      int symbol = symbols[at] & mask;
      if (symbol < words) {
        times[symbol] = 0;
        add(inputs, symbol, owed, 0, keep[symbol]);
      }
    }
    Arrays.fill(owed, 0);
  }

  private static void add(float[] to, int toRow, float[] from, int fromRow, float factor) {
    int size = ContextModel.DIMENSIONS;
    for (int d = 0; d < size; d++) {
      to[toRow * size + d] += factor * from[fromRow * size + d];
    }
  }

  private int window(int[] symbols, int at, int mask, int boundary) {
    int found = 0;
    for (int p = 1; p <= REACH && at - p >= 0; p++) {
      int symbol = symbols[at - p] & mask;
      window[found] = symbol;
      slots[found++] = REACH - p;
      if (symbol == boundary) {
        break;
      }
    }
    for (int p = 1; p <= REACH && at + p < symbols.length; p++) {
      int symbol = symbols[at + p] & mask;
      window[found] = symbol;
      slots[found++] = REACH + p - 1;
      if (symbol == boundary) {
        break;
      }
    }
    return found;
  }

  private void pairs(int[] symbols, int at, int mask, int boundary) {
    Arrays.fill(near, PairIndex.NONE);
    if (pairs.size() == 0 || at < 2 || at + 2 >= symbols.length) {
      return;
    }
    int left = symbols[at - 1] & mask;
    int right = symbols[at + 1] & mask;
    if (left != boundary) {
      near[0] = pairs.number(PairIndex.BEFORE, symbols[at - 2] & mask, left);
    }
    if (right != boundary) {
      near[1] = pairs.number(PairIndex.BEHIND, right, symbols[at + 2] & mask);
    }
    near[2] = pairs.number(PairIndex.AROUND, left, right);
  }

  private double target(int word, int found, float rate) {
    int size = ContextModel.DIMENSIONS;
    float[] h = hidden;
    float own = times[word] * keep[word];
    float scale = 1 / Math.max(LEAST_WEIGHT, weight - own);
    for (int d = 0; d < size; d++) {
      mean[d] = scale * (sum[d] - own * inputs[word * size + d]);
      h[d] = positions[TEXT * size + d] * mean[d];
    }
    for (int k = 0; k < found; k++) {
      int from = window[k] * size;
      int row = slots[k] * size;
      for (int d = 0; d < size; d++) {
        h[d] += positions[row + d] * inputs[from + d];
      }
    }
    for (int pair : near) {
      for (int d = 0; pair != PairIndex.NONE && d < size; d++) {
        h[d] += pairVectors[pair * size + d];
      }
    }
    Arrays.fill(error, 0);
    double loss = output(word, 1, rate);
    int first = synonyms.first(word);
    int choices = synonyms.last(word) - first;
    for (int n = 0; n < SYNONYMS + STRANGERS; n++) {
      int other =
          n < SYNONYMS && choices > 0
              ? synonyms.candidate(first + random.nextInt(choices))
              : noise[random.nextInt(NOISE_TABLE)];
      if (other != word) {
        loss += output(other, 0, rate);
      }
    }
    for (int k = 0; k < found; k++) {
      int from = window[k] * size;
      int row = slots[k] * size;
      for (int d = 0; d < size; d++) {
        float in = inputs[from + d];
        inputs[from + d] = in + error[d] * positions[row + d];
        positions[row + d] += 0.1f * error[d] * in;
      }
    }
    for (int pair : near) {
      for (int d = 0; pair != PairIndex.NONE && d < size; d++) {
        pairVectors[pair * size + d] += error[d];
      }
    }
    for (int d = 0; d < size; d++) {
      float step = scale * error[d] * positions[TEXT * size + d];
      owed[d] += step;
      inputs[word * size + d] -= own * step; // gets it back with the others
      positions[TEXT * size + d] += 0.1f * error[d] * mean[d];
    }
    return loss;
  }

  private double output(int word, int label, float rate) {
    int size = ContextModel.DIMENSIONS;
    int from = word * size;
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int d = 0; d < size; d += 4) {
      a += outputs[from + d] * hidden[d];
      b += outputs[from + d + 1] * hidden[d + 1];
      c += outputs[from + d + 2] * hidden[d + 2];
      e += outputs[from + d + 3] * hidden[d + 3];
    }
    float score = Math.max(-20, Math.min(20, biases[word] + (a + b) + (c + e)));
    float p = (float) (1 / (1 + Math.exp(-score)));
    float step = rate * (label - p);
    for (int d = 0; d < size; d++) {
      error[d] += step * outputs[from + d];
      outputs[from + d] += step * hidden[d];
    }
    biases[word] += BIAS_RATE * step;
    return -Math.log(Math.max(1e-9, label == 1 ? p : 1 - p));
  }
}
