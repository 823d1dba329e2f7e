package dev.winnow.links.calls;

import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences that send the reader to "the official website" to buy, again and again: what is left of
 * paid texts once their links are gone. A page names such a site once or twice as a source.
 */
public final class OfficialSites {
  private static final int MIN_PLACES = 4;
  private static final int MIN_BUYING = 3; // of the sentences

  private static final Set<Block.Kind> FOREIGN =
      EnumSet.of(Block.Kind.PREFORMATTED, Block.Kind.QUOTE); // words that are not the page's own

  private final Document document;
  private final Words words;
  private final SalesWords sales;

  public OfficialSites(Document document, Words words, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.sales = sales;
  }

  /**
   * One call of all such sentences, if there are enough of them.
   *
   * @param sentences of the document's text, in order
   * @param disclosures what the page says of its links
   */
  public List<CallToAction> find(List<Span> sentences, FoundDisclosures disclosures) {
    List<Hit> named = sales.official();
    if (named.size() < MIN_PLACES || sales.isShop()) {
      return List.of();
    }
    BlockCursor blocks = new BlockCursor(document);
    List<Span> places = new ArrayList<>();
    int buying = 0;
    int next = 0;
    for (Span sentence : sentences) {
      int first = words.firstFrom(sentence.start());
      int last = words.firstFrom(sentence.end(), first);
      while (next < named.size() && named.get(next).first() < first) {
        next++;
      }
      if (next < named.size() && named.get(next).first() < last) {
        Block block = blocks.at(sentence.start());
        if (block == null || !FOREIGN.contains(block.kind())) {
          places.add(sentence);
          buying += sales.offers(first, last) ? 1 : 0;
        }
      }
    }
    boolean pressed = places.size() >= MIN_PLACES && buying >= MIN_BUYING;
    return pressed
        ? List.of(
            LineCalls.of(document, places, disclosures.isInTime(words, places.get(0)), Set.of()))
        : List.of();
  }
}
