package dev.winnow.phrasing.spin;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Says how well a word fits between its neighbours: {@code score(w) = bias(w) + out(w) . h} with
 * {@code h = sum over p = -4..4 of weight(p) * in(neighbour at p)}, element by element. Trained to
 * tell a word from its own synonyms, so scores of synonyms at one place can be compared. Immutable.
 *
 * <p>Source: Mikolov et al. 2013 (continuous bag of words, negative sampling), with one weight
 * vector a position (Mnih, Kavukcuoglu 2013) and negatives drawn from a word's synonyms.
 *
 * <p>A row of 64 numbers is held in 64 bytes with one scale, which is a cache line: a page asks for
 * some 15 rows a word, in no order, so that its time is that of waiting for memory.
 */
public final class ContextModel {
  /** Neighbours on each side. */
  public static final int REACH = 4;

  private static final int MOST = 1 << 20; // symbols
  private static final int MOST_DIMENSIONS = 1 << 10;

  private final int dimensions;
  private final float[] positions; // 2 * REACH rows
  private final ByteRows inputs; // a row for each symbol
  private final ByteRows outputs; // a row for each word
  private final float[] biases;

  /** Rounds tables, given row by row. */
  public ContextModel(
      int dimensions, float[] positions, float[] inputs, float[] outputs, float[] biases) {
    this(
        dimensions,
        positions.clone(),
        ByteRows.rounded(inputs, dimensions),
        ByteRows.rounded(outputs, dimensions),
        biases.clone());
  }

  private ContextModel(
      int dimensions, float[] positions, ByteRows inputs, ByteRows outputs, float[] biases) {
    this.dimensions = dimensions;
    this.positions = positions;
    this.inputs = inputs;
    this.outputs = outputs;
    this.biases = biases;
  }

  /** Room for what the neighbours of a place expect, to be used for many places. */
  public ContextExpectation expectation() {
    return new ContextExpectation(dimensions);
  }

  /** Words that have a score. */
  public int size() {
    return biases.length;
  }

  /** Writes what the neighbours of a place expect into {@code expectation}. */
  public void expect(WordStream stream, int at, ContextExpectation expectation) {
    int[] symbols = stream.symbols();
    int boundary = stream.boundary();
    expectation.clear();
    for (int p = 1; p <= REACH && at - p >= 0; p++) {
      inputs.addTo(expectation.sums(), symbols[at - p], positions, (REACH - p) * dimensions);
      if (symbols[at - p] == boundary) {
        break;
      }
    }
    for (int p = 1; p <= REACH && at + p < symbols.length; p++) {
      inputs.addTo(expectation.sums(), symbols[at + p], positions, (REACH + p - 1) * dimensions);
      if (symbols[at + p] == boundary) {
        break;
      }
    }
    expectation.round();
  }

  /** How well a word fits what is expected, in nats against its synonyms. */
  public float score(int word, ContextExpectation expectation) {
    return biases[word] + outputs.dot(word, expectation.rounded()) * expectation.scale();
  }

  /** Writes the tables. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(dimensions);
    out.writeInt(outputs.size());
    out.writeInt(inputs.size());
    for (float value : positions) {
      out.writeFloat(value);
    }
    for (float value : biases) {
      out.writeFloat(value);
    }
    inputs.write(out);
    outputs.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static ContextModel read(DataInputStream in) throws IOException {
    int dimensions = ResourceSizes.checked("dimensions", in.readInt(), MOST_DIMENSIONS);
    int words = ResourceSizes.checked("scored words", in.readInt(), MOST);
    int symbols = ResourceSizes.checked("symbols", in.readInt(), MOST);
    float[] positions = new float[2 * REACH * dimensions];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = in.readFloat();
    }
    float[] biases = new float[words];
    for (int i = 0; i < words; i++) {
      biases[i] = in.readFloat();
    }
    return new ContextModel(
        dimensions,
        positions,
        ByteRows.read(in, symbols, dimensions),
        ByteRows.read(in, words, dimensions),
        biases);
  }
}
