package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a page that stand in its links. */
final class LinkedWords {
  private final List<WordSpan> spans;
  private @Nullable BitSet all;

  LinkedWords(List<Link> links, Words words) {
    spans = new ArrayList<>(links.size());
    int from = 0;
    for (Link link : links) {
      from = words.firstFrom(link.start(), from);
      spans.add(new WordSpan(from, words.firstFrom(link.end(), from)));
    }
  }

  /** The words that begin within each link, in the order of the links. */
  List<WordSpan> spans() {
    return spans;
  }

  /** How many words of a line stand in links. */
  int count(Line line) {
    BitSet known = all;
    if (known == null) {
      known = new BitSet();
      for (WordSpan span : spans) {
        known.set(span.from(), span.to());
      }
      all = known;
    }
    int count = 0;
    for (int i = known.nextSetBit(line.first());
        i >= 0 && i < line.last();
        i = known.nextSetBit(i + 1)) {
      count++;
    }
    return count;
  }
}
