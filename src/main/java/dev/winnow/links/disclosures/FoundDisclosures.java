package dev.winnow.links.disclosures;

import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its links.
 *
 * @param sentences those that disclose, in order, visible and outside menus and footers
 * @param footer the first one in a menu or footer, or null
 */
public record FoundDisclosures(List<Span> sentences, @Nullable Span footer) {
  /** A disclosure this few words behind the first link still tells the reader in time. */
  private static final int WORDS_BEHIND = 45;

  /** Whether one of the sentences stands before a place of the page or shortly behind it. */
  public boolean isInTime(Words words, Span place) {
    if (sentences.isEmpty()) {
      return false; // as of most pages
    }
    Span first = sentences.get(0);
    return first.start() <= place.start()
        || words.firstFrom(first.start()) - words.firstFrom(place.end()) <= WORDS_BEHIND;
  }
}
