package dev.winnow.links;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Finds the lines of a page that ask the reader to act; from text alone, since crawls drop links.
 */
final class CallLines {
  /** A longer line is a sentence that happens to begin like a call. */
  private static final int MAX_WORDS = 16;

  /** Lines given to the tagger a page; it reads about 2,000 such lines a second. */
  private static final int MAX_TAGGED = 40;

  /** "Select a link", "Start now": shorter imperatives belong to the page's own controls. */
  private static final int MIN_IMPERATIVE = 3;

  private final Wording wording;
  private final Document document;
  private final Words words;
  private final UnaryOperator<String[]> partsOfSpeech;
  private int tagged;

  /** A line with its words. */
  record Line(Span span, String norm) {}

  CallLines(
      Wording wording, Document document, Words words, UnaryOperator<String[]> partsOfSpeech) {
    this.wording = wording;
    this.document = document;
    this.words = words;
    this.partsOfSpeech = partsOfSpeech;
  }

  /** The lines, in order; of a line longer than a call can be, its sentences. */
  List<Line> find(List<Span> sentences) {
    List<Line> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      int start = block.start();
      while (start < block.end()) {
        int newline = document.text().indexOf('\n', start);
        int end = newline < 0 || newline > block.end() ? block.end() : newline;
        consider(start, end, found);
        start = end + 1;
      }
    }
    for (Span sentence : sentences) {
      if (!isWholeLine(sentence)) {
        consider(sentence.start(), sentence.end(), found);
      }
    }
    found.sort(Comparator.comparingInt(line -> line.span().start()));
    return found;
  }

  /** Whether no word stands beside the sentence on its line; such lines were looked at before. */
  private boolean isWholeLine(Span sentence) {
    String text = document.text();
    int before = words.firstFrom(sentence.start()) - 1;
    int after = words.firstFrom(sentence.end());
    return (before < 0 || breaks(text, words.ends()[before], sentence.start() + 1))
        && (after == words.count() || breaks(text, sentence.end(), words.starts()[after]));
  }

  private static boolean breaks(String text, int from, int to) {
    int newline = text.indexOf('\n', from);
    return newline >= 0 && newline < to;
  }

  private void consider(int start, int end, List<Line> found) {
    int first = words.firstFrom(start);
    int last = words.firstFrom(end);
    if (last == first || last - first > MAX_WORDS) {
      return;
    }
    List<String> line = Arrays.asList(words.forms()).subList(first, last);
    if (asks(line, start, end, words.starts()[first], words.ends()[last - 1])) {
      found.add(new Line(trimmed(start, end), Normal.of(line)));
    }
  }

  private boolean asks(List<String> line, int start, int end, int wordsStart, int wordsEnd) {
    if (wording.isNavigation(line)) {
      return false;
    }
    if (wording.isCall(line)) {
      return true;
    }
    boolean arrow =
        Arrows.in(document.text(), start, wordsStart) || Arrows.in(document.text(), wordsEnd, end);
    return line.size() > 2 && (arrow || (wording.points(line) && imperative(line)));
  }

  private boolean imperative(List<String> line) {
    return line.size() > MIN_IMPERATIVE
        && tagged++ < MAX_TAGGED
        && partsOfSpeech.apply(line.toArray(String[]::new))[0].equals("VERB");
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(document.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(document.text().charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
