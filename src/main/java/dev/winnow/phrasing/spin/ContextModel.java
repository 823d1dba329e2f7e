package dev.winnow.phrasing.spin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Says how well a word fits between its neighbours: {@code score(w) = bias(w) + out(w) . h} with
 * {@code h = sum over p = -4..4 of weight(p) * in(neighbour at p)}, element by element. Trained to
 * tell a word from its own synonyms, so scores of synonyms at one place can be compared.
 *
 * <p>Source: Mikolov et al. 2013 (continuous bag of words, negative sampling), with one weight
 * vector a position (Mnih, Kavukcuoglu 2013) and negatives drawn from a word's synonyms. Immutable.
 */
public final class ContextModel {
  /** Neighbours on each side. */
  public static final int REACH = 4;

  private final int dimensions;
  private final float[] positions; // 2 * REACH rows
  private final float[] inputs; // a row for each symbol
  private final float[] outputs; // a row for each word
  private final float[] biases;

  /** Takes the tables, row by row. */
  public ContextModel(
      int dimensions, float[] positions, float[] inputs, float[] outputs, float[] biases) {
    this.dimensions = dimensions;
    this.positions = positions;
    this.inputs = inputs;
    this.outputs = outputs;
    this.biases = biases;
  }

  /** Numbers in a row. */
  public int dimensions() {
    return dimensions;
  }

  /** Words that have a score. */
  public int size() {
    return biases.length;
  }

  /** Writes what the neighbours of a place expect into {@code hidden}. */
  public void expect(WordStream stream, int at, float[] hidden) {
    int[] symbols = stream.symbols();
    int boundary = stream.boundary();
    java.util.Arrays.fill(hidden, 0);
    for (int p = 1; p <= REACH && at - p >= 0; p++) {
      add(symbols[at - p], REACH - p, hidden);
      if (symbols[at - p] == boundary) {
        break;
      }
    }
    for (int p = 1; p <= REACH && at + p < symbols.length; p++) {
      add(symbols[at + p], REACH + p - 1, hidden);
      if (symbols[at + p] == boundary) {
        break;
      }
    }
  }

  private void add(int symbol, int position, float[] hidden) {
    int from = symbol * dimensions;
    int weight = position * dimensions;
    for (int d = 0; d < dimensions; d++) {
      hidden[d] += positions[weight + d] * inputs[from + d];
    }
  }

  /** How well a word fits what is expected, in nats against its synonyms. */
  public float score(int word, float[] hidden) {
    int from = word * dimensions;
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int d = 0; d < dimensions; d += 4) {
      a += outputs[from + d] * hidden[d];
      b += outputs[from + d + 1] * hidden[d + 1];
      c += outputs[from + d + 2] * hidden[d + 2];
      e += outputs[from + d + 3] * hidden[d + 3];
    }
    return biases[word] + (a + b) + (c + e);
  }

  /** Writes the tables, a byte a number with one scale a row. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(dimensions);
    out.writeInt(biases.length);
    out.writeInt(inputs.length / dimensions);
    for (float value : positions) {
      out.writeFloat(value);
    }
    for (float value : biases) {
      out.writeFloat(value);
    }
    rows(out, inputs);
    rows(out, outputs);
  }

  private void rows(DataOutputStream out, float[] table) throws IOException {
    byte[] row = new byte[dimensions];
    for (int from = 0; from < table.length; from += dimensions) {
      float most = 1e-9f;
      for (int d = 0; d < dimensions; d++) {
        most = Math.max(most, Math.abs(table[from + d]));
      }
      out.writeFloat(most / 127);
      for (int d = 0; d < dimensions; d++) {
        row[d] = (byte) Math.round(table[from + d] * 127 / most);
      }
      out.write(row);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ContextModel read(DataInputStream in) throws IOException {
    int dimensions = in.readInt();
    int words = in.readInt();
    int symbols = in.readInt();
    float[] positions = new float[2 * REACH * dimensions];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = in.readFloat();
    }
    float[] biases = new float[words];
    for (int i = 0; i < words; i++) {
      biases[i] = in.readFloat();
    }
    return new ContextModel(
        dimensions, positions, rows(in, symbols, dimensions), rows(in, words, dimensions), biases);
  }

  private static float[] rows(DataInputStream in, int count, int dimensions) throws IOException {
    float[] table = new float[count * dimensions];
    byte[] row = new byte[dimensions];
    for (int from = 0; from < table.length; from += dimensions) {
      float scale = in.readFloat();
      in.readFully(row);
      for (int d = 0; d < dimensions; d++) {
        table[from + d] = scale * row[d];
      }
    }
    return table;
  }
}
