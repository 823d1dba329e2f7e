package dev.winnow.signals.corpus.text;

/**
 * The tokens of a text in order, equal ones under one number. Numbers grow with first appearance,
 * so that ties are broken as by a counter that remembers insertion.
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
   * Made of the tokens of each different chunk.
   *
   * @param parts tokens by their number in the interner, chunk behind chunk; overwritten
   * @param ends where the parts of each chunk end
   * @param surrogates whether a code point of a token may take two characters
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

  /** How many tokens a chunk has. */
  public int inChunk(int chunk) {
    return ends[chunk] - (chunk == 0 ? 0 : ends[chunk - 1]);
  }

  /** How often a token occurs. */
  public int count(int id) {
    return counts[id];
  }

  /** Length of a token in code points. */
  public int length(int id) {
    return lengths[id];
  }

  /** Start of a token, in the character array. */
  public int start(int id) {
    return interner.start(interned[id]);
  }

  /** End of a token. */
  public int end(int id) {
    return interner.end(interned[id]);
  }

  /** Hash of a token, as the interner has it. */
  int hash(int id) {
    return interner.hash(interned[id]);
  }

  /** The array that tokens are ranges of. */
  public char[] chars() {
    return interner.chars();
  }

  /** Code points of all tokens. */
  public long totalLength() {
    return totalLength;
  }
}
