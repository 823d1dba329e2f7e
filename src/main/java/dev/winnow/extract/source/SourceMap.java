package dev.winnow.extract.source;

import dev.winnow.extract.flow.PageWalk;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.extract.source.SourceTrace.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Maps offsets in the visible text of a page to positions in its source.
 *
 * <p>Positions count in the decoded source without a byte order mark, as an editor shows it. Within
 * a text node the source is scanned again, because white space, characters without a glyph and
 * character references make it longer than the text.
 */
public final class SourceMap {
  private final String source;
  private final String markup;
  private final String text;
  private final List<Stretch> stretches;
  private final List<Integer> unseen;
  private final int insertedAt;
  private final int inserted;

  /**
   * Builds the map after a walk.
   *
   * @param source as decoded
   * @param markup as parsed: the source, or the source with an inserted end tag of the title
   * @param trace the trace of that walk
   */
  public SourceMap(String source, String markup, PageWalk walk, SourceTrace trace) {
    this.source = source;
    this.markup = markup;
    this.text = walk.text.toString();
    this.stretches = List.copyOf(trace.stretches);
    this.unseen = List.copyOf(trace.unseen);
    this.inserted = markup.length() - source.length();
    this.insertedAt = inserted == 0 ? source.length() : mismatch(source, markup);
  }

  /**
   * A position in the source.
   *
   * @param line from 1
   * @param column from 1, in code points
   * @param offset from 0, in code points
   */
  public record Position(int line, int column, int offset) {}

  /**
   * Where a character of the text stands in the source.
   *
   * @param offset UTF-16 index into the document's text, of a character that is no white space
   * @return null if the character has no source, such as a line break between blocks
   */
  public @Nullable Position at(int offset) {
    Stretch stretch = around(offset);
    if (stretch == null) {
      return null;
    }
    int visible = 0; // UTF-16 units before the offset that are no white space
    for (int i = stretch.start(); i < offset; i++) {
      visible += TextBuilder.isSpace(text.charAt(i)) ? 0 : 1;
    }
    SourceScan scan = new SourceScan(markup, stretch.from(), stretch.raw());
    return position(original(scan.skip(visible)));
  }

  /**
   * Where the element with an unseen text begins.
   *
   * @param index into the document's list of unseen texts
   * @return null if the parser inserted the element
   */
  public @Nullable Position ofUnseen(int index) {
    int at = unseen.get(index);
    return at < 0 ? null : position(original(at));
  }

  private @Nullable Stretch around(int offset) {
    int low = 0;
    int high = stretches.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Stretch stretch = stretches.get(middle);
      if (offset < stretch.start()) {
        high = middle - 1;
      } else if (offset >= stretch.end()) {
        low = middle + 1;
      } else {
        return stretch;
      }
    }
    return null;
  }

  /** Converts an index of the markup to one of the source. */
  private int original(int index) {
    return index <= insertedAt ? index : Math.max(insertedAt, index - inserted);
  }

  private Position position(int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char c = source.charAt(i);
      boolean half = c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !half) {
        line++;
        start = i + 1;
      }
    }
    int column = 1 + source.codePointCount(start, index);
    return new Position(line, column, source.codePointCount(0, index));
  }

  private static int mismatch(String source, String markup) {
    int i = 0;
    while (i < source.length() && source.charAt(i) == markup.charAt(i)) {
      i++;
    }
    return i;
  }
}
