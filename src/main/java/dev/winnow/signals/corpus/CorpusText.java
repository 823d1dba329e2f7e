package dev.winnow.signals.corpus;

import dev.winnow.model.Document;
import org.jspecify.annotations.Nullable;

/** A text and what more than one family needs to know of it, computed once and when asked for. */
final class CorpusText {
  private static final int UNCOUNTED = -1;

  private final Document document;
  private final String text;
  private final char[] chars;
  private final int length;
  private @Nullable TokenTable normalisedWords;
  private @Nullable TokenTable tokens;
  private @Nullable Lines newlineLines;
  private @Nullable Lines splitLines;
  private @Nullable C4Lines c4Lines;
  private int hashes = UNCOUNTED;
  private int ellipses = UNCOUNTED;

  CorpusText(Document document) {
    this.document = document;
    text = document.text();
    chars = text.toCharArray();
    length = text.codePointCount(0, text.length());
  }

  Document document() {
    return document;
  }

  String text() {
    return text;
  }

  char[] chars() {
    return chars;
  }

  /** Length in code points. */
  int length() {
    return length;
  }

  /** Words as RedPajama normalises them. */
  TokenTable normalisedWords() {
    if (normalisedWords == null) {
      normalisedWords = NormalisedWords.of(chars);
    }
    return normalisedWords;
  }

  /** Words and punctuation as datatrove splits English. */
  TokenTable tokens() {
    if (tokens == null) {
      tokens = EnglishTokens.table(chars);
    }
    return tokens;
  }

  /** Lines between newlines. */
  Lines newlineLines() {
    if (newlineLines == null) {
      newlineLines = Lines.betweenNewlines(chars);
    }
    return newlineLines;
  }

  /** Lines by any line break. */
  Lines splitLines() {
    if (splitLines == null) {
      splitLines = Lines.splitLines(chars);
    }
    return splitLines;
  }

  /** What C4's rules say of the lines. */
  C4Lines c4Lines() {
    if (c4Lines == null) {
      c4Lines = C4Lines.of(this);
    }
    return c4Lines;
  }

  /** Number signs in the text. */
  int hashes() {
    countSymbols();
    return hashes;
  }

  /** Ellipses in the text: three dots, not overlapping, or the character. */
  int ellipses() {
    countSymbols();
    return ellipses;
  }

  private void countSymbols() {
    if (hashes != UNCOUNTED) {
      return;
    }
    int signs = 0;
    int ends = 0;
    int dots = 0;
    for (char c : chars) {
      signs += c == '#' ? 1 : 0;
      dots = c == '.' ? dots + 1 : 0;
      if (dots == 3 || c == '…') {
        ends++;
        dots = 0;
      }
    }
    hashes = signs;
    ellipses = ends;
  }
}
