package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import java.util.function.ObjIntConsumer;

/**
 * Chooses the likeliest original of a word among its candidates, by log odds from {@link
 * SuspectReader#CHOICE}. Holds room that is used again for every place of a text; not for two
 * threads.
 */
final class OriginalChooser {
  private static final int LEFT_GAIN = SuspectReader.CHOICE.indexOf("left-gain");
  private static final int RIGHT_GAIN = SuspectReader.CHOICE.indexOf("right-gain");
  private static final int APART_GAIN = SuspectReader.CHOICE.indexOf("apart-gain");
  private static final int STRENGTH = SuspectReader.CHOICE.indexOf("strength");
  private static final int SIMILARITY = SuspectReader.CHOICE.indexOf("similarity");
  private static final int LOG_COUNT_RATIO = SuspectReader.CHOICE.indexOf("log-count-ratio");
  private static final int TRIPLE_SEEN = SuspectReader.CHOICE.indexOf("triple-seen");
  private static final int BOTH_SEEN = SuspectReader.CHOICE.indexOf("both-seen");

  private static final double NO_CHOICE = -10; // below every score of a real choice
  private static final double OUT_OF_REACH =
      3; // nats that the second look would have to add; saves it for most

  private final PhraseCounts counts;
  private final SwapTable swaps;
  private final LogisticModel weights;
  private final OriginalCandidates candidates;
  private final double[] features = new double[SuspectReader.CHOICE.size()];

  OriginalChooser(
      PhraseCounts counts, SwapTable swaps, LogisticModel weights, OriginalCandidates candidates) {
    this.counts = counts;
    this.swaps = swaps;
    this.weights = weights;
    this.candidates = candidates;
  }

  /**
   * The word that may have been meant.
   *
   * @param swap index of the swap; -1 where no known original met a neighbour
   * @param fit how the word fits there; of the word that stands there, where none is known
   * @param triples how often it stood between the neighbours
   * @param score log odds that it is the one
   * @param certainty probability that it is the one, among the candidates
   */
  record Chosen(int swap, WordContext.Fit fit, int triples, double score, double certainty) {
    boolean known() {
      return swap >= 0;
    }
  }

  /** How the word of a place fits as it stands, met so often by its neighbours. */
  WordContext.Fit now(int place, int leftSeen, int rightSeen) {
    WordContext context = candidates.context(place);
    return context.fit(
        leftSeen, rightSeen, apart(context, context.word(), candidates.itself(place)));
  }

  /** Chooses for a place whose word fits as given. */
  Chosen of(int place, WordContext.Fit now) {
    WordContext context = candidates.context(place);
    int best = -1;
    double bestApart = 0;
    double bestScore = NO_CHOICE;
    double bestOdds = 0;
    double total = 0;
    for (int i = candidates.first(place); i < candidates.first(place + 1); i++) {
      firstLook(context, now, i);
      double partly = weights.logit(features);
      if (best < 0 || partly > bestScore - OUT_OF_REACH) {
        double apart = apart(context, swaps.original(candidates.swap(i)), i);
        double score =
            partly
                + weights.weights()[APART_GAIN] * (apart - now.apart())
                + weights.weights()[TRIPLE_SEEN] * PhraseCounts.ln(1.0 + candidates.triples(i));
        double odds = Math.exp(score);
        total += odds;
        if (best < 0 || score > bestScore) {
          best = i;
          bestApart = apart;
          bestScore = score;
          bestOdds = odds;
        }
      }
    }
    if (best < 0) {
      return new Chosen(-1, now, 0, NO_CHOICE, 0);
    }
    return new Chosen(
        candidates.swap(best),
        fit(context, best, bestApart),
        candidates.triples(best),
        bestScore,
        total > 0 ? bestOdds / total : 0);
  }

  /** Hands over every candidate of a place: features, original. */
  void each(int place, WordContext.Fit now, ObjIntConsumer<double[]> consumer) {
    WordContext context = candidates.context(place);
    for (int i = candidates.first(place); i < candidates.first(place + 1); i++) {
      int original = swaps.original(candidates.swap(i));
      firstLook(context, now, i);
      double[] all = features.clone();
      all[APART_GAIN] = apart(context, original, i) - now.apart();
      all[TRIPLE_SEEN] = PhraseCounts.ln(1.0 + candidates.triples(i));
      consumer.accept(all, original);
    }
  }

  /** All but what takes a second look: the words further off, and the triple. */
  private void firstLook(WordContext context, WordContext.Fit now, int i) {
    int swap = candidates.swap(i);
    int original = swaps.original(swap);
    int left = candidates.leftSeen(i);
    int right = candidates.rightSeen(i);
    features[LEFT_GAIN] = context.leftFit(original, left) - now.left();
    features[RIGHT_GAIN] = context.rightFit(original, right) - now.right();
    features[STRENGTH] = swaps.strength(swap);
    features[SIMILARITY] = swaps.similarity(swap);
    features[LOG_COUNT_RATIO] = counts.logCount(original) - counts.logCount(context.word());
    features[BOTH_SEEN] = left > 0 && right > 0 ? 1 : 0;
  }

  private double apart(WordContext context, int word, int i) {
    return context.apart(word, candidates.farLeftSeen(i), candidates.farRightSeen(i));
  }

  private WordContext.Fit fit(WordContext context, int i, double apart) {
    int original = swaps.original(candidates.swap(i));
    int left = candidates.leftSeen(i);
    int right = candidates.rightSeen(i);
    return new WordContext.Fit(
        context.leftFit(original, left), context.rightFit(original, right), apart, left, right);
  }
}
