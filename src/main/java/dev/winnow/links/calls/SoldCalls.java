package dev.winnow.links.calls;

import dev.winnow.links.calls.PhoneNumbers.Contact;
import dev.winnow.links.words.LineKey;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Telephone numbers that a page has its readers call under several names, or whose calls it says
 * that it passes on: a number of one who sells calls. Public lines are short, and a hospital's
 * switchboard is called by nobody's order.
 */
public final class SoldCalls {
  private static final int MIN_PLACES = 6;
  private static final int MIN_NAMES = 3; // short lines with the same number
  private static final int MIN_PASSED_ON = 4; // places, if the page says where the calls go
  private static final int MIN_DIALS = 3; // times that the reader is told to call it, if not
  private static final int MAX_NAME = 12; // words of an entry, its number included

  private final Document document;
  private final SalesWords sales;

  /** Where one number stands. */
  private static final class DialledNumber {
    private final NavigableSet<Span> places =
        new TreeSet<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    private final Set<String> names = new HashSet<>();
    private int dials;

    private boolean overlaps(Link link) {
      Span before = places.lower(new Span(link.end(), link.end())); // no two places overlap
      return before != null && before.end() > link.start();
    }
  }

  public SoldCalls(Document document, SalesWords sales) {
    this.document = document;
    this.sales = sales;
  }

  /** One call of the places of the number that is given most often, if it is pressed. */
  public List<CallToAction> find() {
    if (sales.dials() == 0) {
      return List.of(); // as most pages
    }
    Map<String, DialledNumber> numbers = new TreeMap<>();
    String above = "";
    for (Line line : sales.lines(document)) {
      for (Contact contact : PhoneNumbers.numbers(document.text(), line.start(), line.end())) {
        DialledNumber number = numbers.computeIfAbsent(contact.key(), key -> new DialledNumber());
        number.places.add(contact.span());
        if (sales.dials(line.first(), line.last())) {
          number.dials++;
        } else if (line.words() <= MAX_NAME) {
          String name = document.text().substring(line.start(), contact.span().start());
          number.names.add(LineKey.of(name.isBlank() ? above : name));
        }
      }
      above = line.words() <= MAX_NAME ? document.text().substring(line.start(), line.end()) : "";
    }
    addLinks(numbers);
    DialledNumber most = new DialledNumber();
    for (DialledNumber number : numbers.values()) {
      most = number.places.size() > most.places.size() ? number : most;
    }
    most.names.remove("");
    boolean named =
        most.names.size() >= MIN_NAMES
            && most.places.size() >= MIN_PLACES
            && most.dials >= MIN_DIALS;
    boolean passedOn = sales.passesCallsOn() && most.places.size() >= MIN_PASSED_ON;
    return named || passedOn
        ? List.of(
            LineCalls.of(document, List.copyOf(most.places), false, Set.of(Manner.SOLD_CALLS)))
        : List.of();
  }

  /** Buttons that dial a number without showing it. */
  private void addLinks(Map<String, DialledNumber> numbers) {
    for (Link link : document.links()) {
      DialledNumber number =
          link.href().startsWith("tel:") ? numbers.get(PhoneNumbers.key(link.href())) : null;
      if (number != null && link.end() > link.start() && !number.overlaps(link)) {
        number.places.add(new Span(link.start(), link.end()));
        number.dials++;
      }
    }
  }
}
