package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Link;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a page that stand in its links. */
final class LinkedWords {
  private LinkedWords() {}

  /** The words that begin within each link, in the order of the links. */
  static List<WordSpan> spans(PageText page, Words words) {
    List<Link> links = page.document().links();
    List<WordSpan> spans = new ArrayList<>(links.size());
    int from = 0;
    for (Link link : links) {
      from = words.firstFrom(link.start(), from);
      spans.add(new WordSpan(from, words.firstFrom(link.end(), from)));
    }
    return spans;
  }
}
