package dev.winnow.signals.corpus;

/**
 * Counts the sentences of a line as datatrove's splitter does: a new one begins at the first token
 * that is no punctuation behind a token that is an end mark.
 */
final class SentenceCounter {
  private final char[] text;
  private int sentences;
  private int words;
  private boolean ended = true;

  SentenceCounter(char[] text) {
    this.text = text;
  }

  void token(int start, int end) {
    words++;
    int first = Character.codePointAt(text, start, end);
    if (end - start == Character.charCount(first) && SentenceTerminals.contains(first)) {
      sentences = Math.max(1, sentences);
      ended = true;
    } else if (ended && (sentences == 0 || !isPunctuation(start, end))) {
      sentences++;
      ended = false;
    }
  }

  private boolean isPunctuation(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text[i];
      boolean symbol = c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^';
      boolean mark =
          PythonText.isAsciiPunctuation(c) && !symbol && c != '`' && c != '|' && c != '~';
      if (!mark && "–—’“”‘„…«»".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  int sentences() {
    return sentences;
  }

  int words() {
    return words;
  }
}
