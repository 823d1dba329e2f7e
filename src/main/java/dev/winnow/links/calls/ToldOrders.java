package dev.winnow.links.calls;

import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders that a text tells the reader to place without a link: at "the official website", or by a
 * number, with what to say there so that the seller knows who sent him. A shop says how to order
 * from itself, and needs nobody's name.
 */
public final class ToldOrders {
  private static final int MIN_PLACES = 3;
  private static final int WORDS_APART = 2; // a number and the code to say there are two places
  private static final int REACH = 3; // words between "official" and "website", "quote" and a code
  private static final int MIN_CODE = 4; // characters
  private static final int MAX_CODE = 15;

  private static final Set<String> SITES = Set.of("website", "site", "store", "shop", "page");
  private static final Set<String> OWN = Set.of("our", "my");

  /** Verbs before what the reader is to say or to type. */
  private static final Set<String> SAYING =
      Set.of("quote", "quoting", "mention", "mentioning", "type", "enter", "code");

  private static final Set<Block.Kind> FOREIGN =
      EnumSet.of(Block.Kind.PREFORMATTED, Block.Kind.QUOTE); // words that are not the page's own

  private final Document document;
  private final Words words;
  private final SalesWords sales;

  public ToldOrders(Document document, Words words, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.sales = sales;
  }

  /**
   * One call of all places that say where to order and what to say there, if there are enough.
   *
   * @param sentences of the document's text, in order
   * @param disclosures what the page says of its links
   */
  public List<CallToAction> find(List<Span> sentences, FoundDisclosures disclosures) {
    if (sales.count() == 0 || sales.isShop() || !mayTell()) {
      return List.of(); // as most pages
    }
    List<Span> sites = new ArrayList<>();
    List<Span> numbers = new ArrayList<>();
    List<Span> senders = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    boolean offered = false;
    BlockCursor blocks = new BlockCursor(document);
    for (Span sentence : sentences) {
      int first = words.firstFrom(sentence.start());
      int last = words.firstFrom(sentence.end(), first);
      Block block = blocks.at(sentence.start());
      if (block != null && FOREIGN.contains(block.kind())) {
        continue;
      }
      boolean offers = sales.offers(first, last);
      int before = sites.size();
      addSites(first, last, sites);
      if (offers || sales.dials(first, last)) {
        PhoneNumbers.numbers(document.text(), sentence.start(), sentence.end())
            .forEach(number -> numbers.add(number.span()));
      }
      addSenders(first, last, senders);
      addCodes(first, last, codes);
      offered |= offers && sites.size() > before;
    }
    boolean bySite = !sites.isEmpty() && (!codes.isEmpty() || (offered && !senders.isEmpty()));
    boolean byNumber = !numbers.isEmpty() && !senders.isEmpty();
    if (!bySite && !byNumber) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(sites);
    places.addAll(numbers);
    places.addAll(senders);
    addPlaces(codes, places);
    places.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    places =
        new NearbyPlaces(words, WORDS_APART)
            .of(places.stream().map(span -> new NearbyPlaces.Place(span, false)).toList());
    if (places.size() < MIN_PLACES) {
      return List.of();
    }
    boolean disclosed = disclosures.isInTime(words, places.get(0));
    return List.of(LineCalls.of(document, places, disclosed, Set.of(Manner.TOLD_ORDERS)));
  }

  /** Quick test: somebody sends the reader, or an official site is named. */
  private boolean mayTell() {
    return !sales.official().isEmpty()
        || document.text().contains("sent you")
        || document.text().contains("official ");
  }

  private void addSites(int first, int last, List<Span> into) {
    for (int i = first; i < last; i++) {
      if (words.form(i).equals("official") && (i == first || !OWN.contains(words.form(i - 1)))) {
        int end = siteEnd(i + 1, last);
        if (end > i) {
          into.add(span(i, end));
        }
      }
    }
  }

  /**
   * Index behind the word for a site; -1 if none follows, or if it says whose it is: an office's
   * "official website of the government" is that office's.
   */
  private int siteEnd(int from, int last) {
    for (int i = from; i < Math.min(last, from + REACH); i++) {
      if (SITES.contains(words.form(i))) {
        boolean owned = i + 1 < last && words.form(i + 1).equals("of");
        return owned ? -1 : i + 1;
      }
    }
    return -1;
  }

  /** "Say that the Example Letter sent you". */
  private void addSenders(int first, int last, List<Span> into) {
    for (int i = first + 1; i < last; i++) {
      if (words.form(i).equals("you") && words.form(i - 1).equals("sent")) {
        into.add(span(i - 1, i + 1));
      }
    }
  }

  /** Codes that the reader is told to say or to type; the verb may stand in the line before. */
  private void addCodes(int first, int last, Set<String> into) {
    for (int i = first; i < last; i++) {
      if (isCode(i)) {
        for (int j = Math.max(0, i - REACH); j < i; j++) {
          if (SAYING.contains(words.form(j))) {
            into.add(words.form(i));
          }
        }
      }
    }
  }

  private void addPlaces(Set<String> codes, List<Span> into) {
    for (int i = 0; i < words.count() && !codes.isEmpty(); i++) {
      if (codes.contains(words.form(i)) && isCode(i)) {
        into.add(span(i, i + 1));
      }
    }
  }

  /** Two capitals and more before a number. */
  private boolean isCode(int word) {
    int start = words.starts()[word];
    int length = words.ends()[word] - start;
    if (length < MIN_CODE || length > MAX_CODE) {
      return false;
    }
    int letters = 0;
    while (letters < length && isCapital(document.text().charAt(start + letters))) {
      letters++;
    }
    int digits = letters;
    while (digits < length && Character.isDigit(document.text().charAt(start + digits))) {
      digits++;
    }
    return letters > 1 && digits > letters && digits == length;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private Span span(int first, int last) {
    return new Span(words.starts()[first], words.ends()[last - 1]);
  }
}
