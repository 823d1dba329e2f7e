package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.phrasing.counts.WordVocabulary;

/** Keeps the likeliest of the pairs that may have been meant, and the odds of all. */
final class LikeliestPair implements PairReader.Taker {
  private static final double NO_CHOICE = -10; // below every score of a real choice

  private final LogisticModel choice;
  private int left = WordVocabulary.UNKNOWN;
  private int right = WordVocabulary.UNKNOWN;
  private double score = NO_CHOICE;
  private double[] features = new double[PairReader.CHOICE.size()];
  private double odds = 1; // that none of them was meant

  LikeliestPair(LogisticModel choice) {
    this.choice = choice;
  }

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

  /** Whether there is one. */
  boolean known() {
    return left != WordVocabulary.UNKNOWN;
  }

  /** Id of its first word; {@link WordVocabulary#UNKNOWN} for none. */
  int left() {
    return left;
  }

  /** Id of its second word; {@link WordVocabulary#UNKNOWN} for none. */
  int right() {
    return right;
  }

  /** Log odds that it was meant. */
  double score() {
    return score;
  }

  /** Probability that it was meant, among all; 0 for none. */
  double certainty() {
    return known() ? Math.exp(score) / odds : 0;
  }

  /** Writes what it was chosen by behind other features. */
  void writeFeatures(double[] all, int from) {
    System.arraycopy(features, 0, all, from, features.length);
  }
}
