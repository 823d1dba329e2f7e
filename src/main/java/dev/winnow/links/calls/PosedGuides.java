package dev.winnow.links.calls;

import dev.winnow.links.calls.GuideSigns.Sign;
import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.FormButton;
import dev.winnow.model.Link;
import dev.winnow.model.Media;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages that speak as a guide to what others sell and take the reader's number for them: a form, a
 * telephone number or a chat beside a text that names no house of its own, where an adviser calls
 * back, firms are found for the reader, it costs nothing, takes minutes and cannot wait. One form
 * is enough: it is what the page is for. Clinics, insurers and shops speak of their own dentists,
 * cover and stores, and public bodies and charities say who they are.
 */
public final class PosedGuides {
  private static final int MIN_SIGNS = 4;
  private static final int MIN_TELLING = 2; // of those that a house that answers for itself lacks
  private static final int MIN_OWNED = 6; // signs, if somebody answers for the page
  private static final int MIN_OWNED_TELLING = 3;
  private static final int MAX_WORDS = 1500; // a longer page has words of all kinds

  /** Signs that somebody else than the page sells; one must be there. */
  private static final Set<Sign> OTHERS =
      EnumSet.of(Sign.ADVISER, Sign.MATCH, Sign.COUNTED, Sign.UNLISTED, Sign.KEYWORD);

  private static final Set<Sign> TELLING =
      EnumSet.of(
          Sign.ADVISER,
          Sign.MATCH,
          Sign.COUNTED,
          Sign.UNLISTED,
          Sign.KEYWORD,
          Sign.STANCE,
          Sign.ENTITLED,
          Sign.PRICE_RANGE);

  /** Signs that honest houses have too. */
  private static final Set<Sign> PLAIN =
      EnumSet.of(Sign.CALLBACK, Sign.NO_COST, Sign.QUICK, Sign.URGENT, Sign.AGES, Sign.NO_OWNER);

  private final Document document;
  private final Words words;
  private final LinkWords anchors;
  private final SaleSigns sales;
  private final GuideSigns guides;

  public PosedGuides(
      Document document, Words words, LinkWords anchors, SaleSigns sales, GuideSigns guides) {
    this.document = document;
    this.words = words;
    this.anchors = anchors;
    this.sales = sales;
    this.guides = guides;
  }

  /**
   * One call of the places that ask for the reader's number, if the page is such a guide.
   *
   * @param page phrases of {@link SaleSigns#phrases} among its words, in order
   * @param disclosures what the page says of its links
   */
  public List<CallToAction> find(Numbered numbered, List<Hit> page, FoundDisclosures disclosures) {
    if (document.media() != Media.HTML || words.count() > MAX_WORDS) {
      return List.of();
    }
    List<Span> places = places();
    if (places.isEmpty()) {
      return List.of(); // as most pages
    }
    Set<Sign> signs = guides.of(numbered, words, document);
    if (signs.contains(Sign.OWN_HOUSE)
        || signs.contains(Sign.PAID)
        || Collections.disjoint(signs, OTHERS)) {
      return List.of();
    }
    Set<SaleSigns.Sign> sale = sales.of(page, document.text(), words);
    if (sale.contains(SaleSigns.Sign.PUBLIC) || disclosures.isInTime(words, places.get(0))) {
      return List.of();
    }
    GuideSigns.add(sale.contains(SaleSigns.Sign.URGENCY), Sign.URGENT, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.STAND_IN), Sign.STANCE, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.BROKER), Sign.MATCH, signs);
    boolean owner = PressedAsks.hasOwner(document, words, anchors, sales, page);
    GuideSigns.add(!owner, Sign.NO_OWNER, signs);
    if (signs.contains(Sign.ADVISER)) {
      signs.remove(Sign.CALLBACK); // said once
    }
    long telling = signs.stream().filter(TELLING::contains).count();
    long all = telling + signs.stream().filter(PLAIN::contains).count();
    return all >= (owner ? MIN_OWNED : MIN_SIGNS)
            && telling >= (owner ? MIN_OWNED_TELLING : MIN_TELLING)
        ? List.of(call(places, signs))
        : List.of();
  }

  private static CallToAction call(List<Span> places, Set<Sign> signs) {
    String seen =
        signs.stream()
            .filter(sign -> TELLING.contains(sign) || PLAIN.contains(sign))
            .map(Sign::words)
            .collect(Collectors.joining(", "));
    return new CallToAction(
        seen, places, null, null, 1, Set.of(), false, Set.of(Manner.POSES_AS_GUIDE));
  }

  /** Where the text asks how to reach the reader, or has him call or write. */
  private List<Span> places() {
    BlockCursor buttons = new BlockCursor(document);
    List<Span> found = new ArrayList<>();
    for (FormButton button : document.buttons()) {
      if (button.personal() && isText(buttons.at(button.start()))) {
        found.add(button.span());
      }
    }
    BlockCursor links = new BlockCursor(document);
    for (Link link : document.links()) {
      if (isText(links.at(link.start())) && isContact(link)) {
        found.add(new Span(link.start(), link.end()));
      }
    }
    found.sort(Comparator.comparingInt(Span::start));
    return found;
  }

  /** Whether a link has the reader call or write, by its address or by its words. */
  private boolean isContact(Link link) {
    return PressedAsks.isContact(link)
        ? !link.href().startsWith("mailto:")
        : link.target() != null && anchors.of(link).namesChat();
  }

  private static boolean isText(@Nullable Block block) {
    return block == null || !block.region().isMargin();
  }
}
