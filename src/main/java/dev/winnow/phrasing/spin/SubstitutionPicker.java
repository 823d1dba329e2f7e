package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the stretches worth showing to a person, strongest first: pairs of content words by the
 * second look at them, other places by the first.
 *
 * <p>Where few of many places look swapped, each is the less likely to be. Where the page as a
 * whole is surely spun, a word of the field beside one that is foreign to it is believed sooner
 * ("worried tissue"): a spinner's thesaurus knows no field. Other places are not, because read by a
 * person, what that would add was right only half of the time.
 */
public final class SubstitutionPicker {
  // Log odds to be shown: of held-out phrases two thirds lie above, of what was meant one in
  // twenty.
  private static final double SHOWN_NAMED = 0; // pairs of which what was meant is known
  private static final double SHOWN_PAIR = 0.9; // other pairs
  private static final double SHOWN_FOREIGN = 0.35; // of them, those with a word from elsewhere
  private static final double SHOWN_SINGLE = 1.3; // a word beside one that carries grammar

  private static final double MOST_TRUST = 0.9; // brings the line to even odds
  private static final double SURELY_SPUN = 3; // log odds of the page, about where it is flagged

  private static final double PSEUDO_PLACES =
      60; // a page's worth, so that a paragraph shifts little

  private final SubstitutionNotes wording;
  private final CompoundWords compounds;
  private final double learntLogit;

  /** Uses the counts, and the log odds of a swap among all places that were learnt from. */
  public SubstitutionPicker(PhraseCounts counts, double learntLogit) {
    this.wording = new SubstitutionNotes(counts);
    this.compounds = new CompoundWords(counts.vocabulary());
    this.learntLogit = learntLogit;
  }

  /** What to take off the line of a pair of which one word alone is of the field. */
  public static double trust(double pageLogit) {
    return Math.max(0, Math.min(MOST_TRUST, pageLogit - SURELY_SPUN));
  }

  /** The stretches worth showing, with what {@link #rarity} and {@link #trust} say of the page. */
  public List<Substitution> of(
      TokenIds tokens,
      List<SuspectWord> places,
      List<StrangePair> pairs,
      double shift,
      double trust) {
    boolean[] judged = new boolean[tokens.count()];
    List<ShownStretch> stretches = new ArrayList<>();
    for (StrangePair pair : pairs) {
      judged[pair.at()] = true;
      judged[pair.at() - 1] = true;
      if (pair.logit() + shift > line(pair, trust) && !attested(tokens, pair)) {
        stretches.add(wording.of(tokens, pair));
      }
    }
    for (SuspectWord place : places) {
      if (!judged[place.at()]
          && place.logit() + shift > SHOWN_SINGLE
          && !compounds.part(tokens, place.at())) {
        stretches.add(wording.of(tokens, place));
      }
    }
    stretches.sort(
        Comparator.comparingDouble(ShownStretch::logit)
            .reversed()
            .thenComparingInt(ShownStretch::first));
    return apart(tokens.words(), stretches, shift);
  }

  private static double line(StrangePair pair, double trust) {
    if (pair.certainty() >= SubstitutionNotes.NAMED_PAIR) {
      return SHOWN_NAMED;
    }
    double line = pair.acrossFields() ? SHOWN_PAIR - trust : SHOWN_PAIR;
    return pair.fromElsewhere() ? Math.min(line, SHOWN_FOREIGN) : line;
  }

  private boolean attested(TokenIds tokens, StrangePair pair) {
    return pair.attested()
        || compounds.part(tokens, pair.at() - 1)
        || compounds.part(tokens, pair.at());
  }

  /** Those that share no word with a stronger one. */
  private static List<Substitution> apart(Words words, List<ShownStretch> stretches, double shift) {
    boolean[] covered = new boolean[words.count()];
    List<Substitution> shown = new ArrayList<>();
    for (ShownStretch stretch : stretches) {
      if (!covered[stretch.first()] && !covered[stretch.last()]) {
        covered[stretch.first()] = true;
        covered[stretch.last()] = true;
        shown.add(
            new Substitution(
                words.starts()[stretch.first()],
                words.ends()[stretch.last()],
                stretch.expected(),
                stretch.logit() + shift,
                stretch.note()));
      }
    }
    return shown;
  }

  /**
   * What to add to the log odds of each place, 0 or less: where few of many places look swapped,
   * each is the less likely to be; hardly anything in a short text.
   */
  public double rarity(List<SuspectWord> places) {
    double usual = LogisticModel.probability(learntLogit);
    double swapped = PSEUDO_PLACES * usual;
    for (SuspectWord place : places) {
      swapped += LogisticModel.probability(place.logit());
    }
    double share = swapped / (places.size() + PSEUDO_PLACES);
    return Math.min(0, Math.log(share / (1 - share)) - learntLogit);
  }
}
