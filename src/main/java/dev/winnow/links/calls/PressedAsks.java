package dev.winnow.links.calls;

import static dev.winnow.links.calls.MessageOrders.startsWithAny;

import dev.winnow.links.calls.PhoneNumbers.Contact;
import dev.winnow.links.calls.SaleSigns.ButtonSense;
import dev.winnow.links.calls.SaleSigns.Sign;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.NearbyPlaces;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the reader that stand again and again among the text, whatever carries them: forms,
 * buttons, links to the page's own parts, telephone numbers, chats, words to send. They count on
 * pages whose words show that they live from the answers: who gets them, who pays for them, whom
 * they recruit.
 */
public final class PressedAsks {
  private static final int MIN_PLACES = 3;
  private static final int WORDS_EACH = 75; // of the page to a call
  private static final int PLAIN_WORDS_EACH = 100; // if the signs weigh so much
  private static final int PLAIN_FROM = 4; // weight
  private static final int MIN_UNCLEAR_PLACES = 4; // if signs are few and none says who gets them
  private static final int UNCLEAR_WORDS_EACH = 50;
  private static final int MAX_UNSAID_WORDS = 1500; // a longer page has words of all kinds
  private static final int WORDS_APART = 10; // of text between two calls
  private static final int MAX_WORDS = 10; // of a button
  private static final int MAX_ANSWER = 4; // words of a button that answers a question
  private static final int MIN_ANSWERS = 4;
  private static final int KEYWORD_REACH = 4; // words to the number that a word goes to
  private static final int MAX_APPS = 6;
  private static final int MIN_CONTACTS = 3;
  private static final int MIN_KEYWORDS = 3; // different ones
  private static final int MIN_ONE_WAY = 4; // links to one page with different first words
  private static final int MAX_FIRST = 7; // words of a button that speaks for the reader
  private static final int MIN_SAME = 3; // links to one page of the own site
  private static final int MIN_NUMBER = 3; // times that a telephone number is given
  private static final int MIN_KEYWORD = 2; // letters
  private static final int LIVES_FROM = 2; // weight
  private static final int MIN_COUNTED = 2; // links that ask, of those that differ in a label
  private static final int MIN_PERSONAL = 2; // forms
  private static final int MIN_FOREIGN = 2; // forms
  private static final int MIN_FIRST = 2; // buttons

  private static final Set<Sign> SAID =
      EnumSet.of(Sign.SOLD, Sign.LEAD_FORM, Sign.RECRUITS, Sign.HEALER);

  /** Signs that what is typed is sold. */
  private static final Set<Sign> SELLING = EnumSet.of(Sign.SOLD, Sign.LEAD_FORM);

  /** One of these must be there: newsletters and tools ask often, and small ones tell no owner. */
  private static final Set<Sign> TELLING =
      EnumSet.of(
          Sign.STAND_IN,
          Sign.URGENCY,
          Sign.PITCH,
          Sign.KEYWORDS,
          Sign.CONTACTS,
          Sign.HINTS,
          Sign.FOREIGN_FORMS,
          Sign.BROKER,
          Sign.WITHHELD);

  private static final List<String> SCHEMES =
      List.of("tel:", "sms:", "viber:", "whatsapp:", "tg:", "skype:", "mailto:");

  /** Chats and hosts of forms that take no orders by themselves, beside those that do. */
  private static final List<String> OTHER_CHATS =
      List.of(
          "api.whatsapp.com/",
          "lin.ee/",
          "forms.gle/",
          "docs.google.com/forms/",
          "form.jotform.com/");

  private static final List<String> STORES =
      List.of("apps.apple.com/", "play.google.com/store/apps/");

  private final Document document;
  private final Words words;
  private final LinkWords anchors;
  private final SalesWords sales;
  private final SaleSigns signs;
  private final AddressSigns addresses;
  private final @Nullable String own;
  private final List<Span> asked = new ArrayList<>();
  private final List<Span> selling = new ArrayList<>(); // links that sell, to wherever
  private final List<Span> plain = new ArrayList<>(); // buttons that ask for nothing by their words
  private final List<Span> services = new ArrayList<>(); // appointments, log-ins, donations
  private final Set<String> keywords = new HashSet<>();
  private int personal;
  private int first;
  private int answers; // buttons without a link that ask for nothing
  private int contacts; // links to chats and apps
  private boolean oneWay;
  private final List<Link> counted; // links and forms that differ in a label only

  /**
   * @param own registrable domain of the page, or null
   */
  public PressedAsks(
      Document document,
      Words words,
      LinkWords anchors,
      SalesWords sales,
      SaleSigns signs,
      AddressSigns addresses,
      @Nullable String own) {
    this.document = document;
    this.words = words;
    this.anchors = anchors;
    this.sales = sales;
    this.signs = signs;
    this.addresses = addresses;
    this.own = own;
    List<Link> counted = PlaceCounts.in(document, own);
    this.counted = counted.stream().filter(this::asks).count() >= MIN_COUNTED ? counted : List.of();
  }

  /**
   * One call of all the places that ask the reader for an answer, if they are pressed.
   *
   * @param page phrases of {@link SaleSigns#phrases} among its words, in order
   */
  public List<CallToAction> find(List<Hit> page) {
    Set<Sign> found = signs.of(page, document.text(), words);
    if (sales.isHealer()) {
      found.add(Sign.HEALER);
    }
    if (LeadForms.sell(document, addresses, own)) {
      found.add(Sign.LEAD_FORM);
    }
    int said = signs.weight(found);
    if (said < 0 || (said == 0 && !mayPress(page)) || sales.isShop()) {
      return List.of(); // as most pages
    }
    boolean told = !Collections.disjoint(found, SAID);
    if (!told && words.count() > MAX_UNSAID_WORDS) {
      return List.of();
    }
    addButtons();
    addLinks(told, !Collections.disjoint(found, SELLING));
    addCounted();
    addNumbers();
    addMessages(page);
    addShown(found, page);
    if (first >= MIN_FIRST) {
      asked.addAll(plain);
    }
    if (told || found.contains(Sign.INSISTS)) {
      asked.addAll(services); // nobody hurries who only serves
    }
    if (told) {
      asked.addAll(selling);
    }
    List<Span> places = places();
    int weight = signs.weight(found);
    boolean clear = told || weight > LIVES_FROM;
    int least = clear ? MIN_PLACES : MIN_UNCLEAR_PLACES;
    int wordsEach =
        weight >= PLAIN_FROM ? PLAIN_WORDS_EACH : clear ? WORDS_EACH : UNCLEAR_WORDS_EACH;
    boolean pressed = places.size() >= least && places.size() * wordsEach >= words.count();
    boolean telling =
        told || !Collections.disjoint(found, TELLING) || (clear && found.contains(Sign.LABELLED));
    return pressed && telling && weight >= LIVES_FROM
        ? List.of(LineCalls.of(document, places, false, Set.of(manner(found))))
        : List.of();
  }

  /** Quick test for pages whose words show nothing: their carriers may still be many. */
  private boolean mayPress(List<Hit> page) {
    int carriers = document.buttons().size() + signs.messages(page).size() + counted.size();
    for (Link link : document.links()) {
      carriers += isContact(link) ? 1 : 0;
    }
    return carriers >= MIN_PLACES && carriers * WORDS_EACH >= words.count();
  }

  /** Signs that the links and buttons of the page show, beside its words. */
  private void addShown(Set<Sign> found, List<Hit> page) {
    if (personal >= MIN_PERSONAL) {
      found.add(Sign.PERSONAL);
    }
    if (first >= MIN_FIRST) {
      found.add(Sign.FIRST_PERSON);
    }
    if (keywords.size() >= MIN_KEYWORDS) {
      found.add(Sign.KEYWORDS);
    }
    if (answers >= MIN_ANSWERS && personal > 0) {
      found.add(Sign.QUIZ);
    }
    if (oneWay) {
      found.add(Sign.ONE_WAY);
    }
    if (LeadForms.foreign(document, own) >= MIN_FOREIGN) {
      found.add(Sign.FOREIGN_FORMS);
    }
    if (!counted.isEmpty()) {
      found.add(Sign.LABELLED);
    }
    if (contacts >= MIN_CONTACTS) {
      found.add(Sign.CONTACTS);
    }
    if (document.media() == Media.HTML
        && !new PageOwner(document, words, anchors, signs, page).isTold()) {
      found.add(Sign.ANONYMOUS);
    }
  }

  private static Manner manner(Set<Sign> found) {
    return !Collections.disjoint(found, SELLING)
        ? Manner.SOLD_ANSWERS
        : found.contains(Sign.RECRUITS) ? Manner.RECRUITS : Manner.PRESSED_ANSWERS;
  }

  private void addButtons() {
    BlockCursor blocks = new BlockCursor(document);
    for (FormButton button : document.buttons()) {
      Block block = blocks.at(button.start());
      List<String> written = isMargin(block) ? List.of() : LineKey.words(button.words());
      if (!isMargin(block) && written.size() <= MAX_WORDS) {
        LinkWords.Said said = anchors.of(written);
        boolean counts = add(button.span(), said, button.personal());
        personal += counts && button.personal() ? 1 : 0;
        answers += counts || said.count() == 0 || said.count() > MAX_ANSWER ? 0 : 1;
        if (!counts && said.count() > 1 && !signs.read(said).works()) {
          plain.add(button.span());
        }
      }
    }
  }

  /**
   * @param told whether the words say what the page lives from
   * @param sold whether it sells what is typed into one of its forms: then every link to a form, or
   *     to where another link asks the reader to go, asks for it
   */
  private void addLinks(boolean told, boolean sold) {
    BlockCursor blocks = new BlockCursor(document);
    Map<String, Integer> same = new HashMap<>();
    Map<String, Set<String>> wordings = new HashMap<>();
    Set<String> asking = new HashSet<>();
    List<Link> links = new ArrayList<>();
    for (Link link : document.links()) {
      if (!isMargin(blocks.at(link.start())) && link.form() == Link.Form.ANCHOR) {
        links.add(link);
        same.merge(OwnCalls.way(link), 1, Integer::sum);
      }
    }
    Set<String> asks = sold ? asks() : Set.of();
    Set<String> apps = new HashSet<>(); // addresses: a list of many apps presses none
    for (Link link : links) {
      if (link.target() != null && MessageOrders.isOn(STORES, link.target())) {
        apps.add(link.target());
      }
    }
    Set<String> oneWays = new HashSet<>();
    for (Link link : links) {
      Span span = new Span(link.start(), link.end());
      if (isContact(link) && (apps.size() <= MAX_APPS || !apps.contains(link.target()))) {
        boolean service = signs.read(anchors.of(link)).service();
        (service ? services : asked).add(span);
        contacts += service || link.target() == null ? 0 : 1;
        if (!service) {
          addWording(link, true, wordings, asking, oneWays);
        }
      } else if (isOwnPart(link)
          || (told && OwnCalls.isOwnPage(link, own))
          || (same.getOrDefault(OwnCalls.way(link), 0) >= MIN_SAME
              && !startsWithAny(SCHEMES, link.href()))) {
        LinkWords.Said said = anchors.of(link);
        int count = said.count();
        if (count > 1 && count <= MAX_WORDS) {
          boolean again = asks.contains(OwnCalls.way(link)) && !isScripted(link);
          addWording(link, add(span, said, again), wordings, asking, oneWays);
        }
      } else if (told && anchors.sense(link).sells()) {
        selling.add(span);
      }
    }
    oneWays.retainAll(asking);
    oneWay = !oneWays.isEmpty();
  }

  /** Where the forms of the page send the reader, and the links that ask by their words. */
  private Set<String> asks() {
    Set<String> ways = new HashSet<>();
    for (Link link : document.links()) {
      boolean form = link.form() == Link.Form.SUBMIT;
      boolean own = isOwnPart(link) || OwnCalls.isOwnPage(link, this.own);
      if (form || (link.form() == Link.Form.ANCHOR && own && asks(link))) {
        ways.add(OwnCalls.way(link));
      }
    }
    return ways;
  }

  /** Notes the first word of a link, and whether one page has many such. */
  private void addWording(
      Link link,
      boolean asks,
      Map<String, Set<String>> wordings,
      Set<String> asking,
      Set<String> oneWays) {
    List<String> said = anchors.of(link).words();
    String way = OwnCalls.way(link);
    if (asks) {
      asking.add(way);
    }
    Set<String> different = wordings.computeIfAbsent(way, key -> new HashSet<>());
    if (said.size() > 1) {
      different.add(said.get(0));
    }
    if (different.size() >= MIN_ONE_WAY && !isScripted(link)) {
      oneWays.add(way);
    }
  }

  /** Whether an address only stands there to be clicked. */
  private static boolean isScripted(Link link) {
    return link.href().equals("#") || link.href().startsWith("javascript:");
  }

  /** Adds a button or link if its words, or the form around it, ask for an answer. */
  private boolean add(Span span, LinkWords.Said said, boolean asks) {
    ButtonSense button = signs.read(said);
    if (button.works()) {
      return false;
    }
    SalesLexicon.Sense sense = said.sense();
    boolean calls = asks || button.asks() || said.asks();
    if (calls) {
      boolean service = button.service() || (sense.honest() && !button.firstPerson());
      (service ? services : asked).add(span);
      first += button.firstPerson() && said.count() <= MAX_FIRST ? 1 : 0;
    }
    return calls;
  }

  private boolean asks(Link link) {
    LinkWords.Said said = anchors.of(link);
    return link.form() == Link.Form.SUBMIT || said.begins() || signs.read(said).asks();
  }

  /** Links that the site tells apart by their places ask, whatever their words. */
  private void addCounted() {
    for (Link link : counted) {
      LinkWords.Said said = anchors.of(link);
      ButtonSense button = signs.read(said);
      boolean service = button.service() || said.sense().honest();
      if (link.form() == Link.Form.ANCHOR && !button.works()) {
        (service && !button.firstPerson() ? services : asked)
            .add(new Span(link.start(), link.end()));
      }
    }
  }

  /** The telephone number that the page gives most often. */
  private void addNumbers() {
    Map<String, List<Span>> numbers = new HashMap<>();
    String text = document.text();
    for (Contact contact : PhoneNumbers.numbers(text, 0, text.length())) {
      if (text.substring(contact.span().start(), contact.span().end()).indexOf('/') >= 0) {
        continue; // a date and an hour
      }
      numbers.computeIfAbsent(contact.key(), key -> new ArrayList<>()).add(contact.span());
    }
    BlockCursor blocks = new BlockCursor(document);
    numbers.values().stream()
        .filter(places -> places.size() >= MIN_NUMBER)
        .max(
            Comparator.comparingInt((List<Span> places) -> places.size())
                .thenComparing(places -> -places.get(0).start()))
        .ifPresent(
            places ->
                places.stream()
                    .filter(place -> !isMargin(blocks.at(place.start())))
                    .forEach(asked::add));
  }

  /** Words that tell the reader to write: "message me", "text KIT". */
  private void addMessages(List<Hit> page) {
    BlockCursor blocks = new BlockCursor(document);
    for (Hit hit : signs.messages(page)) {
      Span span = new Span(words.starts()[hit.first()], words.ends()[hit.last() - 1]);
      if (!isMargin(blocks.at(span.start()))) {
        asked.add(span);
        addKeyword(hit.last());
      }
    }
    for (Hit hit : signs.keywords(page)) {
      if (hit.last() < words.count() && isKeyword(hit.last())) {
        asked.add(new Span(words.starts()[hit.first()], words.ends()[hit.last()]));
        addKeyword(hit.last());
      }
    }
  }

  /** Notes a word to send, unless it goes to a number, as those of charities do. */
  private void addKeyword(int word) {
    int last = Math.min(words.count(), word + KEYWORD_REACH);
    for (int i = word + 1; i < last; i++) {
      if (Character.isDigit(words.form(i).charAt(0))) {
        return;
      }
    }
    if (word < words.count() && isKeyword(word)) {
      keywords.add(words.form(word));
    }
  }

  /** Whether a word is in capitals, and the one before it is not. */
  private boolean isKeyword(int word) {
    return isCapitals(word) && !isCapitals(word - 1);
  }

  private boolean isCapitals(int word) {
    int from = words.starts()[word];
    int to = words.ends()[word];
    return to - from >= MIN_KEYWORD
        && document.text().substring(from, to).chars().allMatch(Character::isUpperCase);
  }

  private List<Span> places() {
    List<NearbyPlaces.Place> all =
        asked.stream()
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .map(span -> new NearbyPlaces.Place(span, false))
            .toList();
    return new NearbyPlaces(words, WORDS_APART).of(all);
  }

  /** Whether a link opens a chat, a call, or the page of an app. */
  static boolean isContact(Link link) {
    String target = link.target();
    if (target != null) {
      return MessageOrders.isChat(target)
          || MessageOrders.isOn(OTHER_CHATS, target)
          || MessageOrders.isOn(STORES, target);
    }
    String href = link.href();
    boolean dials = href.startsWith("tel:") || href.startsWith("sms:");
    return startsWithAny(SCHEMES, href)
        && (!dials || !PhoneNumbers.key(href).isEmpty()); // public lines have short numbers
  }

  private static boolean isOwnPart(Link link) {
    return link.href().startsWith("#") || link.href().startsWith("javascript:");
  }

  private static boolean isMargin(@Nullable Block block) {
    return block != null && block.region().isMargin();
  }
}
