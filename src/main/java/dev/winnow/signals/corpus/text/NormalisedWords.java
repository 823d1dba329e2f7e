package dev.winnow.signals.corpus.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as RedPajama-v2 normalises them: without ASCII punctuation, in lower case, split at white
 * space, in Unicode NFD. No step crosses white space, so each different chunk is normalised once.
 */
public final class NormalisedWords {
  private static final int ASCII = 0x80;
  private static final char NONE = '\uffff'; // marks punctuation, which is dropped
  private static final char[] LOWER = new char[ASCII];
  private static final int LOWER_LETTERS = PythonText.ASCII_LETTER | PythonText.LOWER;

  private static final int NO_WORD = -1;
  private static final int LATER = -2;

  static {
    for (char c = 0; c < ASCII; c++) {
      LOWER[c] = PythonText.isAsciiPunctuation(c) ? NONE : Character.toLowerCase(c);
    }
  }

  private final TextChunks chunks;
  private final int[] words; // by chunk: the interner's number, NO_WORD or LATER
  private final StringBuilder rest = new StringBuilder();
  private char[] kept = new char[64];
  private boolean ascii; // whether the kept characters are

  private NormalisedWords(TextChunks chunks) {
    this.chunks = chunks;
    words = new int[chunks.distinct()];
  }

  /** The words of a text. */
  public static TokenTable of(TextChunks chunks) {
    NormalisedWords normalised = new NormalisedWords(chunks);
    for (int chunk = 0; chunk < chunks.distinct(); chunk++) {
      normalised.words[chunk] = normalised.word(chunk);
    }
    boolean surrogates = normalised.fold();
    return normalised.table(surrogates || chunks.surrogates());
  }

  /** Number of words of a short text, such as a title. */
  public static int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (PythonText.isSpace(c)) {
        inside = false;
      } else if (!inside && !PythonText.isAsciiPunctuation(c)) {
        inside = true;
        count++;
      }
    }
    return count;
  }

  private int word(int chunk) {
    if (chunks.isAll(chunk, LOWER_LETTERS)) {
      return chunk;
    }
    StretchInterner interner = chunks.interner();
    int length = keep(interner.chars(), interner.start(chunk), interner.end(chunk));
    if (length == 0) {
      return NO_WORD;
    }
    if (ascii) {
      return interner.number(kept, 0, length);
    }
    rest.append(kept, 0, length).append(' ');
    return LATER;
  }

  /** Copies a chunk without punctuation, ASCII in lower case; returns the number of characters. */
  private int keep(char[] text, int start, int end) {
    if (end - start > kept.length) {
      kept = new char[2 * (end - start)];
    }
    int length = 0;
    ascii = true;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c < ASCII) {
        char lower = LOWER[c];
        kept[length] = lower;
        length += lower == NONE ? 0 : 1;
      } else {
        kept[length++] = c;
        ascii = false;
      }
    }
    return length;
  }

  /**
   * Normalises all other chunks with a single call of the library; returns whether the result holds
   * surrogates.
   */
  private boolean fold() {
    if (rest.isEmpty()) {
      return false;
    }
    String lower = rest.toString().toLowerCase(Locale.ROOT);
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    char[] chars = decomposed.toCharArray();
    int start = 0;
    for (int chunk = 0; chunk < words.length; chunk++) {
      if (words[chunk] != LATER) {
        continue;
      }
      int end = decomposed.indexOf(' ', start);
      words[chunk] = chunks.interner().number(chars, start, end - start);
      start = end + 1;
    }
    return decomposed.codePointCount(0, chars.length) < chars.length;
  }

  private TokenTable table(boolean surrogates) {
    int[] parts = new int[words.length];
    int[] ends = new int[words.length];
    int size = 0;
    for (int chunk = 0; chunk < words.length; chunk++) {
      parts[size] = words[chunk];
      size += words[chunk] == NO_WORD ? 0 : 1;
      ends[chunk] = size;
    }
    return new TokenTable(chunks, parts, ends, surrogates);
  }
}
