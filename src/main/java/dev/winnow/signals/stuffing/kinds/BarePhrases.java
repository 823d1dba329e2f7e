package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.MedicalNames;
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

/**
 * A repeated phrase whose last word is a countable noun, in lower case and without article,
 * possessive or number, where English needs one: "patients choose sleep clinic for". Nearly every
 * use has to lack it, since a writer who knows the article uses it. Names of diseases lack it too,
 * so a phrase counts by itself only if it is declared and all its words are plain.
 */
final class BarePhrases implements StuffingKind {
  private static final int FEWEST = 4;
  private static final double NEARLY_ALL = 0.7;
  private static final int FEWEST_QUERIES = 5; // places of a declared phrase of plain words
  private static final double OF_QUERIES = 0.7; // of them without an article; "that" may be one
  private static final int FEWEST_WORDS = 3; // of such a phrase
  private static final String BARE = "“%s” stands %s without the article that it needs";

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.BARE_PHRASES);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    for (PhraseUse use : page.uses()) {
      List<WordSpan> queries = queries(text, use);
      if (queries.size() >= FEWEST_QUERIES) {
        PlaceCollector bare = new PlaceCollector(page, KindPoints.BARE_QUERIES);
        bare.add(queries, use.text(), "lacks the article that the sentence needs");
        bare.count(queries.size());
        return bare.findingByPhrase(BARE);
      }
      boolean countable = WordUse.wantsDeterminer(use.last()) && !use.last().endsWith("ing");
      boolean shop = FunctionWords.isShopping(use.first()) || FunctionWords.isShopping(use.last());
      boolean isShort = use.words().size() < (use.declared() ? 2 : 3);
      if (!countable || shop || isShort || isGiven(use)) {
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
      }
    }
    return places.findingByPhrase(BARE);
  }

  /** Places of a declared phrase of plain words, if hardly any has an article. */
  private static List<WordSpan> queries(PageText text, PhraseUse use) {
    boolean plain =
        use.declared()
            && use.words().size() >= FEWEST_WORDS
            && use.places().size() >= FEWEST_QUERIES
            && WordUse.wantsDeterminer(use.last())
            && use.words().stream().allMatch(BarePhrases::isPlain);
    List<WordSpan> queries = new ArrayList<>();
    int lower = 0;
    for (WordSpan place : plain ? use.places() : List.<WordSpan>of()) {
      if (!text.capital(place.to() - 1) && !text.capital(place.from() + 1)) {
        lower++;
        if (GrammarGap.isBare(text, text.lineOf(place.from()), place.from())) {
          queries.add(place);
        }
      }
    }
    return queries.size() >= OF_QUERIES * lower ? queries : List.of();
  }

  /** Whether a word carries a subject and is part of no name. */
  private static boolean isPlain(String form) {
    return WordUse.isKnown(form)
        && !WordUse.isName(form)
        && !FunctionWords.isFunction(form)
        && !MedicalNames.has(form);
  }

  /** Whether a phrase brings its own article or number. */
  private static boolean isGiven(PhraseUse use) {
    return FunctionWords.isDeterminer(use.first())
        || use.words().stream().anyMatch(BarePhrases::isCount);
  }

  private static boolean isCount(String form) {
    return Character.isDigit(form.charAt(0)) || form.endsWith("'s");
  }

  /** Whether a noun phrase ends there: a mark or a function word follows. */
  private static boolean closes(PageText text, Line line, int to) {
    return to >= line.last() || text.before(line, to) != Edge.WORD || text.isFunction(to);
  }
}
