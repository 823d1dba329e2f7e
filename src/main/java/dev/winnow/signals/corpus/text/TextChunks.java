package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * The stretches of a text between white space, in order, equal ones under one number; and its line
 * breaks. This is the one pass over all characters: words, tokens and lines are made from chunks,
 * and what holds of a chunk is found once however often it stands in the text.
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
    interner = new StretchInterner(text, text.length / 10); // words, and what is made of them
    ids = new int[16 + text.length / 6]; // an English word and its space
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

  /** Finds the end of a chunk, its hash and its classes at once. */
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

  /** The table that chunks have their numbers from. */
  public StretchInterner interner() {
    return interner;
  }

  /** Whether any code point of the text takes two characters. */
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

  /** Where the chunk at an index starts. */
  int startAt(int index) {
    return places[index];
  }

  /** Where the chunk at an index ends. */
  int endAt(int index) {
    int id = ids[index];
    return places[index] + interner.end(id) - interner.start(id);
  }

  /** Number of different chunks; their numbers are below it. */
  public int distinct() {
    return distinct;
  }

  /** How often a chunk occurs. */
  public int count(int id) {
    return counts[id];
  }

  /** The {@link PythonText} classes that the characters of a chunk have between them. */
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

  /** Where a line break stands. */
  int lineBreak(int index) {
    return breaks[index];
  }

  /** Number of chunks before a line break. */
  int chunksBefore(int index) {
    return chunksBefore[index];
  }
}
