package dev.winnow.phrasing.context;

/**
 * What each symbol says of the word at each place near it: its vector times the weights of the
 * place, element by element, rounded and packed. Those of common symbols are kept, since they make
 * up some nine of ten in running text; others are computed when asked for. Immutable.
 */
final class NeighbourRows {
  private static final int COMMON = 8192; // symbols; 8 MB
  private static final int PLACES = 2 * ContextModel.REACH; // of neighbours
  private static final int TEXT = PLACES; // the row of weights of the text as a whole
  private static final int WIDTH = PackedRows.WIDTH;

  /**
   * A vector longer than so many times what is usual at its place is cut down to that, as one
   * symbol in a thousand is, so that no sum of vectors has a norm that {@link PackedRows} forbids.
   */
  private static final double HEADROOM = 1.6;

  private static final int OFFSET = 1 << 15; // casts round towards zero; Math.round takes longer

  private static final double ROUNDING = 0.5 * (PLACES + 1) * Math.sqrt(WIDTH); // of a sum's norm

  private final ByteRows vectors;
  private final float[] weights;
  private final float[] longest = new float[PLACES + 1]; // norms
  private final float steps; // of a sum, a unit
  private final long[][] common;

  /**
   * Weighs vectors.
   *
   * @param weights a row for each neighbour, from the farthest on the left on, and one for the text
   *     as a whole
   * @param mostNorm that the sum of a vector for each place may have
   */
  NeighbourRows(ByteRows vectors, float[] weights, double mostNorm) {
    this.vectors = vectors;
    this.weights = weights;
    int kept = Math.min(COMMON, vectors.size());
    double sum = 0;
    float[] vector = new float[WIDTH];
    float[] weighted = new float[WIDTH];
    for (int place = 0; place <= TEXT; place++) {
      double squares = 0;
      for (int symbol = 0; symbol < kept; symbol++) {
        vectors.copy(symbol, vector);
        float norm = weigh(vector, place, weighted);
        squares += norm * norm;
      }
      longest[place] = (float) (HEADROOM * Math.sqrt(squares / kept));
      sum += longest[place];
    }
    this.steps = (float) ((mostNorm - ROUNDING) / Math.max(Float.MIN_NORMAL, sum));
    this.common = new long[kept][];
    for (int symbol = 0; symbol < kept; symbol++) {
      common[symbol] = packed(symbol);
    }
  }

  /** What the numbers of a sum are multiples of. */
  float scale() {
    return 1 / steps;
  }

  /** A packed vector of a symbol for each place, one behind the other. */
  long[] of(int symbol) {
    return symbol < common.length ? common[symbol] : packed(symbol);
  }

  private long[] packed(int symbol) {
    long[] packed = new long[PLACES * PackedRows.LONGS];
    float[] vector = new float[WIDTH];
    vectors.copy(symbol, vector);
    float[] weighted = new float[WIDTH];
    for (int place = 0; place < PLACES; place++) {
      float norm = weigh(vector, place, weighted);
      pack(weighted, norm, place, packed, place * PackedRows.LONGS);
    }
    return packed;
  }

  /** Adds some times the vector of a symbol to a sum. */
  void addTo(float[] sum, int symbol, float times) {
    vectors.addTo(sum, symbol, times);
  }

  /**
   * Packs what the mean of a text says of one of its symbols.
   *
   * @param sum of the vectors of all its symbols
   * @param own how often the symbol is in the sum, which is left out
   * @param scale that makes a mean of the rest
   */
  long[] ofText(float[] sum, int symbol, float own, float scale) {
    float[] mean = new float[WIDTH];
    vectors.meanWithout(sum, symbol, own, scale, mean);
    long[] packed = new long[PackedRows.LONGS];
    pack(mean, weigh(mean, TEXT, mean), TEXT, packed, 0);
    return packed;
  }

  private void pack(float[] weighted, float norm, int place, long[] packed, int to) {
    float factor = norm > longest[place] ? steps * longest[place] / norm : steps;
    for (int i = 0; i < PackedRows.LONGS; i++) {
      int at = 4 * i;
      packed[to + i] =
          PackedRows.packed(
              whole(weighted[at] * factor),
              whole(weighted[at + 1] * factor),
              whole(weighted[at + 2] * factor),
              whole(weighted[at + 3] * factor));
    }
  }

  private static int whole(float number) {
    return (int) (number + (OFFSET + 0.5)) - OFFSET;
  }

  /**
   * Multiplies a vector with the weights of a place and returns the norm of the product.
   *
   * @param weighted gets the product; may be the vector
   */
  private float weigh(float[] vector, int place, float[] weighted) {
    int from = place * WIDTH;
    float squares = 0;
    for (int i = 0; i < WIDTH; i++) {
      float product = weights[from + i] * vector[i];
      weighted[i] = product;
      squares += product * product;
    }
    return (float) Math.sqrt(squares);
  }
}
