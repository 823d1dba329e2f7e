package dev.winnow.signals.stuffing;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a page with what stands between them. */
final class PageText {
  private static final WordSet ABBREVIATIONS =
      new WordSet(
          Set.of(
              "dr", "mr", "mrs", "ms", "prof", "st", "vs", "eg", "ie", "no", "fig", "al", "etc"));

  private static final int LONGEST_ABBREVIATION = 4;

  /** What stands beside a run of words. */
  enum Edge {
    /** Start or end of the line. */
    LINE,
    /** End of a sentence. */
    SENTENCE,
    /** Any other mark. */
    MARK,
    /** A word, with nothing but space between. */
    WORD
  }

  private final Document document;
  private final String text;
  private final Words words;
  private final List<Line> lines;
  private final Edge[] edges; // before each word that is not the first of its line

  PageText(Document document, Analysis analysis) {
    this.document = document;
    text = document.text();
    words = analysis.words();
    lines = Line.of(document, words);
    edges = new Edge[words.count()];
    Arrays.fill(edges, Edge.WORD);
    int[] starts = words.starts();
    int[] ends = words.ends();
    for (Line line : lines) {
      for (int word = line.first() + 1; word < line.last(); word++) {
        int gap = ends[word - 1];
        if (starts[word] != gap + 1 || text.charAt(gap) != ' ') { // few words
          edges[word] = between(word - 1, starts[word]); // once, since every search asks for them
        }
      }
    }
  }

  Document document() {
    return document;
  }

  List<Line> lines() {
    return lines;
  }

  int count() {
    return words.count();
  }

  String form(int word) {
    return words.forms()[word];
  }

  String[] forms() {
    return words.forms();
  }

  int start(int word) {
    return words.starts()[word];
  }

  int end(int word) {
    return words.ends()[word];
  }

  /** Whether a word begins with a capital letter. */
  boolean capital(int word) {
    char c = text.charAt(start(word));
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** Whether every content word of a run begins with a capital letter or a digit. */
  boolean titleCase(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean lower = Character.isLowerCase(text.charAt(start(i)));
      if (lower && !FunctionWords.isFunction(form(i))) {
        return false;
      }
    }
    return true;
  }

  /** What stands before a word of a line. */
  Edge before(Line line, int word) {
    if (word == line.first()) {
      return Edge.LINE;
    }
    Edge edge = edges[word];
    boolean maybeNumber = edge == Edge.SENTENCE && word == line.first() + 1;
    return maybeNumber && isListNumber(form(word - 1)) ? Edge.LINE : edge;
  }

  /** What stands behind the last word of a run. */
  Edge after(Line line, int to) {
    if (to < line.last()) {
      return edges[to];
    }
    for (int i = end(to - 1); i < line.end(); i++) {
      char c = text.charAt(i);
      if (!isEndMark(c) && !isNeutral(c)) {
        return Edge.MARK;
      }
    }
    return Edge.LINE;
  }

  /** Whether the line goes on behind a run without an end mark. */
  boolean endsOpen(Line line, int to) {
    for (int i = end(to - 1); i < line.end(); i++) {
      if (isEndMark(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Marks decide over space; a full stop without space behind it, as in 2.5, ends nothing. */
  private Edge between(int word, int next) {
    Edge edge = Edge.WORD;
    for (int i = end(word); i < next; i++) {
      char c = text.charAt(i);
      if (isEndMark(c)) {
        edge = i + 1 == next || isAbbreviation(word) ? Edge.MARK : Edge.SENTENCE;
      } else if (!isNeutral(c) || (edge == Edge.WORD && !Character.isWhitespace(c))) {
        edge = Edge.MARK;
      }
    }
    return edge;
  }

  private static boolean isEndMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** Space, quotes and other marks that part nothing. */
  private static boolean isNeutral(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u00a0', '"', '\'', '“', '”', '‘', '’', ')', ']', '*', '_' -> true;
      default -> false;
    };
  }

  private boolean isAbbreviation(int word) {
    if (end(word) - start(word) > LONGEST_ABBREVIATION) {
      return false;
    }
    String form = form(word);
    return (form.length() == 1 && Character.isLetter(form.charAt(0)))
        || ABBREVIATIONS.contains(form);
  }

  private static boolean isListNumber(String form) {
    return form.length() <= 3 && WordForms.isNumber(form);
  }
}
