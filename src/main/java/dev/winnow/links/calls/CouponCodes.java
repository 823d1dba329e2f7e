package dev.winnow.links.calls;

import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Codes for a discount that a page gives again and again: "with the code KNEE20 at checkout". */
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

  private final Document document;
  private final Words words;
  private final SalesLexicon lexicon;

  public CouponCodes(SalesLexicon lexicon, Document document, Words words) {
    this.lexicon = lexicon;
    this.document = document;
    this.words = words;
  }

  /** One call for each code that is pressed. */
  public List<CallToAction> find(SalesWords sales) {
    Map<String, Integer> beside = new TreeMap<>(); // places of a code beside such a word
    for (Hit hit : sales.hits()) {
      if (lexicon.isCoupon(hit)) {
        int from = Math.max(0, hit.first() - REACH);
        int to = Math.min(words.count(), hit.last() + REACH);
        for (int i = from; i < to; i++) {
          if (isCode(i)) {
            beside.merge(words.form(i), 1, Integer::sum);
          }
        }
      }
    }
    beside.values().removeIf(count -> count < MIN_BESIDE);
    List<CallToAction> calls = new ArrayList<>();
    beside.keySet().forEach(code -> add(code, calls));
    return calls;
  }

  private void add(String code, List<CallToAction> calls) {
    List<NearbyPlaces.Place> found = new ArrayList<>();
    for (int i = 0; i < words.count(); i++) {
      if (words.form(i).equals(code) && isCode(i) && isInProse(i)) {
        Span place = new Span(words.starts()[i], words.ends()[i]);
        found.add(new NearbyPlaces.Place(place, false));
      }
    }
    List<Span> places = new NearbyPlaces(words, WORDS_APART).of(found);
    if (places.size() >= MIN_PLACES) {
      calls.add(new CallToAction("code " + code, places, null, null, 1, Set.of(), false));
    }
  }

  /**
   * Whether a word stands in a line long enough for a sentence, and not on the tag of a product.
   */
  private boolean isInProse(int word) {
    String text = document.text();
    int line = text.lastIndexOf('\n', words.starts()[word]) + 1;
    int end = text.indexOf('\n', words.ends()[word]);
    int first = words.firstFrom(line);
    int last = words.firstFrom(end < 0 ? text.length() : end);
    int close = words.ends()[last - 1];
    boolean closed = close < text.length() && ".!?".indexOf(text.charAt(close)) >= 0;
    return last - first >= (closed ? SENTENCE_WORDS : PROSE_WORDS);
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
