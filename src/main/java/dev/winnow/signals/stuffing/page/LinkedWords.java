package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Link;
import java.util.BitSet;

/** The words of a page that stand in its links. */
public final class LinkedWords {
  private LinkedWords() {}

  /** Their indexes. */
  static BitSet of(PageText page) {
    BitSet linked = new BitSet(page.count());
    int word = 0;
    for (Link link : page.document().links()) {
      while (word < page.count() && page.start(word) < link.start()) {
        word++;
      }
      while (word < page.count() && page.start(word) < link.end()) {
        linked.set(word++);
      }
    }
    return linked;
  }
}
