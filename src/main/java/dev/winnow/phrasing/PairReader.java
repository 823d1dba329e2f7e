package dev.winnow.phrasing;

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

  private static final double REACH =
      -0.25; // log odds of the first look; below, hardly one is shown
  private static final double NO_PLACE = -4; // a word that no spinner would have put there
  private static final double NO_CHOICE = -10; // below every score of a real choice
  private static final int MOST_RANKS = 32; // their product; where both words are swapped, of a
  // hundred held-out pairs one lay past it, and it saves most of the look-ups
  private static final int FEWEST_OF_TWO = 2; // one meeting is chance where both words are free

  private final Counts counts;
  private final SwapTable swaps;
  private final Logistic choice;
  private final Boosted weights;
  private final Kin kin;

  /** Uses counts, known swaps, and the weights of the choice and of the pairs. */
  public PairReader(Counts counts, SwapTable swaps, Logistic choice, Boosted weights) {
    this.counts = counts;
    this.swaps = swaps;
    this.choice = choice;
    this.weights = weights;
    this.kin = new Kin(counts.vocabulary());
  }

  /** Takes the pairs that may have been meant. */
  @FunctionalInterface
  public interface Taker {
    void accept(int left, int right, double[] features);
  }

  /** The pairs of a text that a first look doubts, in order. */
  public List<StrangePair> read(Tokens tokens, List<Place> places) {
    return read(tokens, places, 0);
  }

  /** The same, where so much will be added to the log odds before they are shown. */
  List<StrangePair> read(Tokens tokens, List<Place> places, double shift) {
    List<StrangePair> pairs = new ArrayList<>();
    @Nullable Place[] at = byWord(tokens, places);
    for (int right = 1; right < at.length; right++) {
      if (doubted(at[right - 1], at[right], shift) && strange(tokens, right)) {
        pairs.add(judge(tokens, right, at[right - 1], at[right]));
      }
    }
    return pairs;
  }

  /** Hands over every pair that may have been meant at a pair that the first look doubts. */
  public void candidates(Tokens tokens, List<Place> places, int right, Taker taker) {
    @Nullable Place[] at = byWord(tokens, places);
    if (doubted(at[right - 1], at[right], 0) && strange(tokens, right)) {
      candidates(
          side(tokens, right - 1, at[right - 1], true),
          side(tokens, right, at[right], false),
          taker);
    }
  }

  private static @Nullable Place[] byWord(Tokens tokens, List<Place> places) {
    @Nullable Place[] at = new Place[tokens.count()];
    for (Place place : places) {
      at[place.at()] = place;
    }
    return at;
  }

  private static boolean doubted(@Nullable Place left, @Nullable Place right, double shift) {
    return doubted(left, shift) || doubted(right, shift);
  }

  private static boolean doubted(@Nullable Place place, double shift) {
    return place != null && place.logit() + shift > REACH;
  }

  private boolean strange(Tokens tokens, int right) {
    Vocabulary vocabulary = counts.vocabulary();
    return tokens.follows(right)
        && vocabulary.content(tokens.id(right))
        && vocabulary.content(tokens.id(right - 1))
        && counts.adjacent(tokens.id(right - 1), tokens.id(right)) == 0;
  }

  private Side side(Tokens tokens, int at, @Nullable Place place, boolean left) {
    boolean hasOuter = left ? tokens.follows(at) : tokens.follows(at + 1);
    int outer = hasOuter ? tokens.id(left ? at - 1 : at + 1) : Vocabulary.UNKNOWN;
    return new Side(counts, swaps, tokens.id(at), place != null, outer, left);
  }

  private void candidates(Side left, Side right, Taker taker) {
    int[] seen = ask(left, right);
    int next = 0;
    for (int i = 0; i < left.count(); i++) {
      for (int j = 0; j < tried(right, i); j++) {
        int often = seen[next++];
        if (often >= (i > 0 && j > 0 ? FEWEST_OF_TWO : 1)) {
          taker.accept(left.id(i), right.id(j), choiceFeatures(left, i, right, j, often));
        }
      }
    }
  }

  /** How often each pair to be tried was seen. */
  private int[] ask(Side left, Side right) {
    int size = 0;
    for (int i = 0; i < left.count(); i++) {
      size += tried(right, i);
    }
    Batch batch = new Batch(counts.pairs(), size);
    long[] keys = batch.keys();
    int next = 0;
    for (int i = 0; i < left.count(); i++) {
      for (int j = 0; j < tried(right, i); j++) {
        keys[next++] = PairTable.adjacent(left.id(i), right.id(j));
      }
    }
    return batch.counts(size);
  }

  /** How many words on the right are tried with a word on the left. */
  private static int tried(Side right, int i) {
    return i == 0 ? right.count() : Math.min(right.count(), 1 + MOST_RANKS / i);
  }

  private double[] choiceFeatures(Side left, int i, Side right, int j, int seen) {
    return new double[] {
      counts.association(seen, left.id(i), right.id(j)),
      Counts.ln(seen),
      left.outerGain(i),
      right.outerGain(j),
      left.strength(i) + right.strength(j),
      left.similarity(i) + right.similarity(j),
      left.logCountRatio(i) + right.logCountRatio(j),
      left.fieldGain(i) + right.fieldGain(j),
      i > 0 && j > 0 ? 1 : 0
    };
  }

  private StrangePair judge(
      Tokens tokens, int right, @Nullable Place leftPlace, @Nullable Place rightPlace) {
    Best best = new Best();
    candidates(
        side(tokens, right - 1, leftPlace, true), side(tokens, right, rightPlace, false), best);
    double[] features = features(tokens, right, leftPlace, rightPlace, best);
    int seen = best.left == Vocabulary.UNKNOWN ? 0 : counts.adjacent(best.left, best.right);
    return new StrangePair(
        right, best.left, best.right, seen, best.certainty(), features, weights.logit(features));
  }

  private double[] features(
      Tokens tokens, int right, @Nullable Place leftPlace, @Nullable Place rightPlace, Best best) {
    int a = tokens.id(right - 1);
    int b = tokens.id(right);
    double one = leftPlace == null ? NO_PLACE : leftPlace.logit();
    double other = rightPlace == null ? NO_PLACE : rightPlace.logit();
    double[] features = new double[FEATURES.size()];
    int next = 0;
    features[next++] = Math.max(one, other);
    features[next++] = Math.min(one, other);
    features[next++] = counts.association(0, a, b);
    features[next++] = counts.logCount(a);
    features[next++] = counts.logCount(b);
    features[next++] = counts.vocabulary().field(a);
    features[next++] = counts.vocabulary().field(b);
    features[next++] = (tokens.follows(right - 1) ? 1 : 0) + (tokens.follows(right + 1) ? 1 : 0);
    features[next++] = Math.log1p(kinSeen(a, b));
    features[next++] = Math.log1p(counts.adjacent(b, a));
    features[next++] = Math.log1p(counts.apart(a, b) + counts.apart(b, a));
    features[next++] = best.score;
    features[next++] = best.certainty();
    System.arraycopy(best.features, 0, features, next, best.features.length);
    return features;
  }

  /** How often other forms of the two words stand side by side. */
  private int kinSeen(int left, int right) {
    int most = 0;
    int[] rights = kin.of(right);
    for (int other : rights) {
      most = Math.max(most, counts.adjacent(left, other));
    }
    for (int one : kin.of(left)) {
      most = Math.max(most, counts.adjacent(one, right));
      for (int other : rights) {
        most = Math.max(most, counts.adjacent(one, other));
      }
    }
    return most;
  }

  /** Keeps the likeliest, and the odds of all. */
  private final class Best implements Taker {
    private int left = Vocabulary.UNKNOWN;
    private int right = Vocabulary.UNKNOWN;
    private double score = NO_CHOICE;
    private double[] features = new double[CHOICE.size()];
    private double odds = 1; // that none of them was meant

    @Override
    public void accept(int candidateLeft, int candidateRight, double[] candidate) {
      double logit = choice.logit(candidate);
      odds += Math.exp(logit);
      if (logit > score) {
        score = logit;
        left = candidateLeft;
        right = candidateRight;
        features = candidate;
      }
    }

    double certainty() {
      return left == Vocabulary.UNKNOWN ? 0 : Math.exp(score) / odds;
    }
  }
}
