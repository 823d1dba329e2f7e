package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.phrasing.counts.AdjacentCounts;
import dev.winnow.phrasing.counts.BatchedLookup;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a second look at doubtful places beside content words. Spinners often swap both words of a
 * phrase, and then neither neighbour helps to find what was meant: "threat variables" is "risk
 * factors" only as a whole. So every known original of the one is tried with every known original
 * of the other. Pure; only what the first look doubts enough is looked at.
 */
public final class PairReader {
  /** What the likeliest pair is chosen by. */
  public static final List<String> CHOICE =
      List.of(
          "fit",
          "log-seen",
          "left-gain",
          "right-gain",
          "strength",
          "similarity",
          "log-count-ratio",
          "field-gain",
          "both-swapped");

  /**
   * What a pair is judged by, in the order of the vector; last, what its likeliest was chosen by.
   */
  public static final List<String> FEATURES =
      Stream.concat(
              Stream.of(
                  "stronger-place",
                  "weaker-place",
                  "fit-as-it-stands",
                  "log-count-left",
                  "log-count-right",
                  "field-left",
                  "field-right",
                  "outer-neighbours",
                  "kin-seen",
                  "reversed-seen",
                  "apart-seen",
                  "choice",
                  "certainty"),
              CHOICE.stream())
          .toList();

  private static final int STRONGER_PLACE = FEATURES.indexOf("stronger-place");
  private static final int WEAKER_PLACE = FEATURES.indexOf("weaker-place");
  private static final int CHOSEN = FEATURES.indexOf("choice");
  private static final int CERTAINTY = FEATURES.indexOf("certainty");

  private static final double REACH =
      -0.25; // log odds of the first look; below, hardly one is shown
  private static final double NO_PLACE = -4; // a word that no spinner would have put there

  private final PhraseCounts counts;
  private final SwapTable swaps;
  private final LogisticModel choice;
  private final TreeScorer weights;
  private final InflectedForms kin;

  /** Uses counts, known swaps, and the weights of the choice and of the pairs. */
  public PairReader(
      PhraseCounts counts, SwapTable swaps, LogisticModel choice, TreeScorer weights) {
    this.counts = counts;
    this.swaps = swaps;
    this.choice = choice;
    this.weights = weights;
    this.kin = new InflectedForms(counts.vocabulary());
  }

  /** Takes the pairs that may have been meant. */
  @FunctionalInterface
  public interface Taker {
    void accept(int left, int right, double[] features);
  }

  /** The pairs of a text that a first look doubts, in order. */
  public List<StrangePair> read(TokenIds tokens, List<SuspectWord> places) {
    return read(tokens, AdjacentCounts.of(counts, tokens), places, 0);
  }

  /** The same, where so much will be added to the log odds before they are shown. */
  public List<StrangePair> read(
      TokenIds tokens, AdjacentCounts meetings, List<SuspectWord> places, double shift) {
    List<StrangePair> pairs = new ArrayList<>();
    BatchedLookup batch = new BatchedLookup(counts.pairs());
    @Nullable SuspectWord[] at = byWord(tokens, places);
    for (int right = 1; right < at.length; right++) {
      if (doubted(at[right - 1], at[right], shift)
          && meetings.strangers(right)
          && content(tokens, right)) {
        pairs.add(judge(tokens, right, at[right - 1], at[right], batch));
      }
    }
    return pairs;
  }

  /** Hands over every pair that may have been meant at a pair that the first look doubts. */
  public void candidates(TokenIds tokens, List<SuspectWord> places, int right, Taker taker) {
    @Nullable SuspectWord[] at = byWord(tokens, places);
    if (doubted(at[right - 1], at[right], 0)
        && AdjacentCounts.seen(counts, tokens, right) == 0
        && content(tokens, right)) {
      new PairCandidates(counts, new BatchedLookup(counts.pairs()))
          .each(
              side(tokens, right - 1, at[right - 1], true),
              side(tokens, right, at[right], false),
              taker);
    }
  }

  private static @Nullable SuspectWord[] byWord(TokenIds tokens, List<SuspectWord> places) {
    @Nullable SuspectWord[] at = new SuspectWord[tokens.count()];
    for (SuspectWord place : places) {
      at[place.at()] = place;
    }
    return at;
  }

  private static boolean doubted(
      @Nullable SuspectWord left, @Nullable SuspectWord right, double shift) {
    return doubted(left, shift) || doubted(right, shift);
  }

  private static boolean doubted(@Nullable SuspectWord place, double shift) {
    return place != null && place.logit() + shift > REACH;
  }

  private boolean content(TokenIds tokens, int right) {
    WordVocabulary vocabulary = counts.vocabulary();
    return vocabulary.content(tokens.id(right)) && vocabulary.content(tokens.id(right - 1));
  }

  private PairSide side(TokenIds tokens, int at, @Nullable SuspectWord place, boolean left) {
    boolean hasOuter = left ? tokens.follows(at) : tokens.follows(at + 1);
    int outer = hasOuter ? tokens.id(left ? at - 1 : at + 1) : WordVocabulary.UNKNOWN;
    return new PairSide(counts, swaps, tokens.id(at), place != null, outer, left);
  }

  private StrangePair judge(
      TokenIds tokens,
      int right,
      @Nullable SuspectWord leftPlace,
      @Nullable SuspectWord rightPlace,
      BatchedLookup batch) {
    LikeliestPair best = new LikeliestPair(choice);
    new PairCandidates(counts, batch)
        .each(
            side(tokens, right - 1, leftPlace, true), side(tokens, right, rightPlace, false), best);
    double[] features = features(tokens, right, batch);
    double one = leftPlace == null ? NO_PLACE : leftPlace.logit();
    double other = rightPlace == null ? NO_PLACE : rightPlace.logit();
    features[STRONGER_PLACE] = Math.max(one, other);
    features[WEAKER_PLACE] = Math.min(one, other);
    features[CHOSEN] = best.score();
    features[CERTAINTY] = best.certainty();
    best.writeFeatures(features, CERTAINTY + 1);
    int seen = best.known() ? counts.adjacent(best.left(), best.right()) : 0;
    return new StrangePair(
        right,
        best.left(),
        best.right(),
        seen,
        best.certainty(),
        features,
        weights.logit(features));
  }

  /** All but what the places, and what may have been meant, tell of a pair. */
  private double[] features(TokenIds tokens, int right, BatchedLookup batch) {
    int a = tokens.id(right - 1);
    int b = tokens.id(right);
    double[] features = new double[FEATURES.size()];
    int next = WEAKER_PLACE + 1;
    features[next++] = counts.association(0, a, b);
    features[next++] = counts.logCount(a);
    features[next++] = counts.logCount(b);
    features[next++] = counts.vocabulary().field(a);
    features[next++] = counts.vocabulary().field(b);
    features[next++] = (tokens.follows(right - 1) ? 1 : 0) + (tokens.follows(right + 1) ? 1 : 0);
    features[next++] = PhraseCounts.log1p(kin.seen(a, b, batch));
    features[next++] = PhraseCounts.log1p(counts.adjacent(b, a));
    features[next] = PhraseCounts.log1p(counts.apart(a, b) + counts.apart(b, a));
    return features;
  }
}
