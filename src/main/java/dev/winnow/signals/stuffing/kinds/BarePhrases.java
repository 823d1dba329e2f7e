package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A repeated phrase whose last word is a countable noun, in lower case and without article,
 * possessive or number, where English needs one: "patients choose sleep clinic for". Nearly every
 * use has to lack it, since a writer who knows the article uses it.
 */
final class BarePhrases implements StuffingKind {
  private static final int FEWEST = 4;
  private static final double NEARLY_ALL = 0.7;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.BARE_PHRASES);
    if (!page.english()) {
      return places.finding("");
    }
    StringBuilder summary = new StringBuilder();
    PageText text = page.text();
    for (PhraseUse use : page.uses()) {
      boolean countable = WordUse.wantsDeterminer(use.last()) && !use.last().endsWith("ing");
      boolean given =
          FunctionWords.isDeterminer(use.first())
              || use.words().stream().anyMatch(BarePhrases::isCount);
      boolean shop = FunctionWords.isShopping(use.first()) || FunctionWords.isShopping(use.last());
      if (!countable || given || shop || use.words().size() < (use.declared() ? 2 : 3)) {
        continue; // shop phrases are counted as such
      }
      List<WordSpan> bare = new ArrayList<>();
      int closing = 0;
      for (WordSpan place : use.places()) {
        Line line = text.lineOf(place.from());
        if (closes(text, line, place.to())) {
          closing++;
          boolean lower = !text.capital(place.to() - 1);
          if (lower && !GrammarGap.isDetermined(text, line, place.from())) {
            bare.add(place);
          }
        }
      }
      if (bare.size() >= FEWEST && bare.size() >= NEARLY_ALL * closing) {
        places.add(bare, use.text(), "lacks the article that the sentence needs");
        places.count(bare.size());
        summary.append(summary.isEmpty() ? "" : "; ");
        summary.append(
            String.format(
                Locale.ROOT,
                "“%s” stands in %d of %d sentences without an article",
                use.text(),
                bare.size(),
                text.sentences().size()));
      }
    }
    return places.finding(summary.toString());
  }

  private static boolean isCount(String form) {
    return Character.isDigit(form.charAt(0)) || form.endsWith("'s");
  }

  /** Whether a noun phrase ends there: a mark or a function word follows. */
  private static boolean closes(PageText text, Line line, int to) {
    return to >= line.last() || text.before(line, to) != Edge.WORD || text.isFunction(to);
  }
}
