package dev.winnow.signals.stuffing.kinds;

import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordUse;
import java.util.Locale;

/**
 * A declared phrase of a service and its place, as "dentist in Houston", in a good share of the
 * sentences, grammatical or not: whoever reads about the service knows the place after the first.
 */
final class PlacePhrases implements StuffingKind {
  private static final int FEWEST = 6;
  private static final double SHARE = 0.1; // of the sentences

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PLACE_PHRASES);
    String summary = "";
    if (!page.english()) {
      return places.finding("");
    }
    for (PhraseUse use : page.uses()) {
      int size = use.words().size();
      boolean place = use.declared() && size >= 3 && WordUse.isName(use.last());
      boolean service = place && WordUse.wantsDeterminer(use.words().get(size - 3));
      boolean inside = size >= 3 && use.words().get(size - 2).equals("in");
      int sentences = page.text().sentences().size();
      if (service && inside && use.places().size() >= Math.max(FEWEST, SHARE * sentences)) {
        places.add(use.places(), use.text(), "names the service with its place once more");
        places.count(use.places().size());
        summary =
            String.format(
                Locale.ROOT,
                "“%s” stands in %d of %d sentences",
                use.text(),
                use.places().size(),
                sentences);
      }
    }
    return places.finding(summary);
  }
}
