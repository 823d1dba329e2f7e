package dev.winnow.links.calls;

import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Media;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that send the reader of a text to a store for one product after another: "Shop the blue one
 * at Walmart". Markup has links there, which are judged by their targets.
 */
public final class StoreLines {
  private static final int MIN_PLACES = 3;
  private static final int MAX_WORDS = 9;
  private static final int MAX_STORE = 2; // words of its name
  private static final int MIN_PRODUCT = 1; // words

  private final Document document;
  private final Words words;
  private final SalesLexicon lexicon;
  private final SalesWords sales;

  public StoreLines(Document document, Words words, SalesLexicon lexicon, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.lexicon = lexicon;
    this.sales = sales;
  }

  /**
   * One call of all such lines, if there are three of them with different products; none on a page
   * that discloses in time, since its links could not be told apart.
   */
  public List<CallToAction> find(FoundDisclosures disclosures) {
    if (document.media() == Media.HTML) {
      return List.of();
    }
    List<Span> places = new ArrayList<>();
    Set<String> products = new HashSet<>();
    for (Line line : sales.lines(document)) {
      if (line.words() <= MAX_WORDS && isCall(line)) {
        places.add(new Span(line.start(), line.end()));
        products.add(document.text().substring(line.start(), line.end()));
      }
    }
    boolean several = places.size() >= MIN_PLACES && products.size() >= MIN_PLACES;
    return several && !disclosures.isInTime(words, places.get(0))
        ? List.of(LineCalls.of(document, places, false, Set.of()))
        : List.of();
  }

  /** Whether a line begins or ends with a word that buys and names a store behind a product. */
  private boolean isCall(Line line) {
    int first = line.first();
    int last = line.last();
    boolean closes = lexicon.buysAtStore(words.form(last - 1)); // as German verbs do
    if (!closes && !lexicon.buysAtStore(words.form(first))) {
      return false; // as nearly all
    }
    int end = closes ? last - 1 : last;
    int from = Math.max(end - MAX_STORE - 1, closes ? first : first + 1);
    for (int at = end - 2; at >= from; at--) {
      int product = at - (closes ? first : first + 1);
      if (product >= MIN_PRODUCT
          && lexicon.leadsToStore(words.form(at))
          && isCapital(at + 1)
          && (!closes || isCapital(first))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCapital(int word) {
    return Character.isUpperCase(document.text().charAt(words.starts()[word]));
  }
}
