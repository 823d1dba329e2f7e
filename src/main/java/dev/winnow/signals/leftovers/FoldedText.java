package dev.winnow.signals.leftovers;

/**
 * A stretch of a line, folded for phrases: lower case, apostrophes straight, before each word one
 * separator (a space for spaces and dashes, a colon, or a comma for any other mark), no comma in
 * numbers, and a line feed where the line ends.
 */
final class FoldedText {
  /** Longest stretch that is read for one phrase, so that a page costs what its length costs. */
  static final int MOST_CHARACTERS = 240;

  private final StringBuilder folded = new StringBuilder(MOST_CHARACTERS + 2);
  private final int[] ends = new int[MOST_CHARACTERS + 2]; // in the text, by index

  /**
   * @param start of a word
   * @param limit offset at which the line ends for the reader, if it does not end before
   */
  FoldedText(String text, int start, int limit) {
    int stop = Math.min(limit, start + MOST_CHARACTERS);
    boolean lineEnds = stop == limit;
    char separator = ' ';
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        stop = i;
        lineEnds = true;
        break;
      }
      if (isWord(text, i, start, stop)) {
        if (separator != 0) {
          add(separator, i);
          separator = 0;
        }
        add(folded(c), i + 1);
      } else if (!isThousands(text, i, stop)) {
        separator = separator(separator, c);
      }
    }
    if (separator == ',' || separator == ':') {
      add(separator, stop);
    }
    if (lineEnds) {
      add('\n', stop);
    }
  }

  private void add(char c, int end) {
    if (folded.length() < ends.length) {
      ends[folded.length()] = end;
      folded.append(c);
    }
  }

  /** What phrases are matched against. */
  CharSequence chars() {
    return folded;
  }

  /** Offset in the text behind the last word of a match that ends at an index. */
  int end(int index) {
    int last = index - 1;
    while (last > 0 && " ,:\n".indexOf(folded.charAt(last)) >= 0) {
      last--;
    }
    return ends[last];
  }

  private static boolean isWord(String text, int i, int start, int stop) {
    char c = text.charAt(i);
    return (c >= 'a' && c <= 'z')
        || Character.isLetterOrDigit(c)
        || (isApostrophe(c)
            && i > start
            && Character.isLetter(text.charAt(i - 1))
            && i + 1 < stop
            && Character.isLetter(text.charAt(i + 1)));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '´' || c == '`';
  }

  private static boolean isThousands(String text, int i, int stop) {
    char c = text.charAt(i);
    return (c == ',' || c == '.')
        && i > 0
        && Character.isDigit(text.charAt(i - 1))
        && i + 3 < stop
        && Character.isDigit(text.charAt(i + 1))
        && Character.isDigit(text.charAt(i + 2))
        && Character.isDigit(text.charAt(i + 3));
  }

  /** A character as phrases have it. */
  static char folded(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return c;
    }
    return isApostrophe(c) ? '\'' : Character.toLowerCase(c);
  }

  private static char separator(char before, char c) {
    if (c == ':' || c == '：' || before == ':') {
      return ':';
    }
    boolean plain = c == '-' || c == '\u2010' || c == '\u2011' || c == '_' || c == '*' || c == '#';
    return before != ',' && (plain || Character.isWhitespace(c) || Character.isSpaceChar(c))
        ? ' '
        : ',';
  }
}
