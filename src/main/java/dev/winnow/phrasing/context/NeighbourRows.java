package dev.winnow.phrasing.context;

/**
 * What each symbol says of the word at each place near it: its vector times the weights of the
 * place, element by element, rounded and packed. Those of common symbols are kept, since they make
 * up some nine of ten in running text; others are computed when asked for. Immutable.
 */
final class NeighbourRows {
  private static final int COMMON = 8192; // symbols; 8 MB
  private static final int PLACES = 2 * ContextModel.REACH;
  private static final int WIDTH = PackedRows.WIDTH;

  /**
   * A vector longer than so many times what is usual at its place is cut down to that, as one
   * symbol in a thousand is, so that no sum of vectors has a norm that {@link PackedRows} forbids.
   */
  private static final double HEADROOM = 1.6;

  private static final int OFFSET = 1 << 15; // casts round towards zero; Math.round takes longer

  private static final double ROUNDING = 0.5 * PLACES * Math.sqrt(WIDTH); // of a sum's norm

  private final ByteRows vectors;
  private final float[] weights;
  private final float[] longest = new float[PLACES]; // norms
  private final float steps; // of a sum, a unit
  private final long[][] common;

  /**
   * Weighs vectors.
   *
   * @param weights {@code 2 * REACH} rows, from the farthest place on the left on
   * @param mostNorm that the sum of a vector for each place may have
   */
  NeighbourRows(ByteRows vectors, float[] weights, double mostNorm) {
    this.vectors = vectors;
    this.weights = weights;
    int kept = Math.min(COMMON, vectors.size());
    double sum = 0;
    float[] weighted = new float[WIDTH];
    for (int place = 0; place < PLACES; place++) {
      double squares = 0;
      for (int symbol = 0; symbol < kept; symbol++) {
        float norm = weigh(symbol, place, weighted);
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
    float[] weighted = new float[WIDTH];
    int[] whole = new int[WIDTH];
    for (int place = 0; place < PLACES; place++) {
      float norm = weigh(symbol, place, weighted);
      float factor = norm > longest[place] ? steps * longest[place] / norm : steps;
      for (int i = 0; i < WIDTH; i++) {
        whole[i] = (int) (weighted[i] * factor + (OFFSET + 0.5)) - OFFSET;
      }
      PackedRows.pack(whole, packed, place * PackedRows.LONGS);
    }
    return packed;
  }

  /** Multiplies a vector with the weights of a place and returns the norm of the product. */
  private float weigh(int symbol, int place, float[] weighted) {
    float scale = vectors.scale(symbol);
    float squares = 0;
    for (int i = 0; i < WIDTH; i++) {
      weighted[i] = weights[place * WIDTH + i] * (scale * vectors.value(symbol, i));
      squares += weighted[i] * weighted[i];
    }
    return (float) Math.sqrt(squares);
  }
}
