package dev.winnow.signals.spam;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a page with what stands between them. */
final class PageText {
  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "prof", "st", "vs", "eg", "ie", "no", "fig", "al", "etc");
  private static final String END_MARKS = ".!?…";
  private static final String NEUTRAL = " \t\n\u00a0\"'“”‘’)]*_";

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
  private final Words words;
  private final List<Line> lines;
  private final Edge[] edges; // before each word that is not the first of its line

  PageText(Document document, Analysis analysis) {
    this.document = document;
    words = analysis.words();
    lines = split(document, words);
    edges = new Edge[words.count()];
    for (Line line : lines) {
      for (int word = line.first() + 1; word < line.last(); word++) {
        edges[word] = between(word - 1, start(word)); // once, since every search asks for them
      }
    }
  }

  private static List<Line> split(Document document, Words words) {
    List<Line> lines = new ArrayList<>();
    String text = document.text();
    int word = 0;
    for (Block block : document.blocks()) {
      for (int start = block.start(); start < block.end(); ) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? block.end() : Math.min(newline, block.end());
        while (word < words.count() && words.starts()[word] < start) {
          word++;
        }
        int first = word;
        while (word < words.count() && words.starts()[word] < end) {
          word++;
        }
        if (word > first) {
          lines.add(new Line(block, start, end, first, word));
        }
        start = end + 1;
      }
    }
    return lines;
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
    return Character.isUpperCase(document.text().charAt(start(word)));
  }

  /** Whether every content word of a run begins with a capital letter or a digit. */
  boolean titleCase(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean lower = Character.isLowerCase(document.text().charAt(start(i)));
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
    boolean second = word == line.first() + 1;
    boolean listNumber = edge == Edge.SENTENCE && second && isListNumber(form(word - 1));
    return listNumber ? Edge.LINE : edge;
  }

  /** What stands behind the last word of a run. */
  Edge after(Line line, int to) {
    if (to < line.last()) {
      return edges[to];
    }
    for (int i = end(to - 1); i < line.end(); i++) {
      char c = document.text().charAt(i);
      if (END_MARKS.indexOf(c) < 0 && NEUTRAL.indexOf(c) < 0) {
        return Edge.MARK;
      }
    }
    return Edge.LINE;
  }

  /** Whether the line goes on behind a run without an end mark. */
  boolean endsOpen(Line line, int to) {
    for (int i = end(to - 1); i < line.end(); i++) {
      if (END_MARKS.indexOf(document.text().charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Marks decide over space; a full stop without space behind it, as in 2.5, ends nothing. */
  private Edge between(int word, int next) {
    Edge edge = Edge.WORD;
    String text = document.text();
    if (next == end(word) + 1 && text.charAt(next - 1) == ' ') {
      return edge; // as between most words
    }
    for (int i = end(word); i < next; i++) {
      char c = text.charAt(i);
      if (END_MARKS.indexOf(c) >= 0) {
        edge = i + 1 == next || isAbbreviation(word) ? Edge.MARK : Edge.SENTENCE;
      } else if (NEUTRAL.indexOf(c) < 0 || (edge == Edge.WORD && !Character.isWhitespace(c))) {
        edge = Edge.MARK;
      }
    }
    return edge;
  }

  private boolean isAbbreviation(int word) {
    String form = form(word);
    return (form.length() == 1 && Character.isLetter(form.charAt(0)))
        || ABBREVIATIONS.contains(form);
  }

  private static boolean isListNumber(String form) {
    return form.length() <= 3 && WordForms.isNumber(form);
  }
}
