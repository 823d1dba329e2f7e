package dev.winnow.signals.stuffing.placement;

import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.result.Evidence;
import dev.winnow.naming.EnumWords;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseRun;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.StuffedPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The places of a page's text where key phrases were put in. */
public final class ReinsertedPhrases {
  private static final String NAME = "phrase put in";
  private static final int ALLOWED_ALONE = 3; // title, main heading and one more, such as a crumb
  private static final int CORROBORATING = 2; // sure places of a phrase that settle its others
  private static final double UNSURE = 0.5; // re-insertions that one such place is worth
  private static final int TELLING_WORDS = 5; // so many in order are no coincidence
  private static final int FEWEST_BREAKS = 3; // sentences that a phrase breaks; honest up to 2
  private static final double BREAK = 1; // re-insertions that each of them is worth
  private static final int FEWEST_OPENINGS = 4; // paragraphs that a phrase opens; honest up to 3
  private static final double OPENING = 0.75; // re-insertions that each of them is worth
  private static final int FEWEST_FRAGMENTS = 3; // one or two are chance
  private static final double MOST_UNSURE = 2; // all unsure places of a page without sure ones

  private final PageText page;
  private final List<Placed> placed = new ArrayList<>();
  private final BitSet taken = new BitSet(); // words

  private ReinsertedPhrases(PageText page) {
    this.page = page;
  }

  /** A run that stands out. */
  private record Placed(PhraseRun run, PhrasePlacement placement) {}

  /** The places of a page, each with what it is worth. */
  public static KindFinding of(PhrasedPage page) {
    ReinsertedPhrases insertions = new ReinsertedPhrases(page.text());
    insertions.place(page.runs());
    insertions.placeFragments(page);
    return insertions.finding();
  }

  private KindFinding finding() {
    if (placed.isEmpty()) {
      return KindFinding.none(NAME); // as on most pages
    }
    List<StuffedPlace> places = new ArrayList<>(settled());
    places.removeIf(place -> place.weight() == 0);
    if (places.isEmpty()) {
      return KindFinding.none(NAME); // placed where a phrase tells beside others only
    }
    double value = 0;
    Map<String, Integer> counts = new TreeMap<>();
    for (StuffedPlace place : places) {
      value += place.weight();
      counts.merge(place.phrase(), 1, Integer::sum);
    }
    String top = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      top = entry.getValue() > most ? entry.getKey() : top;
      most = Math.max(most, entry.getValue());
    }
    String summary =
        String.format(
            Locale.ROOT,
            "“%s” stands at %d %s where no sentence needs it%s",
            top,
            most,
            most == 1 ? "place" : "places",
            counts.size() == 1 ? "" : ", with others at " + places.size());
    return new KindFinding(NAME, value, summary, places);
  }

  /** Adds ends of paragraphs that say most of a declared phrase in other forms. */
  private void placeFragments(PhrasedPage page) {
    List<Placed> fragments = new ArrayList<>();
    for (Line line : page.declared().isEmpty() ? List.<Line>of() : page.text().lines()) {
      PhraseRun run = ClosingFragments.of(page, line);
      if (run != null && isFree(taken, run)) {
        fragments.add(new Placed(run, PhrasePlacement.CLOSING_FRAGMENT));
      }
    }
    if (fragments.size() >= FEWEST_FRAGMENTS) {
      placed.addAll(fragments);
      placed.sort(Comparator.comparingInt(p -> p.run().from()));
    }
  }

  private void place(List<PhraseRun> runs) {
    PlacementRules placements = new PlacementRules(page);
    List<Placed> longestFirst = new ArrayList<>(); // few of the runs
    for (PhraseRun run : runs) {
      PhrasePlacement placement = placements.of(run);
      if (placement != null) {
        longestFirst.add(new Placed(run, placement));
      }
    }
    longestFirst.sort(
        Comparator.comparing((Placed place) -> !place.run().exact())
            .thenComparingInt(place -> place.run().from() - place.run().to())
            .thenComparingInt(place -> place.run().from()));
    for (Placed place : longestFirst) {
      if (isFree(taken, place.run())) {
        taken.set(place.run().from(), place.run().to());
        placed.add(place);
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
    Map<KeyPhrase, Integer> openings = new HashMap<>();
    for (Placed place : placed) {
      openings.merge(place.run().phrase(), opens(place) ? 1 : 0, Integer::sum);
    }
    Map<KeyPhrase, Integer> breaks = new HashMap<>();
    for (Placed place : placed) {
      boolean breaking = place.placement() == PhrasePlacement.BREAKING;
      breaks.merge(place.run().phrase(), breaking ? 1 : 0, Integer::sum);
    }
    Map<KeyPhrase, Integer> alone = new HashMap<>();
    double unsure = 0;
    List<StuffedPlace> insertions = new ArrayList<>();
    for (Placed place : placed) {
      KeyPhrase phrase = place.run().phrase();
      if (place.placement() == PhrasePlacement.BREAKING
          && breaks.getOrDefault(phrase, 0) >= FEWEST_BREAKS) {
        insertions.add(insertion(place, BREAK));
        continue;
      }
      if (opens(place) && openings.getOrDefault(phrase, 0) >= FEWEST_OPENINGS) {
        insertions.add(insertion(place, OPENING));
        continue;
      }
      boolean allowed =
          place.placement() == PhrasePlacement.ALONE
              && alone.merge(phrase, 1, Integer::sum) <= ALLOWED_ALONE;
      if (place.placement() == PhrasePlacement.CLOSING_FRAGMENT) {
        insertions.add(insertion(place, place.placement().weight()));
      } else if (isSure(place) || (!allowed && sure.getOrDefault(phrase, 0) >= CORROBORATING)) {
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

  private static boolean opens(Placed place) {
    return place.run().exact()
        && (place.placement() == PhrasePlacement.LEAD_IN
            || place.placement() == PhrasePlacement.BEFORE_SENTENCE);
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
    String form = EnumWords.of(place.placement());
    String what = run.exact() ? "repeats " : "varies ";
    Evidence evidence =
        Evidence.at(
                document,
                page.start(run.from()),
                page.end(run.to() - 1),
                what + run.phrase().source().words() + "; " + place.placement().note())
            .with(
                Map.of(
                    "kind",
                    NAME,
                    "form",
                    form,
                    "phrase",
                    run.phrase().text(),
                    "exact",
                    "" + run.exact()));
    return new StuffedPlace(weight, run.phrase().text(), evidence);
  }
}
