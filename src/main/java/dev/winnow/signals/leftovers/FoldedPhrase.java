package dev.winnow.signals.leftovers;

import dk.brics.automaton.RunAutomaton;

/**
 * Runs an automaton over text that is folded on the way: lower case, apostrophes straight, any run
 * of spaces and dashes one space, any other punctuation a comma or a colon, no comma in numbers.
 */
final class FoldedPhrase {
  /** Longest stretch that is read for one phrase, so that a page costs what its length costs. */
  private static final int MOST_CHARACTERS = 400;

  private static final int REJECTED = -1; // as the library says it

  private FoldedPhrase() {}

  /**
   * Offset behind the longest match that begins at a word, or -1.
   *
   * @param start of a word
   * @param limit offset that no match passes, such as the end of a line
   */
  static int end(RunAutomaton automaton, String text, int start, int limit) {
    int stop = Math.min(limit, start + MOST_CHARACTERS);
    int state = automaton.step(automaton.getInitialState(), ' ');
    int found = -1;
    int wordEnd = start;
    char separator = 0;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (isWord(text, i, start, stop)) {
        if (separator != 0) {
          state = automaton.step(state, separator);
          if (state != REJECTED && automaton.isAccept(state)) {
            found = wordEnd;
          }
          separator = 0;
        }
        state = state == REJECTED ? state : automaton.step(state, folded(c));
        wordEnd = i + 1;
      } else if (!isThousands(text, i, stop)) {
        if (separator == 0 && automaton.isAccept(state)) {
          found = wordEnd;
        }
        separator = separator(separator, c);
      }
      if (state == REJECTED) {
        return found;
      }
    }
    if (stop < limit) {
      return found; // cut off in the middle
    }
    return end(automaton, state, separator) ? wordEnd : found;
  }

  /** Whether a phrase ends with the line. */
  private static boolean end(RunAutomaton automaton, int state, char separator) {
    if (automaton.isAccept(state)) {
      return true;
    }
    int ended = automaton.step(state, '\n');
    if (ended != REJECTED && automaton.isAccept(ended)) {
      return true;
    }
    int marked = separator == 0 ? REJECTED : automaton.step(state, separator);
    return marked != REJECTED && automaton.isAccept(marked);
  }

  private static boolean isWord(String text, int i, int start, int stop) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
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

  private static char folded(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
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
