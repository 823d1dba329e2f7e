package dev.winnow.links.calls;

import dev.winnow.links.calls.PhoneNumbers.Contact;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and handles of chats that take orders, given again behind product after product. A shop
 * has a cart or says once how to order; a practice is written to for appointments.
 */
public final class MessageOrders {
  private static final int MIN_PLACES = 3;
  private static final int MIN_PRESSED = 5; // links to chats of whomever, whatever their words
  private static final int MIN_OFFERING = 2; // places that offer something, for numbers to count
  private static final int WORDS_EACH = 40; // of the page to such a link
  private static final int WORDS_APART = 6; // a number and a handle are one place

  private static final String SECURE = "https://";

  private static final List<String> CHATS =
      List.of(
          "wa.me/",
          "api.whatsapp.com/send",
          "t.me/",
          "telegram.me/",
          "m.me/",
          "line.me/",
          "zalo.me/");

  private final Document document;
  private final Words words;
  private final SalesWords sales;

  public MessageOrders(Document document, Words words, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.sales = sales;
  }

  /** One call of the places of the contact that is given most often, if it is pressed. */
  public List<CallToAction> find() {
    if (sales.isShop() || sales.isHealer()) {
      return List.of();
    }
    List<Contact> chats = links();
    if (sales.chats() + chats.size() < MIN_PLACES) {
      return List.of(); // as most pages
    }
    Map<String, List<NearbyPlaces.Place>> places = new TreeMap<>();
    List<NearbyPlaces.Place> pressed = new ArrayList<>();
    List<NearbyPlaces.Place> written = new ArrayList<>(); // numbers beside the name of a chat
    int next = 0;
    for (Line line : sales.lines(document)) {
      List<Contact> contacts = contacts(line);
      boolean visit = sales.speaksOfVisit(line.first(), line.last());
      boolean inText = !visit && !line.block().region().isMargin();
      List<Contact> numbers = List.copyOf(contacts);
      while (next < chats.size() && chats.get(next).span().start() < line.end()) {
        if (inText) {
          pressed.add(new NearbyPlaces.Place(chats.get(next).span(), false));
        }
        contacts.add(chats.get(next++));
      }
      if (inText) {
        numbers.forEach(contact -> written.add(new NearbyPlaces.Place(contact.span(), false)));
      }
      if (!contacts.isEmpty() && !visit && sales.offers(line.first(), line.last())) {
        for (Contact contact : contacts) {
          places
              .computeIfAbsent(contact.key(), key -> new ArrayList<>())
              .add(new NearbyPlaces.Place(contact.span(), false));
        }
      }
    }
    List<Span> most = List.of();
    for (List<NearbyPlaces.Place> of : places.values()) {
      List<Span> apart = new NearbyPlaces(words, WORDS_APART).of(of);
      most = apart.size() > most.size() ? apart : most;
    }
    boolean offers = most.size() >= MIN_OFFERING;
    if (offers) {
      pressed.addAll(written);
      pressed.sort(Comparator.comparingInt(place -> place.span().start()));
    }
    List<Span> apart = new NearbyPlaces(words, WORDS_APART).of(pressed);
    if (apart.size() >= (offers ? MIN_PLACES : MIN_PRESSED)
        && apart.size() * WORDS_EACH >= words.count()) {
      most = apart.size() > most.size() ? apart : most;
    }
    return most.size() < MIN_PLACES
        ? List.of()
        : List.of(LineCalls.of(document, most, false, Set.of(Manner.MESSAGE_ORDERS)));
  }

  /** Links that open a chat with somebody. */
  private List<Contact> links() {
    List<Contact> found = new ArrayList<>();
    for (Link link : document.links()) {
      WebUrl url = isChat(link.target()) ? WebUrl.parse(link.target()) : null;
      if (url != null) {
        String phone = url.parameters().value("phone");
        String name = PhoneNumbers.key(phone == null ? url.path() : phone);
        found.add(new Contact(name.isEmpty() ? url.path() : name, span(link)));
      }
    }
    return found;
  }

  private static Span span(Link link) {
    return new Span(link.start(), link.end());
  }

  /** Whether an address opens a chat with somebody. */
  public static boolean isChat(@Nullable String target) {
    return target != null && isOn(CHATS, target);
  }

  /** Whether an address begins with one of some hosts. */
  static boolean isOn(List<String> hosts, String address) {
    if (!address.startsWith(SECURE)) {
      return false;
    }
    for (String host : hosts) {
      if (address.startsWith(host, SECURE.length())) {
        return true;
      }
    }
    return false;
  }

  static boolean startsWithAny(List<String> starts, String address) {
    for (String start : starts) { // no stream, as every link is asked
      if (address.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private List<Contact> contacts(Line line) {
    if (!sales.namesChat(line.first(), line.last())) {
      return new ArrayList<>();
    }
    List<Contact> found =
        new ArrayList<>(PhoneNumbers.numbers(document.text(), line.start(), line.end()));
    found.addAll(PhoneNumbers.handles(document.text(), line.start(), line.end()));
    return found;
  }
}
