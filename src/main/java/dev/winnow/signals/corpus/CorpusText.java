package dev.winnow.signals.corpus;

import dev.winnow.model.Document;
import dev.winnow.signals.corpus.text.EnglishTokens;
import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.LineSplits;
import dev.winnow.signals.corpus.text.NormalisedWords;
import dev.winnow.signals.corpus.text.TextChunks;
import dev.winnow.signals.corpus.text.TokenTable;

/** A text with everything that more than one family needs of it, computed once. */
final class CorpusText {
  private final Document document;
  private final TextChunks chunks;
  private final int length;
  private final TokenTable normalisedWords;
  private final TokenTable tokens;
  private final LineRanges newlineLines;
  private final LineRanges filledLines;
  private final LineRanges.Repeats repeatedLines;
  private final LineRanges splitLines;
  private final C4Lines c4Lines;
  private final SymbolCounts symbols;

  CorpusText(Document document) {
    this.document = document;
    String text = document.text();
    chunks = TextChunks.of(text.toCharArray());
    length = chunks.surrogates() ? text.codePointCount(0, text.length()) : text.length();
    normalisedWords = NormalisedWords.of(chunks);
    tokens = EnglishTokens.table(chunks);
    newlineLines = LineSplits.betweenNewlines(chunks);
    filledLines = newlineLines.withoutBlank();
    repeatedLines = filledLines.repeats();
    splitLines = LineSplits.splitLines(chunks);
    c4Lines = C4Lines.of(text, chunks, tokens, splitLines);
    symbols = SymbolCounts.of(chunks);
  }

  Document document() {
    return document;
  }

  String text() {
    return document.text();
  }

  /** Runs of characters between white space. */
  TextChunks chunks() {
    return chunks;
  }

  /** Length in code points. */
  int length() {
    return length;
  }

  /** Words as RedPajama normalises them. */
  TokenTable normalisedWords() {
    return normalisedWords;
  }

  /** Words and punctuation as datatrove splits English. */
  TokenTable tokens() {
    return tokens;
  }

  /** Lines between newlines. */
  LineRanges newlineLines() {
    return newlineLines;
  }

  /** Lines between newlines that hold more than white space. */
  LineRanges filledLines() {
    return filledLines;
  }

  /** Counts of the filled lines that repeat an earlier one. */
  LineRanges.Repeats repeatedLines() {
    return repeatedLines;
  }

  /** Lines between line breaks of any kind. */
  LineRanges splitLines() {
    return splitLines;
  }

  /** The fate of the lines under C4's rules. */
  C4Lines c4Lines() {
    return c4Lines;
  }

  /** Counts of number signs and ellipses. */
  SymbolCounts symbols() {
    return symbols;
  }
}
