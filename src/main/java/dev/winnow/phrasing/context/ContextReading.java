package dev.winnow.phrasing.context;

/**
 * A text as a {@link ContextModel} reads it, place by place: what the neighbours of a place expect
 * there, and how well words fit that. For one thread.
 */
public final class ContextReading implements PlaceFits {
  private static final int REACH = ContextModel.REACH;
  private static final int LONGS = PackedRows.LONGS;

  private final ContextModel model;
  private final NeighbourRows neighbours;
  private final WordStream stream;
  private final long[][] rows; // of the symbol at each index
  private final float[] sum = new float[PackedRows.WIDTH]; // of all vectors of the text
  private float weight; // of the vectors in the sum
  private final long[][] others; // by slot: what the text without the symbol says
  private final boolean[] ends;
  private final long[] expected = new long[LONGS];

  ContextReading(ContextModel model, NeighbourRows neighbours, WordStream stream) {
    this.model = model;
    this.neighbours = neighbours;
    this.stream = stream;
    this.rows = new long[stream.length()][];
    this.ends = new boolean[rows.length];
    SymbolTally counts = stream.counts();
    long[][] known = new long[counts.slots()][];
    this.others = new long[counts.slots()][];
    for (int at = 0; at < rows.length; at++) {
      int slot = counts.slot(stream.symbol(at));
      if (known[slot] == null) {
        known[slot] = neighbours.of(stream.symbol(at));
        float share = model.share(stream.symbol(at)) * counts.count(stream.symbol(at));
        neighbours.addTo(sum, stream.symbol(at), share);
        weight += share;
      }
      rows[at] = known[slot];
      ends[at] = stream.ends(at);
    }
  }

  @Override
  public void moveTo(int at) {
    System.arraycopy(text(stream.symbol(at)), 0, expected, 0, LONGS);
    for (int p = 1; p <= REACH && at - p >= 0; p++) {
      add(rows[at - p], REACH - p);
      if (ends[at - p]) {
        break;
      }
    }
    for (int p = 1; p <= REACH && at + p < rows.length; p++) {
      add(rows[at + p], REACH + p - 1);
      if (ends[at + p]) {
        break;
      }
    }
  }

  /** What the text says of a place, apart from the symbol there. */
  private long[] text(int symbol) {
    SymbolTally counts = stream.counts();
    int slot = counts.slot(symbol);
    if (others[slot] == null) {
      float own = model.share(symbol) * counts.count(symbol);
      others[slot] = neighbours.ofText(sum, symbol, own, 1 / Math.max(1, weight - own));
    }
    return others[slot];
  }

  private void add(long[] row, int place) {
    int from = place * LONGS;
    for (int i = 0; i < LONGS; i++) {
      expected[i] += row[from + i];
    }
  }

  @Override
  public float fit(int word) {
    return model.fit(word, expected);
  }
}
