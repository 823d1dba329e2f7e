package dev.winnow.phrasing.spin;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Words that may have stood in the place of another, each with the kinds of source that name it.
 * Immutable.
 */
public final class SynonymTable {
  /** Synonyms and near words of WordNet. */
  public static final int WORDNET = 1;

  /** Entries of the Moby thesaurus. */
  public static final int MOBY = 2;

  /** Neighbours in a space of word vectors. */
  public static final int VECTORS = 4;

  /** Other forms of the same word. */
  public static final int FORMS = 8;

  /** Function words of the same group. */
  public static final int GRAMMAR = 16;

  /** Words that mean the opposite. */
  public static final int OPPOSITES = 32;

  private final int[] offsets;
  private final int[] words;
  private final byte[] sources;

  /** Takes the candidates of word {@code i} at {@code offsets[i] .. offsets[i + 1]}. */
  public SynonymTable(int[] offsets, int[] words, byte[] sources) {
    this.offsets = offsets;
    this.words = words;
    this.sources = sources;
  }

  /** Index of a word's first candidate. */
  public int first(int word) {
    return offsets[word];
  }

  /** Index behind a word's last candidate. */
  public int last(int word) {
    return offsets[word + 1];
  }

  /** The candidate at an index. */
  public int candidate(int index) {
    return words[index];
  }

  /** Sources of the candidate at an index, as a sum of the constants above. */
  public int source(int index) {
    return sources[index];
  }

  /** Words in the table. */
  public int size() {
    return offsets.length - 1;
  }

  /** Writes the table. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(offsets.length - 1);
    for (int i = 0; i + 1 < offsets.length; i++) {
      out.writeByte(offsets[i + 1] - offsets[i]);
    }
    for (int i = 0; i < words.length; i++) {
      out.writeShort(words[i] >>> 8);
      out.writeByte(words[i]);
      out.writeByte(sources[i]);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static SynonymTable read(DataInputStream in) throws IOException {
    int[] offsets = new int[in.readInt() + 1];
    for (int i = 0; i + 1 < offsets.length; i++) {
      offsets[i + 1] = offsets[i] + in.readUnsignedByte();
    }
    int[] words = new int[offsets[offsets.length - 1]];
    byte[] sources = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readUnsignedShort() << 8 | in.readUnsignedByte();
      sources[i] = in.readByte();
    }
    return new SynonymTable(offsets, words, sources);
  }
}
