package dev.winnow.train.phrasing;

import dev.winnow.phrasing.counts.ClassPairs;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Words as vectors of what stands beside them: positive pointwise mutual information with the
 * commonest words to the left and right, reduced by a randomised singular value decomposition.
 *
 * <p>Sources: Levy, Goldberg 2014, "Neural word embedding as implicit matrix factorization"; Halko,
 * Martinsson, Tropp 2011 for the decomposition.
 */
final class WordSpace {
  private static final int DIMENSIONS = 64;
  private static final int CONTEXTS = 4_000; // commonest words; a bound on memory and time
  private static final int PASSES = 4;
  private static final int ALONE = 56; // commonest words, each a class of its own
  private static final int KMEANS_PASSES = 12;
  private static final int RAREST_CENTRE = 20; // sightings; rarer words join classes, make none

  private final WordVocabulary vocabulary;
  private final long[] keys;
  private final int[] counts;
  private final float[] vectors;

  WordSpace(WordVocabulary vocabulary, CountMap adjacent) {
    this.vocabulary = vocabulary;
    this.keys = adjacent.sortedKeys(key -> true);
    this.counts = Arrays.stream(keys).mapToInt(adjacent::get).toArray();
    this.vectors = decompose();
  }

  private static int left(long key) {
    return (int) (key >>> 20) & ((1 << 20) - 1);
  }

  private static int right(long key) {
    return (int) key & ((1 << 20) - 1);
  }

  private float weight(int i) {
    double expected =
        (double) vocabulary.count(left(keys[i]))
            * vocabulary.count(right(keys[i]))
            / vocabulary.total();
    return (float) Math.max(0, Math.log((counts[i] + 0.5) / (expected + 0.5)));
  }

  private float[] decompose() {
    float[] weights = new float[keys.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(i);
    }
    float[] basis = new float[2 * CONTEXTS * DIMENSIONS];
    SplittableRandom random = new SplittableRandom(20260101);
    for (int i = 0; i < basis.length; i++) {
      basis[i] = (float) (random.nextDouble() - 0.5);
    }
    float[] rows = new float[0];
    for (int pass = 0; pass < PASSES; pass++) {
      orthonormalise(basis);
      rows = new float[vocabulary.size() * DIMENSIONS];
      multiply(weights, basis, rows, true);
      if (pass + 1 < PASSES) {
        Arrays.fill(basis, 0);
        multiply(weights, basis, rows, false);
      }
    }
    normalise(rows);
    return rows;
  }

  /** Rows += matrix x basis, or basis += transposed matrix x rows. */
  private void multiply(float[] weights, float[] basis, float[] rows, boolean forward) {
    for (int i = 0; i < keys.length; i++) {
      if (weights[i] > 0) {
        int left = left(keys[i]);
        int right = right(keys[i]);
        if (right < CONTEXTS) {
          add(weights[i], basis, right, rows, left, forward);
        }
        if (left < CONTEXTS) {
          add(weights[i], basis, CONTEXTS + left, rows, right, forward);
        }
      }
    }
  }

  private static void add(
      float weight, float[] basis, int column, float[] rows, int row, boolean forward) {
    int from = (forward ? column : row) * DIMENSIONS;
    int to = (forward ? row : column) * DIMENSIONS;
    float[] source = forward ? basis : rows;
    float[] target = forward ? rows : basis;
    for (int d = 0; d < DIMENSIONS; d++) {
      target[to + d] += weight * source[from + d];
    }
  }

  /** Modified Gram-Schmidt over the columns. */
  private static void orthonormalise(float[] basis) {
    int rows = basis.length / DIMENSIONS;
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int e = 0; e < d; e++) {
        double dot = 0;
        for (int r = 0; r < rows; r++) {
          dot += basis[r * DIMENSIONS + d] * (double) basis[r * DIMENSIONS + e];
        }
        for (int r = 0; r < rows; r++) {
          basis[r * DIMENSIONS + d] -= (float) (dot * basis[r * DIMENSIONS + e]);
        }
      }
      double norm = 0;
      for (int r = 0; r < rows; r++) {
        norm += basis[r * DIMENSIONS + d] * (double) basis[r * DIMENSIONS + d];
      }
      float scale = (float) (1 / Math.max(1e-9, Math.sqrt(norm)));
      for (int r = 0; r < rows; r++) {
        basis[r * DIMENSIONS + d] *= scale;
      }
    }
  }

  /** Divides each column by the root of its singular value, then each row by its length. */
  private static void normalise(float[] rows) {
    double[] squares = new double[DIMENSIONS];
    for (int i = 0; i < rows.length; i++) {
      squares[i % DIMENSIONS] += rows[i] * (double) rows[i];
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] /= (float) Math.max(1e-9, Math.sqrt(Math.sqrt(squares[i % DIMENSIONS])));
    }
    for (int row = 0; row < rows.length; row += DIMENSIONS) {
      double norm = 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        norm += rows[row + d] * (double) rows[row + d];
      }
      float scale = norm > 0 ? (float) (1 / Math.sqrt(norm)) : 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        rows[row + d] *= scale;
      }
    }
  }

  /** Cosine of two words, in [-1, 1]; 0 where one was hardly seen. */
  double similarity(int a, int b) {
    return dot(vectors, a, vectors, b);
  }

  private static double dot(float[] x, int a, float[] y, int b) {
    double sum = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      sum += x[a * DIMENSIONS + d] * (double) y[b * DIMENSIONS + d];
    }
    return sum;
  }

  /** Groups the words by k-means, and counts how the groups meet. */
  ClassPairs classPairs() {
    byte[] classes = classes();
    double[] seen = new double[ClassPairs.CLASSES * ClassPairs.CLASSES];
    double[] lefts = new double[ClassPairs.CLASSES];
    double[] rights = new double[ClassPairs.CLASSES];
    double total = 0;
    for (int i = 0; i < keys.length; i++) {
      int left = classes[left(keys[i])] & 0xFF;
      int right = classes[right(keys[i])] & 0xFF;
      seen[left * ClassPairs.CLASSES + right] += counts[i];
      lefts[left] += counts[i];
      rights[right] += counts[i];
      total += counts[i];
    }
    double[] logs = new double[seen.length];
    for (int i = 0; i < logs.length; i++) {
      double expected = lefts[i / ClassPairs.CLASSES] * rights[i % ClassPairs.CLASSES] / total;
      logs[i] = Math.log((seen[i] + 1) / (expected + 1));
    }
    return new ClassPairs(classes, logs);
  }

  private byte[] classes() {
    int groups = ClassPairs.CLASSES - ALONE - 1;
    float[] centres = new float[groups * DIMENSIONS];
    int frequent = 0;
    while (frequent < vocabulary.size() && vocabulary.count(frequent) >= RAREST_CENTRE) {
      frequent++;
    }
    SplittableRandom random = new SplittableRandom(20260102);
    for (int g = 0; g < groups; g++) {
      int word =
          Math.min(vocabulary.size() - 1, ALONE + random.nextInt(Math.max(1, frequent - ALONE)));
      System.arraycopy(vectors, word * DIMENSIONS, centres, g * DIMENSIONS, DIMENSIONS);
    }
    for (int pass = 0; pass < KMEANS_PASSES; pass++) {
      centres = moved(centres, groups, frequent);
    }
    byte[] classes = new byte[vocabulary.size()];
    for (int id = 0; id < classes.length; id++) {
      int known = vocabulary.count(id) == 0 ? groups : nearest(id, centres, groups);
      classes[id] = (byte) (id < ALONE ? id : ALONE + known);
    }
    return classes;
  }

  private float[] moved(float[] centres, int groups, int frequent) {
    float[] next = new float[centres.length];
    for (int id = ALONE; id < frequent; id++) {
      int group = nearest(id, centres, groups);
      for (int d = 0; d < DIMENSIONS; d++) {
        next[group * DIMENSIONS + d] += vectors[id * DIMENSIONS + d];
      }
    }
    for (int g = 0; g < groups; g++) {
      double norm = Math.sqrt(dot(next, g, next, g));
      for (int d = 0; d < DIMENSIONS; d++) {
        int at = g * DIMENSIONS + d;
        next[at] = norm > 0 ? (float) (next[at] / norm) : centres[at];
      }
    }
    return next;
  }

  private int nearest(int id, float[] centres, int groups) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < groups; g++) {
      double dot = dot(vectors, id, centres, g);
      if (dot > most) {
        most = dot;
        best = g;
      }
    }
    return best;
  }
}
