package dev.winnow.phrasing.context;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A {@link ContextModel} that knows frequent pairs of neighbours too: what a place expects is the
 * sum that the plain model makes, and a vector each for the pair right before it, the pair right
 * behind it and the pair around it. It fits running text better and errs on other words than the
 * plain model does, at twice the cost. Immutable.
 */
public final class PairModel implements FitModel {
  private static final int MOST = 1 << 20; // symbols
  private static final int WIDTH = ContextModel.DIMENSIONS;
  private static final float LEAST_WEIGHT = 1 / 255f; // of the other words of a text
  private static final double ROUNDING = 0.5 * Math.sqrt(WIDTH); // of a norm

  private final float[] positions; // a row for each place
  private final ByteRows inputs; // a row for each symbol
  private final ByteRows outputs; // a row for each word
  private final float[] biases;
  private final float[] shares; // of each word in the mean of a text
  private final PairIndex pairs;
  private final ByteRows vectors; // a row for each pair
  private final PackedRows packed; // outputs

  /**
   * Rounds tables, given row by row.
   *
   * @param shares how much each word counts in the mean of a text, at most 1
   * @param vectors of the pairs
   */
  public PairModel(
      float[] positions,
      float[] inputs,
      float[] outputs,
      float[] biases,
      float[] shares,
      PairIndex pairs,
      float[] vectors) {
    this(
        positions.clone(),
        ByteRows.coarse(inputs, WIDTH),
        ByteRows.coarse(outputs, WIDTH),
        biases.clone(),
        shares.clone(),
        pairs,
        ByteRows.coarse(vectors, WIDTH));
  }

  private PairModel(
      float[] positions,
      ByteRows inputs,
      ByteRows outputs,
      float[] biases,
      float[] shares,
      PairIndex pairs,
      ByteRows vectors) {
    this.positions = positions;
    this.inputs = inputs;
    this.outputs = outputs;
    this.biases = biases;
    this.shares = shares;
    this.pairs = pairs;
    this.vectors = vectors;
    this.packed = new PackedRows(outputs);
  }

  @Override
  public PlaceFits reading(WordStream stream) {
    return new Reading(stream);
  }

  /** Writes the tables. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(biases.length);
    out.writeInt(inputs.size());
    for (float[] numbers : new float[][] {positions, biases, shares}) {
      for (float number : numbers) {
        out.writeFloat(number);
      }
    }
    inputs.writeCoarse(out);
    outputs.writeCoarse(out);
    pairs.write(out);
    vectors.writeCoarse(out);
  }

  /** Reads what {@link #write} wrote. */
  public static PairModel read(DataInputStream in) throws IOException {
    int words = ResourceSizes.checked("scored words", in.readInt(), MOST);
    int symbols = ResourceSizes.checked("symbols", in.readInt(), MOST);
    float[] positions = floats(in, ContextModel.PLACES * WIDTH);
    float[] biases = floats(in, words);
    float[] shares = floats(in, words);
    ByteRows inputs = ByteRows.readCoarse(in, symbols, WIDTH);
    ByteRows outputs = ByteRows.readCoarse(in, words, WIDTH);
    PairIndex pairs = PairIndex.read(in);
    ByteRows vectors = ByteRows.readCoarse(in, pairs.size(), WIDTH);
    return new PairModel(positions, inputs, outputs, biases, shares, pairs, vectors);
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }

  private final class Reading implements PlaceFits {
    private static final int REACH = ContextModel.REACH;

    private final WordStream stream;
    private final float[] sum = new float[WIDTH]; // of all vectors of the text
    private float weight; // of the vectors in the sum
    private final float[] expected = new float[WIDTH];
    private final float[] row = new float[WIDTH];
    private final long[] numbers = new long[PackedRows.LONGS];
    private float scale; // of a product

    Reading(WordStream stream) {
      this.stream = stream;
      for (int at = 0; at < stream.length(); at++) {
        if (stream.known(at)) {
          float share = shares[stream.symbol(at)];
          inputs.addTo(sum, stream.symbol(at), share);
          weight += share;
        }
      }
    }

    @Override
    public void moveTo(int at) {
      text(stream.symbol(at));
      for (int p = 1; p <= REACH && at - p >= 0; p++) {
        add(stream.symbol(at - p), REACH - p);
        if (stream.ends(at - p)) {
          break;
        }
      }
      for (int p = 1; p <= REACH && at + p < stream.length(); p++) {
        add(stream.symbol(at + p), REACH + p - 1);
        if (stream.ends(at + p)) {
          break;
        }
      }
      addPairs(at);
      pack();
    }

    private void text(int symbol) {
      if (symbol >= shares.length) {
        Arrays.fill(row, 0);
      } else {
        float own = shares[symbol] * stream.count(symbol);
        float rest = Math.max(LEAST_WEIGHT, weight - own);
        inputs.meanWithout(sum, symbol, own, 1 / rest, row);
      }
      int from = 2 * REACH * WIDTH;
      for (int i = 0; i < WIDTH; i++) {
        expected[i] = positions[from + i] * row[i];
      }
    }

    private void add(int symbol, int place) {
      inputs.copy(symbol, row);
      int from = place * WIDTH;
      for (int i = 0; i < WIDTH; i++) {
        expected[i] += positions[from + i] * row[i];
      }
    }

    private void addPairs(int at) {
      boolean left = at >= 1;
      boolean right = at + 1 < stream.length();
      if (at >= 2 && !stream.ends(at - 1)) {
        addPair(pairs.number(PairIndex.BEFORE, stream.symbol(at - 2), stream.symbol(at - 1)));
      }
      if (at + 2 < stream.length() && !stream.ends(at + 1)) {
        addPair(pairs.number(PairIndex.BEHIND, stream.symbol(at + 1), stream.symbol(at + 2)));
      }
      if (left && right) {
        addPair(pairs.number(PairIndex.AROUND, stream.symbol(at - 1), stream.symbol(at + 1)));
      }
    }

    private void addPair(int number) {
      if (number != PairIndex.NONE) {
        vectors.addTo(expected, number, 1);
      }
    }

    /** Rounds what is expected as finely as {@link PackedRows} allows. */
    private void pack() {
      float squares = Float.MIN_NORMAL;
      for (float value : expected) {
        squares += value * value;
      }
      float steps = (float) ((packed.mostNorm() - ROUNDING) / Math.sqrt(squares));
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] =
            PackedRows.packed(
                Math.round(expected[4 * i] * steps),
                Math.round(expected[4 * i + 1] * steps),
                Math.round(expected[4 * i + 2] * steps),
                Math.round(expected[4 * i + 3] * steps));
      }
      scale = 1 / steps;
    }

    @Override
    public float fit(int word) {
      return biases[word] + packed.dot(word, numbers) * outputs.scale(word) * scale;
    }
  }
}
