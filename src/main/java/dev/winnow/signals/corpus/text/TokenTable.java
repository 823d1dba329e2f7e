package dev.winnow.signals.corpus.text;

/**
 * The tokens of a text in order. Equal tokens share a number, and numbers ascend in order of first
 * appearance, so that ties are resolved as by Python's {@code Counter}, which keeps insertion
 * order.
 */
public final class TokenTable {
  private final StretchInterner interner;
  private final int[] interned; // by number
  private final int[] lengths;
  private final int[] counts;
  private final int[] ends; // of the tokens of a chunk, by the chunk's number
  private final int[] sequence;
  private int distinct;
  private long totalLength;

  /**
   * Builds the table from the tokens of each different chunk.
   *
   * @param parts tokens of all different chunks in a row, by their number in the interner; the
   *     array is overwritten
   * @param ends index behind the parts of each chunk
   * @param surrogates whether a token may hold a surrogate pair
   */
  TokenTable(TextChunks chunks, int[] parts, int[] ends, boolean surrogates) {
    interner = chunks.interner();
    this.ends = ends;
    int different = chunks.distinct();
    int size = different == 0 ? 0 : ends[different - 1];
    interned = new int[Math.min(size, interner.size())];
    lengths = new int[interned.length];
    counts = new int[interned.length];
    number(parts, size, surrogates);
    sequence = sequence(chunks, parts, count(chunks, parts));
  }

  private void number(int[] parts, int size, boolean surrogates) {
    int[] numbers = new int[interner.size()];
    for (int i = 0; i < size; i++) {
      int id = parts[i];
      if (numbers[id] == 0) {
        int start = interner.start(id);
        int length = interner.end(id) - start;
        interned[distinct] = id;
        lengths[distinct] =
            surrogates ? Character.codePointCount(interner.chars(), start, length) : length;
        numbers[id] = ++distinct;
      }
      parts[i] = numbers[id] - 1;
    }
  }

  private int count(TextChunks chunks, int[] parts) {
    int size = 0;
    int part = 0;
    for (int chunk = 0; chunk < chunks.distinct(); chunk++) {
      int times = chunks.count(chunk);
      for (; part < ends[chunk]; part++) {
        counts[parts[part]] += times;
        size += times;
        totalLength += (long) times * lengths[parts[part]];
      }
    }
    return size;
  }

  private int[] sequence(TextChunks chunks, int[] parts, int size) {
    int[] tokens = new int[size];
    int token = 0;
    for (int i = 0; i < chunks.size(); i++) {
      int chunk = chunks.at(i);
      int end = ends[chunk];
      for (int part = chunk == 0 ? 0 : ends[chunk - 1]; part < end; part++) {
        tokens[token++] = parts[part];
      }
    }
    return tokens;
  }

  /** Number of tokens. */
  public int size() {
    return sequence.length;
  }

  /** Number of different tokens. */
  public int distinct() {
    return distinct;
  }

  /** The number of the token at a place. */
  public int at(int place) {
    return sequence[place];
  }

  /** Number of tokens in a chunk. */
  public int inChunk(int chunk) {
    return ends[chunk] - (chunk == 0 ? 0 : ends[chunk - 1]);
  }

  /** Number of occurrences of a token. */
  public int count(int id) {
    return counts[id];
  }

  /** Length of a token in code points. */
  public int length(int id) {
    return lengths[id];
  }

  /** Index of a token's first character in {@link #chars}. */
  public int start(int id) {
    return interner.start(interned[id]);
  }

  /** Index behind a token's last character in {@link #chars}. */
  public int end(int id) {
    return interner.end(interned[id]);
  }

  /** Hash of a token, as {@link StretchInterner} computes it. */
  int hash(int id) {
    return interner.hash(interned[id]);
  }

  /** The array of which tokens are ranges. */
  public char[] chars() {
    return interner.chars();
  }

  /** Sum of the lengths of all tokens in code points. */
  public long totalLength() {
    return totalLength;
  }
}
