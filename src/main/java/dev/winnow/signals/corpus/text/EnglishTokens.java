package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * Splits English into words and punctuation, close to the rules of datatrove's tokenizer for
 * English (spaCy's blank English). White space gives no tokens.
 *
 * <p>Known differences: rare contractions without an apostrophe ("dont", "gonna"), emoticons, and
 * abbreviations that {@link TokenRules} does not list. The site's page on corpus signals gives the
 * measured agreement.
 */
public final class EnglishTokens {
  private static final int LETTERS = PythonText.ASCII_LETTER | PythonText.ALPHA;

  private final char[] text;
  private int[] cuts; // start and end of each token in turn
  private int size;

  private EnglishTokens(char[] text, int expected) {
    this.text = text;
    cuts = new int[2 * expected];
  }

  /** Splits a text; no token is empty. */
  public static EnglishTokens of(char[] text) {
    EnglishTokens tokens = new EnglishTokens(text, 16 + text.length / 5);
    int start = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || PythonText.isSpace(text[i])) {
        if (i > start) {
          tokens.chunk(start, i);
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  /** Splits the chunks of a text, each different chunk once. */
  public static TokenTable table(TextChunks chunks) {
    StretchInterner interner = chunks.interner();
    EnglishTokens tokens = new EnglishTokens(chunks.text(), 16);
    int[] parts = new int[16 + 2 * chunks.distinct()];
    int[] ends = new int[chunks.distinct()];
    int size = 0;
    for (int chunk = 0; chunk < ends.length; chunk++) {
      int start = interner.start(chunk);
      int end = interner.end(chunk);
      if (size + end - start > parts.length) {
        parts = Arrays.copyOf(parts, 2 * (size + end - start));
      }
      if (chunks.isAll(chunk, LETTERS) && !TokenRules.isCannot(chunks.text(), start, end)) {
        parts[size++] = chunk;
      } else {
        size = tokens.intern(start, end, interner, parts, size);
      }
      ends[chunk] = size;
    }
    return new TokenTable(chunks, parts, ends, chunks.surrogates());
  }

  private int intern(int from, int to, StretchInterner interner, int[] parts, int before) {
    size = 0;
    chunk(from, to);
    int last = before;
    for (int i = 0; i < size; i += 2) {
      parts[last++] = interner.number(cuts[i], cuts[i + 1]);
    }
    return last;
  }

  /** Number of tokens. */
  public int size() {
    return size / 2;
  }

  /** Index of the first character of a token. */
  public int start(int token) {
    return cuts[2 * token];
  }

  /** Index behind the last character of a token. */
  public int end(int token) {
    return cuts[2 * token + 1];
  }

  private void cut(int start, int end) {
    if (size == cuts.length) {
      cuts = Arrays.copyOf(cuts, 2 * size);
    }
    cuts[size++] = start;
    cuts[size++] = end;
  }

  /** Splits a chunk. Most chunks of prose consist of letters with at most one sign behind them. */
  private void chunk(int from, int to) {
    int letters = from;
    while (letters < to && PythonText.isAsciiLetter(text[letters])) {
      letters++;
    }
    boolean sign = letters == to - 1 && letters > from && TokenRules.isSignBehind(text, from, to);
    if ((letters == to || sign) && !TokenRules.isCannot(text, from, letters)) {
      cut(from, letters);
      if (sign) {
        cut(letters, to);
      }
      return;
    }
    signs(from, to);
  }

  private void signs(int from, int to) {
    int start = from;
    while (start < to && !TokenRules.isAbbreviation(text, start, to)) {
      int prefix = TokenRules.prefix(text, start, to);
      if (prefix == 0) {
        break;
      }
      cut(start, start + prefix);
      start += prefix;
    }
    suffixes(start, to);
  }

  /** Finds the suffixes from the end, then adds the word and the suffixes in text order. */
  private void suffixes(int start, int to) {
    int end = to;
    while (end > start && !TokenRules.isAbbreviation(text, start, end)) {
      int suffix = TokenRules.suffix(text, start, end);
      if (suffix == 0) {
        break;
      }
      end -= suffix;
    }
    if (end > start) {
      word(start, end);
    }
    behind(end, to);
  }

  /** Splits the suffixes again from the left, one token each. */
  private void behind(int from, int to) {
    int start = from;
    while (start < to) {
      int length = TokenRules.peeled(text, start, to);
      cut(start, start + length);
      start += length;
    }
  }

  private void word(int start, int end) {
    if (TokenRules.isAbbreviation(text, start, end) || TokenRules.isAddress(text, start, end)) {
      cut(start, end);
      return;
    }
    int contraction = TokenRules.contraction(text, start, end);
    int rest = end - contraction;
    infixes(start, rest);
    if (contraction > 0) {
      cut(rest, end);
    }
  }

  private void infixes(int from, int to) {
    int start = from;
    for (int i = from + 1; i < to - 1; ) {
      if (PythonText.is(text[i], PythonText.WORD)) {
        i++; // no rule cuts at word characters, which are most
        continue;
      }
      int infix = TokenRules.infix(text, i, from, to);
      if (infix == 0) {
        i++;
        continue;
      }
      if (i > start) {
        cut(start, i);
      }
      cut(i, i + infix);
      i += infix;
      start = i;
    }
    if (start < to) {
      cut(start, to);
    }
  }
}
