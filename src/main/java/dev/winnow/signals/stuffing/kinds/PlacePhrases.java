package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;

/**
 * A declared phrase of a service and its place, as "dentist in Houston" or, as people search,
 * "dentist Houston", in a good share of the sentences, grammatical or not: whoever reads about the
 * service knows the place after the first.
 */
final class PlacePhrases implements StuffingKind {
  private static final int FEWEST = 6;
  private static final double SHARE = 0.1; // of the sentences
  private static final double BARE_SHARE = 0.3; // "tropical storm Katrina" goes on as "Katrina"

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLACE_PHRASES);
    if (!page.english()) {
      return places.finding("");
    }
    for (PhraseUse use : page.uses()) {
      int size = use.words().size();
      boolean place = use.declared() && size >= 3 && WordUse.isName(use.last());
      boolean service = place && WordUse.wantsDeterminer(use.words().get(size - 3));
      boolean inside = size >= 3 && use.words().get(size - 2).equals("in");
      int sentences = page.text().sentences().size();
      double share = inside ? SHARE : BARE_SHARE;
      boolean named = inside ? service : place && isBareService(page.text(), use);
      if (named && use.places().size() >= Math.max(FEWEST, share * sentences)) {
        places.add(use.places(), use.text(), "names the service with its place once more");
        places.count(use.places().size());
      }
    }
    return places.findingByPhrase("“%s” stands %s inside sentences");
  }

  /** Whether nothing parts the place from a countable noun in lower case before it. */
  private static boolean isBareService(PageText text, PhraseUse use) {
    int lower = 0;
    for (WordSpan place : use.places()) {
      lower += !text.capital(place.to() - 2) && text.capital(place.to() - 1) ? 1 : 0;
    }
    String noun = use.words().get(use.words().size() - 2);
    boolean numbered = FunctionWords.isStage(use.last()) || noun.equals("type"); // "type IV"
    return !numbered && WordUse.wantsDeterminer(noun) && 2 * lower > use.places().size();
  }
}
