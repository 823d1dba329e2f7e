package dev.winnow.signals.corpus.text;

/**
 * Counts the sentences of a line as datatrove's splitter does: a sentence begins at the first token
 * after an end mark that is not punctuation.
 */
public final class SentenceCounter {
  private static final byte WORD = 0;
  private static final byte PUNCTUATION = 1;
  private static final byte END_MARK = 2;

  private int sentences;
  private int words;
  private boolean ended = true;

  /** The kind of each token of a table, by its number: word, punctuation or end mark. */
  public static byte[] kinds(TokenTable tokens) {
    byte[] kinds = new byte[tokens.distinct()];
    for (int id = 0; id < kinds.length; id++) {
      kinds[id] = kind(tokens.chars(), tokens.start(id), tokens.end(id));
    }
    return kinds;
  }

  private static byte kind(char[] text, int start, int end) {
    if (PythonText.isAsciiLetter(text[start])) {
      return WORD;
    }
    int first = Character.codePointAt(text, start, end);
    if (end - start == Character.charCount(first) && SentenceTerminals.contains(first)) {
      return END_MARK;
    }
    return isPunctuation(text, start, end) ? PUNCTUATION : WORD;
  }

  private static boolean isPunctuation(char[] text, int start, int end) {
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

  /** Reads a range of the tokens of a text. */
  public void tokens(TokenTable tokens, byte[] kinds, int from, int to) {
    for (int i = from; i < to; i++) {
      token(kinds[tokens.at(i)]);
    }
  }

  /** Reads a line that is not part of the text. */
  public void line(char[] line) {
    EnglishTokens tokens = EnglishTokens.of(line);
    for (int i = 0; i < tokens.size(); i++) {
      token(kind(line, tokens.start(i), tokens.end(i)));
    }
  }

  private void token(byte kind) {
    words++;
    if (kind == END_MARK) {
      sentences = Math.max(1, sentences);
      ended = true;
    } else if (ended && (sentences == 0 || kind == WORD)) {
      sentences++;
      ended = false;
    }
  }

  /** Number of sentences read. */
  public int sentences() {
    return sentences;
  }

  /** Number of tokens read. */
  public int words() {
    return words;
  }
}
