package dev.winnow.signals.stuffing;

import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The places of a page's text where key phrases were put in. */
final class StuffedPlaces {
  private static final int ALLOWED_ALONE = 3; // title, main heading and one more, such as a crumb
  private static final int CORROBORATING = 2; // sure places of a phrase that settle its others
  private static final double UNSURE = 0.5; // re-insertions that one such place is worth
  private static final int TELLING_WORDS = 5; // so many in order are no coincidence
  private static final double MOST_UNSURE = 2; // all unsure places of a page without sure ones

  private final PageText page;
  private final List<Placed> placed = new ArrayList<>();

  private StuffedPlaces(PageText page) {
    this.page = page;
  }

  /** A run that stands out. */
  private record Placed(PhraseRun run, PhrasePlacement placement) {}

  /** The insertions, one for each place. */
  static List<StuffedPlace> of(PageText page, List<KeyPhrase> phrases) {
    StuffedPlaces insertions = new StuffedPlaces(page);
    insertions.place(PhraseRuns.find(page, phrases));
    return insertions.settled();
  }

  private void place(List<PhraseRun> runs) {
    PlacementRules placements = new PlacementRules(page);
    List<PhraseRun> longestFirst = new ArrayList<>(runs);
    longestFirst.sort(
        Comparator.comparing((PhraseRun run) -> !run.exact())
            .thenComparingInt(run -> run.from() - run.to())
            .thenComparingInt(PhraseRun::from));
    BitSet taken = new BitSet(page.count()); // words
    for (PhraseRun run : longestFirst) {
      PhrasePlacement placement = placements.of(run);
      if (placement != null && isFree(taken, run)) {
        taken.set(run.from(), run.to());
        placed.add(new Placed(run, placement));
      }
    }
    placed.sort(Comparator.comparingInt(p -> p.run().from()));
  }

  private static boolean isFree(BitSet taken, PhraseRun run) {
    int next = taken.nextSetBit(run.from());
    return next < 0 || next >= run.to();
  }

  private List<StuffedPlace> settled() {
    Map<KeyPhrase, Integer> sure = new HashMap<>();
    for (Placed place : placed) {
      sure.merge(place.run().phrase(), isSure(place) ? 1 : 0, Integer::sum);
    }
    Map<KeyPhrase, Integer> alone = new HashMap<>();
    double unsure = 0;
    List<StuffedPlace> insertions = new ArrayList<>();
    for (Placed place : placed) {
      KeyPhrase phrase = place.run().phrase();
      boolean allowed =
          place.placement() == PhrasePlacement.ALONE
              && alone.merge(phrase, 1, Integer::sum) <= ALLOWED_ALONE;
      if (isSure(place) || (!allowed && sure.getOrDefault(phrase, 0) >= CORROBORATING)) {
        insertions.add(insertion(place, 1));
      } else if (place.placement().weight() > 0 && phrase.source() != KeyPhrase.Source.FOUND) {
        boolean telling = place.run().exact() && place.run().words() >= TELLING_WORDS;
        double weight = telling ? UNSURE : Math.min(UNSURE, MOST_UNSURE - unsure);
        unsure += telling ? 0 : weight;
        insertions.add(insertion(place, weight));
      }
    }
    return insertions;
  }

  /** What could be a name or a sentence tells by open ends only. */
  private static boolean isSure(Placed place) {
    KeyPhrase phrase = place.run().phrase();
    boolean name = phrase.source() == KeyPhrase.Source.FOUND;
    boolean sentence = phrase.makesSentence();
    return (name || sentence) ? place.placement().open() : place.placement().sure();
  }

  private StuffedPlace insertion(Placed place, double weight) {
    PhraseRun run = place.run();
    Document document = page.document();
    String form = place.placement().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String what = run.exact() ? "repeats " : "varies ";
    Evidence evidence =
        Evidence.at(
                document,
                page.start(run.from()),
                page.end(run.to() - 1),
                what + run.phrase().source().words() + "; " + place.placement().note())
            .with(Map.of("form", form, "phrase", run.phrase().text(), "exact", "" + run.exact()));
    return new StuffedPlace(weight, run.phrase().text(), evidence);
  }
}
