package dev.winnow.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a page asks its reader to do. It holds all places of the page that lead to one
 * paid or promoted target, whatever their wording; or, if they carry no link, all places of one
 * line.
 *
 * @param line the most frequent wording, normalised: lower case, digits as 0, no punctuation
 * @param places in order; adjacent links to one target count as one place
 * @param link the first affiliate link among the places, or null
 * @param target the common target, as {@link AffiliateLink#target}; null if the places carry no
 *     link
 * @param wordings how many different wordings the places have, normalised
 * @param rel words of the rel attributes that all the links share
 * @param disclosed whether the page says before the first place that its links pay
 */
public record CallToAction(
    String line,
    List<Span> places,
    @Nullable AffiliateLink link,
    @Nullable String target,
    int wordings,
    Set<String> rel,
    boolean disclosed) {
  /** Copies the collections. */
  public CallToAction {
    places = List.copyOf(places);
    rel = Set.copyOf(rel);
  }
}
