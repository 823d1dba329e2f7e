package dev.winnow.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is asked to do, as one object: all the places of the page that lead to one paid
 * or pushed target, under whatever words; or, where words lead nowhere, all the places of one line.
 *
 * @param line the commonest wording, normalised: lower case, digits as 0, no punctuation
 * @param places in order; links to one target that stand side by side are one place
 * @param link the first affiliate link among them, where there is one
 * @param target what the places have in common, as {@link AffiliateLink#target}; null where the
 *     lines carry no link
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
