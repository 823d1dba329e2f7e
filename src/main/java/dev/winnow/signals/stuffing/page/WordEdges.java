package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.model.Words;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordBits;
import dev.winnow.unicode.LookAlikes;
import java.util.BitSet;

/**
 * What stands between the words of a page, read once, since every search asks for it. Most words
 * have nothing but a space before them, so that those with more are kept.
 */
final class WordEdges {
  private static final int LONGEST_ABBREVIATION = 4;

  private final String text;
  private final Words words;
  private final WordBits parted; // words with a mark before them, that of a sentence or another
  private final BitSet opening = new BitSet(); // words with the end of a sentence before them
  private final BitSet marked = new BitSet(); // of these, those with ornaments behind the end

  WordEdges(String text, Words words, Iterable<Line> lines) {
    this.text = text;
    this.words = words;
    parted = new WordBits(words.count());
    int[] starts = words.starts();
    int[] ends = words.ends();
    for (Line line : lines) {
      for (int word = line.first() + 1; word < line.last(); word++) {
        int gap = ends[word - 1];
        if (starts[word] != gap + 1 || text.charAt(gap) != ' ') { // few words
          read(word, gap, starts[word]);
        }
      }
    }
  }

  /** Words with a mark before them; not the first words of lines. */
  WordBits parted() {
    return parted;
  }

  /** What stands before a word that is not the first of its line. */
  Edge before(int word) {
    if (!parted.get(word)) {
      return Edge.WORD;
    }
    return opening.get(word) ? Edge.SENTENCE : Edge.MARK;
  }

  /** Whether ornaments, such as dashes or brackets, part a word from the sentence before it. */
  boolean isMarked(int word) {
    return marked.get(word);
  }

  /** What stands behind the last word of a line; ornaments are none. */
  Edge behind(Line line, int to) {
    for (int i = words.ends()[to - 1]; i < line.end(); i++) {
      if (text.charAt(i) == ':') {
        return Edge.MARK;
      }
    }
    return Edge.LINE;
  }

  /** Whether nothing but neutral marks stands behind the last word of a line. */
  boolean endsBare(Line line, int to) {
    for (int i = words.ends()[to - 1]; i < line.end(); i++) {
      char c = text.charAt(i);
      if (!isEndMark(c) && !isNeutral(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line goes on behind a run without an end mark. */
  boolean endsOpen(Line line, int to) {
    for (int i = words.ends()[to - 1]; i < line.end(); i++) {
      if (isEndMark(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Marks decide over space; a full stop without space behind it, as in 2.5, ends nothing. */
  private void read(int word, int from, int to) {
    if (to == from || (to == from + 1 && isHyphen(text.charAt(from)))) {
      return;
    }
    Edge edge = Edge.WORD;
    boolean ornament = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (LookAlikes.isInvisible(c)) {
        continue; // nobody sees a mark
      }
      if (isEndMark(c)) {
        edge = i + 1 == to || isAbbreviation(word - 1) ? Edge.MARK : Edge.SENTENCE;
      } else if (!isNeutral(c) || (edge == Edge.WORD && !Character.isWhitespace(c))) {
        ornament |= edge == Edge.SENTENCE;
        edge = edge == Edge.SENTENCE && c != ',' && c != ';' && c != ':' ? edge : Edge.MARK;
      }
    }
    if (edge != Edge.WORD) {
      parted.set(word);
    }
    if (edge == Edge.SENTENCE) {
      opening.set(word);
      marked.set(word, ornament);
    }
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }

  private static boolean isEndMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
  }

  /** Space, quotes and other marks that part nothing. */
  private static boolean isNeutral(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u00a0', '"', '\'', '“', '”', '‘', '’', ')', ']', '*', '_' -> true;
      default -> false;
    };
  }

  private boolean isAbbreviation(int word) {
    if (words.ends()[word] - words.starts()[word] > LONGEST_ABBREVIATION) {
      return false;
    }
    String form = words.form(word);
    return (form.length() == 1 && Character.isLetter(form.charAt(0)))
        || FunctionWords.isAbbreviation(form);
  }
}
