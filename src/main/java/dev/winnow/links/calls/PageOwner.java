package dev.winnow.links.calls;

import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import java.util.List;

/**
 * Who answers for a page.
 *
 * @param page the words of sales on the page
 */
record PageOwner(
    Document document, Words words, LinkWords anchors, SaleSigns signs, List<Hit> page) {
  private static final int MAX_OWNER = 30; // characters of a link to an imprint

  /** Whether a link, an address in the footer or a notice tells who makes the page. */
  boolean isTold() {
    return answers() || hasNotice();
  }

  /** Whether a link leads to a notice that the law asks for, which names nobody. */
  boolean hasNotice() {
    return document.links().stream()
        .filter(link -> link.anchor().length() <= MAX_OWNER)
        .anyMatch(link -> signs.namesNotice(anchors.of(link)));
  }

  /** Whether a link, or an address in the footer, tells who answers for the page. */
  boolean answers() {
    BlockCursor blocks = new BlockCursor(document);
    for (Hit hit : signs.addresses(page)) {
      Block block = blocks.at(words.starts()[hit.first()]);
      if (block != null && block.region() == Block.Region.FOOTER) {
        return true;
      }
    }
    return document.links().stream()
        .anyMatch(
            link -> link.anchor().length() <= MAX_OWNER && signs.namesOwner(anchors.of(link)));
  }
}
