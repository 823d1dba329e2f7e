package dev.winnow.links.calls;

import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.MarginNames;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Codes for a discount that a page gives again and again: "with the code KNEE20 at checkout". A
 * word in capitals is one if the reader is told to type it, and a code that names the page's site
 * is its owner's, by which the seller knows whom to pay.
 */
public final class CouponCodes {
  private static final int REACH = 4; // words between the code and the word that makes it one
  private static final int MIN_PLACES = 3;
  private static final int MIN_BESIDE = 2; // places that name it a code
  private static final int WORDS_APART = 12;
  private static final int PROSE_WORDS = 12; // of a line
  private static final int SENTENCE_WORDS = 4; // of a line that ends like a sentence
  private static final int MIN_LENGTH = 4;
  private static final int MIN_LETTERS = 3; // fewer begin the codes of diseases and of models
  private static final int MAX_LENGTH = 15;
  private static final int MIN_ENTERED = 3; // places that tell the reader to type a word
  private static final int MIN_WORD_PLACES = 4;
  private static final int MAX_NUMBER = 3; // digits of a code for a discount
  private static final int CODES_APART = 6; // words, of codes of several sellers
  private static final int MIN_CODES = 3; // different ones that are one call
  private static final int MIN_NAME = 4; // letters of a site's name that a code may hold

  private final Document document;
  private final Words words;
  private final SalesLexicon lexicon;
  private final String own;
  private final String name; // the own domain's, hyphens left out
  private final List<String> nameParts;
  private final MarginNames margins;
  private @Nullable Set<String> otherwise; // forms that stand somewhere without their capitals
  private @Nullable Map<String, List<Integer>> standing; // words that may be codes, by form

  /**
   * @param own registrable domain of the page, or null
   */
  public CouponCodes(SalesLexicon lexicon, Document document, Words words, @Nullable String own) {
    this.own = own == null ? "" : own;
    int dot = this.own.indexOf('.');
    String written = dot < 0 ? this.own : this.own.substring(0, dot);
    this.name = written.replace("-", "");
    this.nameParts = partsOf(written);
    this.lexicon = lexicon;
    this.document = document;
    this.words = words;
    this.margins = new MarginNames(document);
  }

  /**
   * One call for each code that is pressed, and one for the codes of several sellers.
   *
   * @param disclosures what the page says of its links
   */
  public List<CallToAction> find(SalesWords sales, FoundDisclosures disclosures) {
    if (sales.hits().stream().noneMatch(this::isDiscount)) {
      return List.of(); // genes code for something, too
    }
    Map<String, Integer> beside = new TreeMap<>(); // places of a code beside such a word
    Map<String, Integer> entered = new TreeMap<>(); // places that tell the reader to type a word
    Set<String> named = new HashSet<>(); // words in capitals right behind such a word
    for (Hit hit : sales.hits()) {
      if (lexicon.isCoupon(hit)) {
        int from = Math.max(0, hit.first() - REACH);
        int to = Math.min(words.count(), hit.last() + REACH);
        for (int i = from; i < to; i++) {
          if (isCode(i) || isCapitals(i)) {
            beside.merge(words.form(i), 1, Integer::sum);
          }
        }
        if (hit.last() < words.count() && isCapitals(hit.last())) {
          named.add(words.form(hit.last()));
        }
      } else if (lexicon.isEntering(hit) && hit.last() < words.count() && isCapitals(hit.last())) {
        entered.merge(words.form(hit.last()), 1, Integer::sum);
      }
    }
    List<CallToAction> calls = new ArrayList<>();
    addSeveral(beside.keySet(), named, disclosures, calls);
    beside.forEach(
        (code, count) -> {
          if (!isWord(code)) {
            boolean personal = isOwnName(code) && !sales.isShop();
            add(
                code,
                count + entered.getOrDefault(code, 0) >= (personal ? 1 : MIN_BESIDE)
                    ? places(code, personal)
                    : List.of(),
                MIN_PLACES,
                calls);
          } else if (entered.getOrDefault(code, 0) >= MIN_ENTERED && isAlwaysCapitals(code)) {
            add(code, places(code, true), MIN_WORD_PLACES, calls);
          }
        });
    return calls;
  }

  /** The codes of several sellers, each at a place or two, as one call. */
  private void addSeveral(
      Set<String> beside,
      Set<String> named,
      FoundDisclosures disclosures,
      List<CallToAction> calls) {
    if (beside.size() < MIN_CODES && !mayHoldOwnName()) {
      return; // as most pages
    }
    Map<String, List<Integer>> codes = new TreeMap<>();
    for (int i = 0; i < words.count(); i++) {
      boolean code = isCode(i);
      if (code || isCapitals(i)) {
        String form = words.form(i);
        boolean given =
            code
                ? isShortNumber(form) && beside.contains(form)
                : named.contains(form) && isAlwaysCapitals(form);
        if (given || (holdsOwnName(form) && (code || isAlwaysCapitals(form)))) {
          codes.computeIfAbsent(form, unused -> new ArrayList<>()).add(i);
        }
      }
    }
    if (codes.size() < MIN_CODES) {
      return;
    }
    List<NearbyPlaces.Place> found =
        codes.values().stream()
            .flatMap(List::stream)
            .sorted()
            .map(i -> new Span(words.starts()[i], words.ends()[i]))
            .map(span -> new NearbyPlaces.Place(span, false))
            .toList();
    List<Span> places = new NearbyPlaces(words, CODES_APART).of(found);
    if (places.size() >= MIN_CODES) {
      boolean disclosed = disclosures.isInTime(words, places.get(0));
      calls.add(CallToAction.ofCodes(codes.keySet(), places, disclosed));
    }
  }

  /** Whether the number of a code is a share or a sum, as those of articles are not. */
  private static boolean isShortNumber(String code) {
    return code.chars().filter(c -> c >= '0' && c <= '9').count() <= MAX_NUMBER;
  }

  /** Quick test for codes that hold the site's name: the text has a part of it in capitals. */
  private boolean mayHoldOwnName() {
    for (String part : nameParts) {
      if (document.text().contains(part.toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a code is made of the name of the page's site and something else. */
  private boolean holdsOwnName(String code) {
    if (code.length() < MIN_NAME) {
      return false;
    }
    for (String part : nameParts) {
      if (code.contains(part)) {
        return !name.contains(code);
      }
    }
    return false;
  }

  /** The beginnings and ends of the words in the name of a site; codes are made of such. */
  private static List<String> partsOf(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("-", -1)) {
      if (part.length() >= MIN_NAME) {
        parts.add(part.substring(0, MIN_NAME));
        parts.add(part.substring(part.length() - MIN_NAME));
      }
    }
    return parts;
  }

  /** Whether a phrase speaks of a discount or of paying, and not of a code alone. */
  private boolean isDiscount(Hit hit) {
    String form = words.form(hit.first());
    boolean code =
        hit.last() - hit.first() == 1 && (form.startsWith("cod") || form.startsWith("kod"));
    return lexicon.isSelling(hit) || (lexicon.isCoupon(hit) && !code);
  }

  private static void add(String code, List<Span> places, int least, List<CallToAction> calls) {
    if (places.size() >= least) {
      calls.add(new CallToAction("code " + code, places, null, null, 1, Set.of(), false));
    }
  }

  /** The places of a code, those of sentences or all. */
  private List<Span> places(String code, boolean all) {
    List<NearbyPlaces.Place> found = new ArrayList<>();
    for (int i : standing().getOrDefault(code, List.of())) {
      if (all || isInProse(i)) {
        Span place = new Span(words.starts()[i], words.ends()[i]);
        found.add(new NearbyPlaces.Place(place, all));
      }
    }
    return new NearbyPlaces(words, WORDS_APART).of(found);
  }

  private Map<String, List<Integer>> standing() {
    Map<String, List<Integer>> known = standing;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < words.count(); i++) {
        if (isCode(i) || isCapitals(i)) {
          known.computeIfAbsent(words.form(i), form -> new ArrayList<>()).add(i);
        }
      }
      standing = known;
    }
    return known;
  }

  private static boolean isWord(String code) {
    return code.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether a word stands in capitals wherever it is no part of an address. */
  private boolean isAlwaysCapitals(String code) {
    Set<String> known = otherwise;
    if (known == null) {
      known = new HashSet<>();
      for (int i = 0; i < words.count(); i++) {
        if (!isCapitals(i) && !isInAddress(i)) {
          known.add(words.form(i));
        }
      }
      otherwise = known;
    }
    return !known.contains(code);
  }

  private boolean isInAddress(int word) {
    String text = document.text();
    int start = words.starts()[word];
    int end = words.ends()[word];
    return (start > 0 && "/@_.".indexOf(text.charAt(start - 1)) >= 0)
        || (end < text.length() && "_@/".indexOf(text.charAt(end)) >= 0);
  }

  private boolean isCapitals(int word) {
    int length = words.ends()[word] - words.starts()[word];
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return false;
    }
    for (int i = words.starts()[word]; i < words.ends()[word]; i++) {
      char c = document.text().charAt(i);
      if (c < 'A' || c > 'Z') {
        return false;
      }
    }
    return true;
  }

  /** Whether the letters of a code are part of the name of the page's site, or of its margins. */
  private boolean isOwnName(String code) {
    int letters = 0;
    while (letters < code.length() && code.charAt(letters) >= 'a' && code.charAt(letters) <= 'z') {
      letters++;
    }
    String named = code.substring(0, letters);
    return letters >= MIN_NAME
        && (own.replace("-", "").contains(named) || margins.holdLetters(named));
  }

  /**
   * Whether a word stands in a line long enough for a sentence, and not on the tag of a product. No
   * more of the line is looked at than that takes.
   */
  private boolean isInProse(int word) {
    int first = word;
    while (first > 0 && word - first < PROSE_WORDS && isOneLine(first - 1)) {
      first--;
    }
    int last = word + 1;
    while (last < words.count() && last - first < PROSE_WORDS && isOneLine(last - 1)) {
      last++;
    }
    String text = document.text();
    int close = words.ends()[last - 1];
    boolean closed = close < text.length() && ".!?".indexOf(text.charAt(close)) >= 0;
    return last - first >= (closed ? SENTENCE_WORDS : PROSE_WORDS);
  }

  /** Whether a word and the next one stand in one line. */
  private boolean isOneLine(int word) {
    for (int i = words.ends()[word]; i < words.starts()[word + 1]; i++) {
      if (document.text().charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** Three letters or more, then a number: what a shop asks to type. */
  private boolean isCode(int word) {
    int length = words.ends()[word] - words.starts()[word];
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return false;
    }
    int letters = 0;
    for (int i = words.starts()[word]; i < words.ends()[word]; i++) {
      char c = document.text().charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if ((c < 'A' || c > 'Z') && !(digit && letters >= MIN_LETTERS)) {
        return false;
      }
      letters += digit ? 0 : 1;
    }
    return letters < length;
  }
}
