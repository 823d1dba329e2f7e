package dev.winnow.signals.corpus.text;

import java.util.Arrays;

/**
 * Splits English into words and punctuation, close to the rules of the tokenizer that datatrove
 * takes for English (spaCy's blank English). White space makes no tokens.
 *
 * <p>Known differences: rare contractions without apostrophe ("dont", "gonna"), emoticons, and
 * abbreviations outside {@link TokenRules}; measured agreement stands in the site's page on corpus
 * signals.
 */
public final class EnglishTokens {
  private static final int LETTERS = PythonText.ASCII_LETTER | PythonText.ALPHA;

  private final char[] text;
  private int[] cuts; // start and end of each token
  private int size;

  private EnglishTokens(char[] text, int expected) {
    this.text = text;
    cuts = new int[2 * expected];
  }

  /** The tokens of a text, none of them empty. */
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

  /** Tokens of a text under numbers; each different chunk is cut once. */
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

  /** Where a token starts. */
  public int start(int token) {
    return cuts[2 * token];
  }

  /** Where a token ends. */
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

  /** Most words of prose are letters, with one sign behind them at the most. */
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

  /** Peels what stands behind the word and hands it over behind it, in text order. */
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

  /** Re-reads the peeled part from the left: each peel is one token, found again by its rule. */
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
        i++; // most characters, and no rule has them
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
