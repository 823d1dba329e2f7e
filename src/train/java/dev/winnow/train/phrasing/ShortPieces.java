package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Short texts cut from longer ones: beginnings, stretches, and what a page has of bullets and
 * headings. In few words a handful of odd ones stands out, and half sentences are no context.
 */
final class ShortPieces {
  private static final int[] LENGTHS = {100, 150, 250, 350}; // words, one after the other
  private static final int MOST_STRETCHES = 3; // of a page, so that long ones do not count for all
  private static final int MOST_LINE = 14; // words of a bullet or heading
  private static final int FEWEST_LISTED = 100; // words of bullets and headings

  private int next; // length

  /**
   * A text or a part of it.
   *
   * @param words of the text that are read
   */
  record Piece(String text, Words words) {}

  /** The beginning of a text, if that is shorter. */
  List<Piece> beginning(String text, Words words) {
    int length = length();
    return length < words.count() ? List.of(piece(text, words, 0, length)) : List.of();
  }

  /** Stretches of a page from its start, and its bullets and headings without all else. */
  List<Piece> of(String text, Words words) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    int length = length();
    while (pieces.size() < MOST_STRETCHES && from + length < words.count()) {
      pieces.add(piece(text, words, from, from + length));
      from += length;
      length = length();
    }
    String lines = shortLines(text, length);
    Words listed = WordSplitter.split(lines);
    if (listed.count() >= FEWEST_LISTED) {
      pieces.add(new Piece(lines, listed));
    }
    return pieces;
  }

  private int length() {
    return LENGTHS[next++ % LENGTHS.length];
  }

  private static Piece piece(String text, Words words, int from, int to) {
    return new Piece(
        text,
        new Words(
            words.vocabulary(),
            words.signatures(),
            Arrays.copyOfRange(words.numbers(), from, to),
            Arrays.copyOfRange(words.starts(), from, to),
            Arrays.copyOfRange(words.ends(), from, to)));
  }

  /** The first short lines of a text, up to about a number of words. */
  private static String shortLines(String text, int most) {
    StringBuilder lines = new StringBuilder();
    int words = 0;
    for (String line : text.split("\n", -1)) {
      int count = WordSplitter.split(line).count();
      if (count >= 2 && count <= MOST_LINE && words < most) {
        lines.append(line).append('\n');
        words += count;
      }
    }
    return lines.toString();
  }
}
