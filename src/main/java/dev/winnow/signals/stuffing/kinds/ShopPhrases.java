package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A query of buyers in lower case inside sentences: it begins or ends with a word such as "best",
 * "cheap", "online" or "price", and a good share of the page's sentences have it. "The best knee
 * brace" behind an article is English; "best knee brace" without is not.
 */
final class ShopPhrases implements StuffingKind {
  private static final int FEWEST = 3;
  private static final int FEWEST_WORDS = 3;
  private static final int OFTEN = 5; // places of a declared query that need no share
  private static final int FEWEST_FOREIGN = 4; // places of a query about something else
  private static final int FEWEST_THINGS = 2; // words of it that name the thing
  private static final double ELSEWHERE = 1.2; // times that its words stand on the page, a place
  private static final double DOUBLE = 1.5; // "buy … online", which no noun phrase is
  private static final double SHARE = 0.1; // of the sentences
  private static final double DECLARED_SHARE = 0.03;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.SHOP_PHRASES);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    int sentences = text.sentences().size();
    for (PhraseUse use : page.uses()) {
      boolean closes = FunctionWords.isShopping(use.last());
      boolean opens = FunctionWords.isShopping(use.first());
      if (use.words().size() < FEWEST_WORDS || !(opens || closes)) {
        continue;
      }
      List<WordSpan> bare = new ArrayList<>();
      for (WordSpan place : use.places()) {
        Line line = text.lineOf(place.from());
        boolean lower = !text.capital(place.to() - 1) && !text.capital(place.from() + 1);
        if (lower && (closes || !GrammarGap.isDetermined(text, line, place.from()))) {
          bare.add(place);
        }
      }
      double share = use.declared() ? DECLARED_SHARE : SHARE;
      boolean often = use.declared() && bare.size() >= OFTEN;
      boolean mayBeForeign = opens && !use.declared() && bare.size() >= FEWEST_FOREIGN;
      boolean foreign = mayBeForeign && isForeign(text, use);
      if (often || foreign || (bare.size() >= FEWEST && bare.size() >= share * sentences)) {
        places.add(bare, use.text(), "is a search of buyers inside a sentence");
        places.count(bare.size() * (foreign || opensAndCloses(use) ? DOUBLE : 1));
      }
    }
    return places.findingByPhrase(
        "“%s” stands %s inside sentences as buyers type it into a search box");
  }

  /**
   * Whether the page says the words of a query in the query only, as none does that is about them.
   */
  private static boolean isForeign(PageText text, PhraseUse use) {
    Set<Integer> numbers = new HashSet<>();
    WordSpan first = use.places().get(0);
    for (int i = first.from(); i < first.to(); i++) {
      if (text.startsWithDigit(i)) {
        return false; // conditions of a price
      }
      if (!text.isFunction(i) && !text.isShopping(i)) {
        numbers.add(text.number(i));
      }
    }
    int all = 0;
    for (int number : text.numbers()) {
      all += numbers.contains(number) ? 1 : 0;
    }
    return numbers.size() >= FEWEST_THINGS
        && all <= ELSEWHERE * numbers.size() * use.places().size();
  }

  /** Whether two words that buyers add stand in the query. */
  private static boolean opensAndCloses(PhraseUse use) {
    return use.words().stream().filter(FunctionWords::isShopping).count() > 1;
  }
}
