package dev.winnow.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a block, with at least one word.
 *
 * @param block the block that the line belongs to
 * @param start offset into the text
 * @param end offset behind the line
 * @param first index of its first word
 * @param last index behind its last word
 */
public record Line(Block block, int start, int end, int first, int last) {
  /** Number of words. */
  public int words() {
    return last - first;
  }

  /** The lines of a page that hold words, in order. */
  public static List<Line> of(Document document, Words words) {
    List<Line> lines = new ArrayList<>();
    String text = document.text();
    int newline = -1; // kept, so that a text without any is searched once
    int last = 0;
    for (Block block : document.blocks()) {
      int end;
      for (int start = block.start(); start < block.end(); start = end + 1) {
        if (newline < start) {
          int found = text.indexOf('\n', start);
          newline = found < 0 ? text.length() : found;
        }
        end = Math.min(newline, block.end());
        int first = words.firstFrom(start, last);
        last = words.firstFrom(end, first);
        if (last > first) {
          lines.add(new Line(block, start, end, first, last));
        }
      }
    }
    return lines;
  }
}
