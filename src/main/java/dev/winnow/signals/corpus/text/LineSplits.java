package dev.winnow.signals.corpus.text;

/**
 * Splits a text into lines in the ways of the published filters, by the line breaks of its chunks.
 */
public final class LineSplits {
  private LineSplits() {}

  /** Lines between newlines, including empty ones: {@code split("\n")}. */
  public static LineRanges betweenNewlines(TextChunks chunks) {
    return betweenRuns(chunks, 0, chunks.text().length, 1, 1);
  }

  /** Lines between runs of newlines: {@code re.split("\n+")}. */
  public static LineRanges betweenNewlineRuns(TextChunks chunks) {
    return betweenRuns(chunks, 0, chunks.text().length, 1, Integer.MAX_VALUE);
  }

  /** Paragraphs between blank lines, after {@code strip()}: {@code re.split("\n{2,}")}. */
  public static LineRanges paragraphs(TextChunks chunks) {
    int last = chunks.size() - 1;
    int from = last < 0 ? 0 : chunks.startAt(0);
    int to = last < 0 ? 0 : chunks.endAt(last);
    return betweenRuns(chunks, from, to, 2, Integer.MAX_VALUE);
  }

  private static LineRanges betweenRuns(TextChunks chunks, int from, int to, int min, int max) {
    LineRanges lines = new LineRanges(chunks);
    int start = from;
    int first = 0;
    for (int i = 0; i < chunks.lineBreaks(); ) {
      int at = chunks.lineBreak(i);
      int run = at < from ? 0 : newlines(chunks, i, to, max);
      if (run >= min) {
        lines.add(start, at, first, chunks.chunksBefore(i));
        start = at + run;
        first = chunks.chunksBefore(i);
      }
      i += Math.max(1, run);
    }
    lines.add(start, to, first, chunks.size());
    return lines;
  }

  /** Length of the run of newlines that begins with a line break. */
  private static int newlines(TextChunks chunks, int lineBreak, int to, int max) {
    int at = chunks.lineBreak(lineBreak);
    int run = 0;
    while (at + run < to && run < max && chunks.text()[at + run] == '\n') {
      run++;
    }
    return run;
  }

  /** Lines between any line breaks that Unicode knows: {@code splitlines()}. */
  public static LineRanges splitLines(TextChunks chunks) {
    LineRanges lines = new LineRanges(chunks);
    char[] text = chunks.text();
    int start = 0;
    int first = 0;
    for (int i = 0; i < chunks.lineBreaks(); i++) {
      int at = chunks.lineBreak(i);
      if (at < start) {
        continue; // the line feed of a CR LF pair
      }
      lines.add(start, at, first, chunks.chunksBefore(i));
      boolean pair = text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
      start = at + (pair ? 2 : 1);
      first = chunks.chunksBefore(i);
    }
    if (start < text.length) {
      lines.add(start, text.length, first, chunks.size());
    }
    return lines;
  }
}
