package dev.winnow.phrasing.context;

import java.util.Arrays;

/**
 * A text as a {@link ContextModel} reads it, place by place: what the neighbours of a place expect
 * there, and how well words fit that. For one thread.
 */
public final class ContextReading {
  private static final int REACH = ContextModel.REACH;
  private static final int LONGS = PackedRows.LONGS;

  private final ContextModel model;
  private final long[][] rows; // of the symbol at each index
  private final boolean[] ends;
  private final long[] expected = new long[LONGS];

  ContextReading(ContextModel model, NeighbourRows neighbours, WordStream stream) {
    this.model = model;
    this.rows = new long[stream.length()][];
    this.ends = new boolean[rows.length];
    SymbolTally counts = stream.counts();
    long[][] known = new long[counts.slots()][];
    for (int at = 0; at < rows.length; at++) {
      int slot = counts.slot(stream.symbol(at));
      if (known[slot] == null) {
        known[slot] = neighbours.of(stream.symbol(at));
      }
      rows[at] = known[slot];
      ends[at] = stream.ends(at);
    }
  }

  /** Goes to a place; {@link #fit} then speaks of it. */
  public void moveTo(int at) {
    Arrays.fill(expected, 0);
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

  private void add(long[] row, int place) {
    int from = place * LONGS;
    for (int i = 0; i < LONGS; i++) {
      expected[i] += row[from + i];
    }
  }

  /** How well a word fits at the place, in nats against its synonyms. */
  public float fit(int word) {
    return model.fit(word, expected);
  }
}
