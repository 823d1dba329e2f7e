package dev.winnow.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that asks the reader to act, with all its places on the page.
 *
 * @param line normalised: lower case, digits as 0, no punctuation
 * @param places in order
 * @param link the affiliate link that the line carries, where it carries one
 */
public record CallToAction(String line, List<Span> places, @Nullable AffiliateLink link) {
  /** Copies the places. */
  public CallToAction {
    places = List.copyOf(places);
  }
}
