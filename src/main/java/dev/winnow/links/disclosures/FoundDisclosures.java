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
    int last = words.firstFrom(place.end());
    for (Span sentence : sentences) {
      if (sentence.start() <= place.start()
          || words.firstFrom(sentence.start()) - last <= WORDS_BEHIND) {
        return true;
      }
    }
    return false;
  }
}
