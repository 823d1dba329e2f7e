package dev.winnow.signals.corpus;

/** Removes citations in the style of encyclopedias: [1], [], [edit], [citation needed]. */
final class CitationMarks {
  private static final String EDIT = "[edit]";
  private static final String NEEDED = "[citation needed]";

  private CitationMarks() {}

  /** The line without citations; the same string if it has no square bracket. */
  static String removed(String line) {
    if (line.indexOf('[') < 0) {
      return line;
    }
    StringBuilder kept = new StringBuilder(line.length());
    int start = 0;
    for (int at = line.indexOf('['); at >= 0; at = line.indexOf('[', at)) {
      int length = length(line, at);
      if (length > 0) {
        kept.append(line, start, at);
        start = at + length;
      }
      at += Math.max(1, length);
    }
    return kept.append(line, start, line.length()).toString();
  }

  private static int length(String line, int at) {
    int end = at + 1;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    if (end < line.length() && line.charAt(end) == ']') {
      return end + 1 - at;
    }
    if (line.startsWith(EDIT, at)) {
      return EDIT.length();
    }
    return line.startsWith(NEEDED, at) ? NEEDED.length() : 0;
  }
}
