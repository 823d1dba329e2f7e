package dev.winnow.signals.corpus;

import java.util.Arrays;

/** Lines or paragraphs of a text, in order, as ranges of its characters. */
final class Lines {
  private final char[] text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  private Lines(char[] text) {
    this.text = text;
  }

  /** Every stretch between newlines, empty ones too: {@code split("\n")}. */
  static Lines betweenNewlines(char[] text) {
    return betweenRuns(text, 0, text.length, 1, 1);
  }

  /** Stretches between runs of newlines: {@code re.split("\n+")}. */
  static Lines betweenNewlineRuns(char[] text) {
    return betweenRuns(text, 0, text.length, 1, Integer.MAX_VALUE);
  }

  /** Stretches between blank lines, after {@code strip()}: {@code re.split("\n{2,}")}. */
  static Lines paragraphs(char[] text) {
    int from = 0;
    int to = text.length;
    while (from < to && PythonText.isSpace(text[from])) {
      from++;
    }
    while (to > from && PythonText.isSpace(text[to - 1])) {
      to--;
    }
    return betweenRuns(text, from, to, 2, Integer.MAX_VALUE);
  }

  private static Lines betweenRuns(char[] text, int from, int to, int min, int max) {
    Lines lines = new Lines(text);
    int start = from;
    for (int i = from; i < to; i++) {
      if (text[i] != '\n') {
        continue;
      }
      int run = i;
      while (run < to && run - i < max && text[run] == '\n') {
        run++;
      }
      if (run - i >= min) {
        lines.add(start, i);
        start = run;
      }
      i = run - 1;
    }
    lines.add(start, to);
    return lines;
  }

  /** Lines ended by any line break that Unicode knows: {@code splitlines()}. */
  static Lines splitLines(char[] text) {
    Lines lines = new Lines(text);
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (!PythonText.isLineBreak(text[i])) {
        continue;
      }
      lines.add(start, i);
      if (text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
        i++;
      }
      start = i + 1;
    }
    if (start < text.length) {
      lines.add(start, text.length);
    }
    return lines;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /** The lines that hold more than white space. */
  Lines withoutBlank() {
    Lines kept = new Lines(text);
    for (int i = 0; i < size; i++) {
      if (strippedEnd(i) > starts[i]) {
        kept.add(starts[i], ends[i]);
      }
    }
    return kept;
  }

  int size() {
    return size;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  /** Start of a line without leading white space. */
  int strippedStart(int line) {
    int start = starts[line];
    while (start < ends[line] && PythonText.isSpace(text[start])) {
      start++;
    }
    return start;
  }

  /** End of a line without trailing white space. */
  int strippedEnd(int line) {
    int end = ends[line];
    while (end > starts[line] && PythonText.isSpace(text[end - 1])) {
      end--;
    }
    return end;
  }

  /** Length of a line in code points. */
  int length(int line) {
    return Character.codePointCount(text, starts[line], ends[line] - starts[line]);
  }

  /** Lines where an unended empty rest at the end of the text is none. */
  int terminated() {
    return size > 0 && starts[size - 1] == ends[size - 1] ? size - 1 : size;
  }

  /** Lines that end in an ellipsis, white space aside. */
  int endingInEllipsis() {
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

  /** Every line under a number, equal ones under the same. */
  TokenTable table() {
    TokenTable table = new TokenTable(text, size);
    for (int i = 0; i < size; i++) {
      table.add(starts[i], ends[i]);
    }
    return table;
  }
}
