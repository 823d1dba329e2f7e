package dev.winnow.links.calls;

import dev.winnow.links.calls.GuideSigns.Sign;
import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LineKey;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages that speak as a guide to what others sell and take the reader's number for them: a form, a
 * telephone number or a chat beside a text that names no house of its own: an adviser calls back,
 * firms are found for the reader, it costs nothing, takes minutes and cannot wait. One form is
 * enough: it is what the page is for. Clinics, insurers and shops speak of their own dentists,
 * cover and stores, and public bodies and charities say who they are.
 */
public final class PosedGuides {
  private static final int MIN_WEIGHT = 7;
  private static final int MIN_SAID = 3; // weight, without what links to other pages can show
  private static final int MIN_TELLING = 2; // signs that a house that answers for itself lacks
  private static final int MAX_WORDS = 1500; // a longer page has words of all kinds
  private static final int CONSENT_REACH = 600; // characters from a form to what it says of itself
  private static final int MIN_CHOICES = 3;
  private static final int MAX_LABEL = 40; // characters of a link that says where it leads

  /** Signs that somebody else than the page sells; one must be there. */
  private static final Set<Sign> OTHERS =
      EnumSet.of(
          Sign.ADVISER,
          Sign.MATCH,
          Sign.COUNTED,
          Sign.UNLISTED,
          Sign.KEYWORD,
          Sign.SOLD,
          Sign.PUBLISHER,
          Sign.INSURED,
          Sign.FOR_FIRMS);

  /** Signs that a house which answers for itself lacks. */
  private static final Set<Sign> TELLING = EnumSet.copyOf(OTHERS);

  static {
    TELLING.addAll(List.of(Sign.STANCE, Sign.ENTITLED, Sign.PRICE_RANGE, Sign.NAMED, Sign.GATEWAY));
  }

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
  public List<CallToAction> find(List<Hit> page, FoundDisclosures disclosures) {
    if (document.media() != Media.HTML || words.count() > MAX_WORDS) {
      return List.of();
    }
    GuideGateway gateway = new GuideGateway(document);
    List<Span> places = places(gateway);
    if (places.isEmpty()) {
      return List.of(); // as most pages
    }
    Set<Sign> signs = guides.of(words, anchors.page(), document);
    if (signs.contains(Sign.OWN_HOUSE) || signs.contains(Sign.PAID)) {
      return List.of();
    }
    Set<SaleSigns.Sign> sale = sales.of(page, document.text(), words);
    if (disclosures.isInTime(words, places.get(0))) {
      return List.of();
    }
    GuideSigns.add(sale.contains(SaleSigns.Sign.PUBLIC), Sign.PUBLIC, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.URGENCY), Sign.URGENT, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.STAND_IN), Sign.STANCE, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.BROKER), Sign.MATCH, signs);
    GuideSigns.add(sale.contains(SaleSigns.Sign.SOLD) && isSold(page, places), Sign.SOLD, signs);
    gateway.addTo(signs);
    addShown(signs);
    if (guides.weight(signs) < MIN_SAID) {
      return List.of(); // whatever its links show, as most pages that ask for a mail box
    }
    GuideSigns.add(anyLabel(guides::asksFirms), Sign.FOR_FIRMS, signs);
    GuideSigns.add(anyLabel(guides::logsIn), Sign.ACCOUNTS, signs);
    addOwner(page, signs);
    if (signs.contains(Sign.ADVISER)) {
      signs.remove(Sign.CALLBACK); // said once
    }
    long telling = signs.stream().filter(TELLING::contains).count();
    return telling >= MIN_TELLING
            && guides.weight(signs) >= MIN_WEIGHT
            && !Collections.disjoint(signs, OTHERS)
        ? List.of(call(places, signs))
        : List.of();
  }

  /** Whether the page says beside what asks for the reader's number that others get it. */
  private boolean isSold(List<Hit> page, List<Span> places) {
    for (Span place : places) {
      List<Hit> near = new ArrayList<>();
      for (Hit hit : page) {
        int at = words.starts()[hit.first()];
        if (at > place.start() - CONSENT_REACH && at < place.end() + CONSENT_REACH) {
          near.add(hit);
        }
      }
      if (sales.of(near, document.text(), words).contains(SaleSigns.Sign.SOLD)) {
        return true;
      }
    }
    return false;
  }

  /** What the forms, the links and the title show. */
  private void addShown(Set<Sign> signs) {
    for (FormButton button : document.buttons()) {
      if (button.personal()) {
        boolean promises = guides.promises(LineKey.words(button.words()));
        GuideSigns.add(promises, Sign.ENTITLED, signs);
        GuideSigns.add(button.choices() >= MIN_CHOICES, Sign.SCREENED, signs);
        GuideSigns.add(button.labelled() || button.action().indexOf('?') > 0, Sign.LABELLED, signs);
      }
    }
    GuideSigns.add(guides.ranks(LineKey.words(document.title())), Sign.RANKED, signs);
  }

  /** Whether the words of a link, if they are few, say something. */
  private boolean anyLabel(Predicate<List<String>> says) {
    return document.links().stream()
        .filter(link -> link.anchor().length() <= MAX_LABEL)
        .anyMatch(link -> says.test(anchors.of(link).words()));
  }

  /** Who answers for the page; a notice that the law asks for names nobody. */
  private void addOwner(List<Hit> page, Set<Sign> signs) {
    PageOwner owner = new PageOwner(document, words, anchors, sales, page);
    if (owner.answers()) {
      signs.add(Sign.OWNER);
    } else if (!owner.hasNotice()) {
      signs.add(Sign.NO_OWNER);
    }
  }

  private CallToAction call(List<Span> places, Set<Sign> signs) {
    String seen =
        signs.stream()
            .filter(sign -> guides.weight(EnumSet.of(sign)) > 0)
            .map(Sign::words)
            .collect(Collectors.joining(", "));
    return new CallToAction(
        seen, places, null, null, 1, Set.of(), false, Set.of(Manner.POSES_AS_GUIDE));
  }

  /** Where the text asks how to reach the reader, or has him call or write. */
  private List<Span> places(GuideGateway gateway) {
    BlockCursor buttons = new BlockCursor(document);
    List<Span> found = new ArrayList<>(gateway.places());
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
        : link.target() != null && anchors.namesChat(link);
  }

  private static boolean isText(@Nullable Block block) {
    return block == null || !block.region().isMargin();
  }
}
