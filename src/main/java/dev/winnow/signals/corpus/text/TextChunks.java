package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * The chunks of a text, which are its runs of characters between white space, and its line breaks.
 * Equal chunks share a number. This is the only pass over all characters: words, tokens and lines
 * are built from chunks, and each property of a chunk is computed once for all its occurrences.
 */
public final class TextChunks {
  private final char[] text;
  private final StretchInterner interner;
  private int[] ids;
  private int[] places;
  private int size;
  private int distinct;
  private int[] counts;
  private byte[] every;
  private byte[] any;
  private int[] breaks = new int[64];
  private int[] chunksBefore = new int[64];
  private int lineBreaks;
  private boolean surrogates;

  private TextChunks(char[] text) {
    this.text = text;
    interner = new StretchInterner(text, text.length / 10); // chunks and words derived from them
    ids = new int[16 + text.length / 6]; // length of an English word with its space
    places = new int[ids.length];
    int expected = 16 + text.length / 16;
    counts = new int[expected];
    every = new byte[expected];
    any = new byte[expected];
  }

  /** Reads a text. */
  public static TextChunks of(char[] text) {
    TextChunks chunks = new TextChunks(text);
    int at = 0;
    while (at < text.length) {
      char c = text[at];
      if (!PythonText.isSpace(c)) {
        at = chunks.chunk(at);
        continue;
      }
      if (c != ' ' && PythonText.isLineBreak(c)) {
        chunks.addLineBreak(at);
      }
      at++;
    }
    chunks.distinct = chunks.interner.size();
    return chunks;
  }

  /** Finds the end, the hash and the classes of a chunk in one loop; returns the end. */
  private int chunk(int start) {
    long hash = StretchInterner.SEED;
    int all = ~0;
    int some = 0;
    int at = start;
    for (; at < text.length; at++) {
      char c = text[at];
      int classes = PythonText.classes(c);
      if ((classes & PythonText.SPACE) != 0) {
        break;
      }
      hash = StretchInterner.hash(hash, c);
      all &= classes;
      some |= classes;
    }
    int id = interner.number(start, at, StretchInterner.finish(hash));
    add(id, start, all, some);
    return at;
  }

  private void add(int id, int start, int all, int some) {
    if (id == counts.length) {
      counts = Arrays.copyOf(counts, id * 2);
      every = Arrays.copyOf(every, id * 2);
      any = Arrays.copyOf(any, id * 2);
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    counts[id]++;
    every[id] = (byte) all;
    any[id] = (byte) some;
    surrogates |= (some & PythonText.SURROGATE) != 0;
    ids[size] = id;
    places[size++] = start;
  }

  private void addLineBreak(int at) {
    if (lineBreaks == breaks.length) {
      breaks = Arrays.copyOf(breaks, lineBreaks * 2);
      chunksBefore = Arrays.copyOf(chunksBefore, lineBreaks * 2);
    }
    breaks[lineBreaks] = at;
    chunksBefore[lineBreaks++] = size;
  }

  /** The text. */
  public char[] text() {
    return text;
  }

  /** The table that gives chunks their numbers. */
  public StretchInterner interner() {
    return interner;
  }

  /** Whether the text holds a surrogate. */
  public boolean surrogates() {
    return surrogates;
  }

  /** Number of chunks. */
  int size() {
    return size;
  }

  /** The number of the chunk at an index. */
  public int at(int index) {
    return ids[index];
  }

  /** Offset of the chunk at an index. */
  int startAt(int index) {
    return places[index];
  }

  /** Offset behind the chunk at an index. */
  int endAt(int index) {
    int id = ids[index];
    return places[index] + interner.end(id) - interner.start(id);
  }

  /** Number of different chunks; their numbers are below it. */
  public int distinct() {
    return distinct;
  }

  /** Number of occurrences of a chunk. */
  public int count(int id) {
    return counts[id];
  }

  /** The union of the {@link PythonText} classes of a chunk's characters. */
  int classes(int id) {
    return any[id] & 0xff;
  }

  /** Whether every character of a chunk has all of some classes. */
  public boolean isAll(int id, int classes) {
    return (every[id] & classes) == classes;
  }

  /** Number of line breaks of any kind. */
  int lineBreaks() {
    return lineBreaks;
  }

  /** Offset of a line break. */
  int lineBreak(int index) {
    return breaks[index];
  }

  /** Number of chunks before a line break. */
  int chunksBefore(int index) {
    return chunksBefore[index];
  }
}
