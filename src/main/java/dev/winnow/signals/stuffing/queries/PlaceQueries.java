package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A search with its place inside sentences, word for word: {@code wellness clinic Ashford}, which
 * the page declares and never gives an article or comma, or {@code affordable implants in Ashford},
 * which begins as buyers search. "Tropical storm Katrina" goes on as "Katrina". English only.
 */
final class PlaceQueries implements StuffingKind {
  private static final int FEWEST = 4; // places of one search
  private static final double NEARLY_ALL = 0.7; // of its places
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 7;
  private static final int SHORTEST_NAME = 4; // letters; shorter ones are abbreviations

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLACE_QUERIES);
    if (!page.english()) {
      return places.finding("");
    }
    List<List<WordSpan>> all = new ArrayList<>(sought(page.text()).values());
    for (PhraseUse use : page.uses()) {
      if (use.declared() && use.words().size() >= FEWEST_WORDS && use.places().size() >= FEWEST) {
        all.add(bare(page.text(), use));
      }
    }
    String top = "";
    int most = 0;
    for (List<WordSpan> searches : all) {
      if (searches.size() >= FEWEST) {
        String search = page.text().quote(searches.get(0).from(), searches.get(0).to());
        places.add(searches, search, "is a search with its place inside a sentence");
        places.count(searches.size());
        top = searches.size() > most ? search : top;
        most = Math.max(most, searches.size());
      }
    }
    return places.finding("“%s” stands in sentences %d times", top, most);
  }

  /** Searches that a word of buyers opens and the place ends, behind "in" or "near". */
  private static Map<WordRun, List<WordSpan>> sought(PageText text) {
    Map<WordRun, List<WordSpan>> searches = new LinkedHashMap<>();
    for (Line line : text.running()) {
      int first = text.nextName(line.first() + FEWEST_WORDS);
      for (int i = first; i >= 0 && i < line.last(); i = text.nextName(i + 1)) {
        boolean place =
            text.mayRepeat(i - 1, FEWEST) && isJoining(text.form(i - 1)) && isPlace(text, i);
        int from = place ? opening(text, line, i) : i;
        if (from < i) {
          searches
              .computeIfAbsent(new WordRun(text.numbers(), from, i + 1), run -> new ArrayList<>())
              .add(new WordSpan(from, i + 1));
        }
      }
    }
    return searches;
  }

  private static boolean isJoining(String form) {
    return form.equals("in") || form.equals("near");
  }

  /** The word of buyers that opens the search which a place ends; the place itself without. */
  private static int opening(PageText text, Line line, int place) {
    for (int i = place; i > Math.max(line.first(), place - MOST_WORDS); i--) {
      boolean joined = text.before(line, i) == Edge.WORD;
      boolean lower = i == place || !text.capital(i);
      boolean plain = i >= place - 1 || isPlain(text, i);
      if (!joined || !lower || !plain) {
        return place;
      }
      if (i < place - 1 && text.isShopping(i - 1)) {
        return i - 1;
      }
    }
    return place;
  }

  /** Places of a declared phrase that ends with its place, if nearly all are without an article. */
  private static List<WordSpan> bare(PageText text, PhraseUse use) {
    List<WordSpan> bare = new ArrayList<>();
    boolean search =
        !FunctionWords.isFunction(use.words().get(use.words().size() - 2))
            && isMostlyHere(text, use);
    for (WordSpan place : search ? use.places() : List.<WordSpan>of()) {
      Line line = text.lineOf(place.from());
      if (isPlace(text, place.to() - 1)
          && isLower(text, place)
          && GrammarGap.isBare(text, line, place.from())) {
        bare.add(place);
      }
    }
    return bare.size() >= NEARLY_ALL * use.places().size() ? bare : List.of();
  }

  private static boolean isPlace(PageText text, int word) {
    return text.isTitled(word)
        && text.form(word).length() >= SHORTEST_NAME
        && (text.isName(word) || !text.isKnown(word));
  }

  /** Whether the words before the place are plain; the first may begin a sentence. */
  private static boolean isLower(PageText text, WordSpan place) {
    for (int i = place.from(); i + 1 < place.to(); i++) {
      boolean capital = i > place.from() && text.capital(i);
      if (capital || !isPlain(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(PageText text, int word) {
    return text.isKnown(word) && !text.isName(word) && !text.startsWithDigit(word);
  }

  /**
   * Whether the name stands behind the phrase as a rule, as a place does and a person does not, and
   * whether nothing goes on from it to a longer name.
   */
  private static boolean isMostlyHere(PageText text, PhraseUse use) {
    int name = text.number(use.places().get(0).to() - 1);
    int all = 0;
    for (int i = text.nextCapital(0); i >= 0; i = text.nextCapital(i + 1)) {
      all += text.number(i) == name ? 1 : 0;
    }
    Map<Integer, Integer> next = new HashMap<>();
    int most = 0;
    for (WordSpan place : use.places()) {
      Line line = text.lineOf(place.from());
      if (place.to() < line.last() && text.before(line, place.to()) == Edge.WORD) {
        most = Math.max(most, next.merge(text.number(place.to()), 1, Integer::sum));
      }
    }
    return all <= 2 * use.places().size() && 2 * most <= use.places().size();
  }
}
