package dev.winnow.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is asked to do, as one object: all the places of the page that lead to one paid
 * or pushed target, under whatever words; or, if the words lead nowhere, all the places of one kind
 * of line.
 *
 * @param line the commonest wording, normalised: lower case, digits as 0, no punctuation
 * @param places in order; links to one target that stand side by side are one place
 * @param link the first affiliate link among them, if there is one
 * @param target what the places have in common, as {@link AffiliateLink#target}; null if the lines
 *     carry no link
 * @param wordings how many different wordings the places have, normalised
 * @param rel words of the rel attributes that all the links share
 * @param disclosed whether the page says in time, or beside each link, that its links pay
 * @param manners what else presses the reader
 */
public record CallToAction(
    String line,
    List<Span> places,
    @Nullable AffiliateLink link,
    @Nullable String target,
    int wordings,
    Set<String> rel,
    boolean disclosed,
    Set<Manner> manners) {
  /** How the line of coupon codes begins. */
  private static final String CODES = "codes ";

  private static final String COMMA = ", "; // between codes; other lines have no punctuation

  /** How a call presses the reader, beside its repetition. */
  public enum Manner {
    /** The page leaves for the target by itself. */
    REDIRECTS,
    /** The markup hides where the links lead. */
    DISGUISED,
    /** The page sells and leads nowhere else. */
    ONLY_WAY_ON,
    /** A healer's number or mail box, for his remedies. */
    HEALER,
    /** A number or handle of a chat that takes orders, behind product after product. */
    MESSAGE_ORDERS,
    /** A telephone number that is given as that of several, or whose calls are passed on. */
    SOLD_CALLS,
    /** Where to order without a link, and what to say there of who sends the reader. */
    TOLD_ORDERS,
    /** Answers of the readers, whatever they press, on a page that says that others get them. */
    SOLD_ANSWERS,
    /** The same on a page that recruits sellers. */
    RECRUITS,
    /** The same on a page with several other signs of one that lives from answers. */
    PRESSED_ANSWERS,
    /** The reader's number, on a page that speaks as a guide to what others sell. */
    POSES_AS_GUIDE,
    /** The one offer of a text whose addresses say whom it pays, with a price for its readers. */
    ONE_OFFER,
    /** One of several shops that are told the page's own name. */
    NAMES_PAGE,
    /** A link in a sentence under the words of a search, beside others of other trades. */
    PLACED,
    /** One of the redirects of the own site by which the page sells what they are called by. */
    SELLING_REDIRECT
  }

  /** Copies the collections. */
  public CallToAction {
    places = List.copyOf(places);
    rel = Set.copyOf(rel);
    manners = Set.copyOf(manners);
  }

  /** A call that presses by its places alone. */
  public CallToAction(
      String line,
      List<Span> places,
      @Nullable AffiliateLink link,
      @Nullable String target,
      int wordings,
      Set<String> rel,
      boolean disclosed) {
    this(line, places, link, target, wordings, rel, disclosed, Set.of());
  }

  /** A call to use one of several coupon codes. */
  public static CallToAction ofCodes(Collection<String> codes, List<Span> places, boolean told) {
    String line = CODES + String.join(COMMA, codes);
    return new CallToAction(line, places, null, null, codes.size(), Set.of(), told);
  }

  /** Whether the places name several coupon codes. */
  public boolean isOfCodes() {
    return line.startsWith(CODES) && line.contains(COMMA);
  }
}
