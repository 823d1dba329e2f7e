package dev.winnow.signals.corpus.text;

/** Lines or paragraphs of a text, in order, as ranges of its characters and of its chunks. */
public final class LineRanges {
  private final TextChunks chunks;
  private final char[] text;
  private final int[] starts;
  private final int[] ends;
  private final int[] firsts; // index of the first chunk of a line
  private final int[] lasts; // index behind the last chunk of a line
  private int size;

  /** An empty list of lines. */
  public LineRanges(TextChunks chunks) {
    this.chunks = chunks;
    text = chunks.text();
    int most = chunks.lineBreaks() + 1;
    starts = new int[most];
    ends = new int[most];
    firsts = new int[most];
    lasts = new int[most];
  }

  /** Appends a line, given by its characters and its chunks, ends excluded. */
  void add(int start, int end, int first, int last) {
    starts[size] = start;
    ends[size] = end;
    firsts[size] = first;
    lasts[size++] = last;
  }

  /** Appends a line of another list, without the white space around it. */
  public void addStripped(LineRanges from, int line) {
    add(from.strippedStart(line), from.strippedEnd(line), from.firsts[line], from.lasts[line]);
  }

  /** The lines that hold more than white space. */
  public LineRanges withoutBlank() {
    return ofBlank(false);
  }

  /** The lines that are empty or hold white space only. */
  public LineRanges blank() {
    return ofBlank(true);
  }

  private LineRanges ofBlank(boolean blank) {
    LineRanges kept = new LineRanges(chunks);
    for (int i = 0; i < size; i++) {
      if (isBlank(i) == blank) {
        kept.add(starts[i], ends[i], firsts[i], lasts[i]);
      }
    }
    return kept;
  }

  /** Whether a line is empty or holds white space only. */
  public boolean isBlank(int line) {
    return firsts[line] == lasts[line];
  }

  /** Number of lines. */
  public int size() {
    return size;
  }

  /** Offset of a line. */
  public int start(int line) {
    return starts[line];
  }

  /** Offset behind a line. */
  public int end(int line) {
    return ends[line];
  }

  /** Index of the first chunk of a line. */
  public int firstChunk(int line) {
    return firsts[line];
  }

  /** Index of the chunk behind the last one of a line. */
  public int endChunk(int line) {
    return lasts[line];
  }

  /** Start of a line without leading white space; of a blank line, its start. */
  public int strippedStart(int line) {
    return isBlank(line) ? starts[line] : chunks.startAt(firsts[line]);
  }

  /** End of a line without trailing white space; of a blank line, its start. */
  public int strippedEnd(int line) {
    return isBlank(line) ? starts[line] : chunks.endAt(lasts[line] - 1);
  }

  /** Length of a line in code points. */
  public int length(int line) {
    int length = ends[line] - starts[line];
    return chunks.surrogates() ? Character.codePointCount(text, starts[line], length) : length;
  }

  /** Length of all lines in code points, without what ends them. */
  public int totalLength() {
    int length = 0;
    for (int i = 0; i < size; i++) {
      length += length(i);
    }
    return length;
  }

  /** Last code point of a line, which must not be empty. */
  public int lastCodePoint(int line) {
    return Character.codePointBefore(text, ends[line], starts[line]);
  }

  /** Number of lines, except for an empty line at the end of the text. */
  public int terminated() {
    return size > 0 && starts[size - 1] == ends[size - 1] ? size - 1 : size;
  }

  /** Number of lines that end in an ellipsis, ignoring white space. */
  public int endingInEllipsis() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      int end = strippedEnd(i);
      boolean dots =
          end - starts[i] >= 3
              && text[end - 1] == '.'
              && text[end - 2] == '.'
              && text[end - 3] == '.';
      if (dots || (end > starts[i] && text[end - 1] == '…')) {
        count++;
      }
    }
    return count;
  }

  /** Counts the lines that repeat an earlier one. */
  public Repeats repeats() {
    if (size < 2) {
      return new Repeats(0, 0);
    }
    StretchInterner seen = new StretchInterner(text, size);
    int count = 0;
    int characters = 0;
    for (int i = 0; i < size; i++) {
      int different = seen.size();
      seen.number(starts[i], ends[i], hash(i));
      if (seen.size() == different) {
        count++;
        characters += length(i);
      }
    }
    return new Repeats(count, characters);
  }

  /**
   * Hash of a line, computed from the numbers of its chunks and the white space between them, which
   * are fewer than its characters.
   */
  private int hash(int line) {
    long hash = StretchInterner.SEED;
    int at = starts[line];
    for (int i = firsts[line]; i < lasts[line]; i++) {
      int start = chunks.startAt(i);
      if (start != at + 1 || text[at] != ' ') { // a single space adds nothing to the hash
        hash = space(hash, at, start);
      }
      hash = StretchInterner.hash(hash, chunks.at(i));
      at = chunks.endAt(i);
    }
    return StretchInterner.finish(space(hash, at, ends[line]));
  }

  private long space(long before, int from, int to) {
    long hash = before;
    for (int i = from; i < to; i++) {
      hash = StretchInterner.hash(hash, text[i]);
    }
    return hash;
  }

  /**
   * Counts of repeated lines.
   *
   * @param lines number of lines that repeat an earlier one
   * @param characters sum of their lengths in code points
   */
  public record Repeats(int lines, int characters) {
    /** The sum with counts of other lines, none of which equals one of these. */
    public Repeats and(Repeats others) {
      return new Repeats(lines + others.lines, characters + others.characters);
    }
  }
}
