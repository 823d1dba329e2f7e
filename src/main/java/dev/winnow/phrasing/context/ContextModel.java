package dev.winnow.phrasing.context;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Says how well a word fits between its neighbours and into its text: {@code score(w) = bias(w) +
 * out(w) . h} with {@code h = sum over p = -4..4 of weight(p) * in(neighbour at p) + weight(text) *
 * mean of in(other words of the text)}, element by element; common words count less in the mean.
 * Trained to tell a word from its own synonyms, so scores of synonyms at one place can be compared.
 * Immutable.
 *
 * <p>Source: Mikolov et al. 2013 (continuous bag of words, negative sampling), with one weight
 * vector a position (Mnih, Kavukcuoglu 2013) and negatives drawn from a word's synonyms.
 *
 * <p>A page asks for some 25 rows a word, in no order, so both tables are packed: see {@link
 * PackedRows}.
 */
public final class ContextModel implements FitModel {
  /** Neighbours on each side. */
  public static final int REACH = 4;

  /** Rows of weights: one for each neighbour, and the last for the text as a whole. */
  public static final int PLACES = 2 * REACH + 1;

  /** Numbers a word. */
  public static final int DIMENSIONS = PackedRows.WIDTH;

  private static final int MOST = 1 << 20; // symbols
  private static final float BIAS_STEPS = 1000; // a nat
  private static final float MOST_BIAS = 32; // nats
  private static final int MOST_SHARE = 255;

  private final float[] positions; // a row for each place
  private final ByteRows inputs; // a row for each symbol
  private final ByteRows outputs; // a row for each word
  private final short[] biases;
  private final byte[] shares; // of each word in the mean of a text, of 255
  private final PackedRows packed; // outputs
  private final NeighbourRows neighbours;
  private final float[] lines; // of each word: bias, and what a product is a multiple of

  /**
   * Rounds tables, given row by row.
   *
   * @param shares how much each word counts in the mean of a text, at most 1
   */
  public ContextModel(
      float[] positions, float[] inputs, float[] outputs, float[] biases, float[] shares) {
    this(
        positions.clone(),
        ByteRows.fine(inputs, DIMENSIONS),
        ByteRows.fine(outputs, DIMENSIONS),
        rounded(biases),
        bytes(shares));
  }

  private ContextModel(
      float[] positions, ByteRows inputs, ByteRows outputs, short[] biases, byte[] shares) {
    this.positions = positions;
    this.inputs = inputs;
    this.outputs = outputs;
    this.biases = biases;
    this.shares = shares;
    this.packed = new PackedRows(outputs);
    this.neighbours = new NeighbourRows(inputs, positions, packed.mostNorm());
    this.lines = new float[2 * biases.length];
    for (int word = 0; word < biases.length; word++) {
      lines[2 * word] = biases[word] / BIAS_STEPS;
      lines[2 * word + 1] = outputs.scale(word) * neighbours.scale();
    }
  }

  private static short[] rounded(float[] biases) {
    short[] rounded = new short[biases.length];
    for (int i = 0; i < biases.length; i++) {
      float bias = Math.max(-MOST_BIAS, Math.min(MOST_BIAS, biases[i]));
      rounded[i] = (short) Math.round(bias * BIAS_STEPS);
    }
    return rounded;
  }

  private static byte[] bytes(float[] shares) {
    byte[] bytes = new byte[shares.length];
    for (int i = 0; i < shares.length; i++) {
      bytes[i] = (byte) Math.max(1, Math.round(shares[i] * MOST_SHARE));
    }
    return bytes;
  }

  /** How much a symbol counts in the mean of a text; 0 for what is no known word. */
  int share(int symbol) {
    return symbol < shares.length ? shares[symbol] & MOST_SHARE : 0;
  }

  @Override
  public ContextReading reading(WordStream stream) {
    return new ContextReading(this, neighbours, stream);
  }

  /** How well a word fits what is expected, in nats against its synonyms. */
  float fit(int word, long[] expected) {
    return lines[2 * word] + packed.dot(word, expected) * lines[2 * word + 1];
  }

  /** Writes the tables. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(DIMENSIONS);
    out.writeInt(outputs.size());
    out.writeInt(inputs.size());
    for (float value : positions) {
      out.writeFloat(value);
    }
    for (short value : biases) {
      out.writeShort(value);
    }
    out.write(shares);
    inputs.writeFine(out);
    outputs.writeFine(out);
  }

  /** Reads what {@link #write} wrote. */
  public static ContextModel read(DataInputStream in) throws IOException {
    if (in.readInt() != DIMENSIONS) {
      throw new IOException("the phrasing resource has word vectors of another length");
    }
    int words = ResourceSizes.checked("scored words", in.readInt(), MOST);
    int symbols = ResourceSizes.checked("symbols", in.readInt(), MOST);
    float[] positions = new float[PLACES * DIMENSIONS];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = in.readFloat();
    }
    short[] biases = new short[words];
    for (int i = 0; i < words; i++) {
      biases[i] = in.readShort();
    }
    byte[] shares = new byte[words];
    in.readFully(shares);
    return new ContextModel(
        positions,
        ByteRows.readFine(in, symbols, DIMENSIONS),
        ByteRows.readFine(in, words, DIMENSIONS),
        biases,
        shares);
  }
}
