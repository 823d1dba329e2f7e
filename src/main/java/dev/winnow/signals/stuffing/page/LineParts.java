package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import java.util.ArrayList;
import java.util.List;

/** What stands between the marks of the lines of a page, once for all kinds that read lists. */
final class LineParts {
  /** Parts of a line that may be a row of items. */
  static final int FEWEST_LISTED = 4;

  private final List<WordSpan> parts = new ArrayList<>();
  private final List<Line> listed = new ArrayList<>();
  private final int[] partOf; // by word that opens or closes a part: the part

  private LineParts(int words) {
    partOf = new int[words];
  }

  static LineParts of(PageText text) {
    LineParts all = new LineParts(text.count());
    for (Line line : text.lines()) {
      int to;
      for (int from = line.first(); from < line.last(); from = to) {
        to = text.partEnd(line, from);
        all.add(from, to);
      }
      if (all.count(line) >= FEWEST_LISTED) {
        all.listed.add(line);
      }
    }
    return all;
  }

  private void add(int from, int to) {
    partOf[from] = parts.size();
    partOf[to - 1] = parts.size();
    parts.add(new WordSpan(from, to));
  }

  List<WordSpan> all() {
    return parts;
  }

  /** The lines of so many parts, in order. */
  List<Line> listed() {
    return listed;
  }

  /** How many parts a line has. */
  int count(Line line) {
    return partOf[line.last() - 1] - partOf[line.first()] + 1;
  }

  /** The parts of a line, in order. */
  List<WordSpan> of(Line line) {
    return parts.subList(partOf[line.first()], partOf[line.last() - 1] + 1);
  }
}
