package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.WordVocabulary;

/**
 * Two content words side by side that were never seen together, with the likeliest pair that was.
 *
 * @param at index of the right word
 * @param left id of what was meant on the left, the word's own where it was kept; {@link
 *     WordVocabulary#UNKNOWN} where no pair is known
 * @param right the same on the right
 * @param seen how often the training text has the pair that was meant
 * @param certainty probability that it is the right one, given a swap
 * @param features as {@link PairReader#FEATURES} names them
 * @param logit log odds that one of the two, or both, are swapped
 */
@SuppressWarnings("ArrayRecordComponent") // hot, and written by nobody after its making
public record StrangePair(
    int at, int left, int right, int seen, double certainty, double[] features, double logit) {
  private static final int KIN_SEEN = PairReader.FEATURES.indexOf("kin-seen");
  private static final int REVERSED_SEEN = PairReader.FEATURES.indexOf("reversed-seen");
  private static final int FIELD_LEFT = PairReader.FEATURES.indexOf("field-left");
  private static final int FIELD_RIGHT = PairReader.FEATURES.indexOf("field-right");

  // In nats: less than twice as likely in the field as elsewhere, and some five times.
  private static final double FOREIGN = 0.5;
  private static final double OF_THE_FIELD = 1.5;
  private static final double ELSEWHERE = -1; // less than half as likely in the field

  /** Whether the same two words were seen together after all: in other forms, or turned round. */
  boolean attested() {
    return features[KIN_SEEN] > 0 || features[REVERSED_SEEN] > 0;
  }

  /** Whether one word is of the field, and the other foreign to it. */
  boolean acrossFields() {
    double least = Math.min(features[FIELD_LEFT], features[FIELD_RIGHT]);
    double most = Math.max(features[FIELD_LEFT], features[FIELD_RIGHT]);
    return least < FOREIGN && most > OF_THE_FIELD;
  }

  /** Whether one word is at home outside the field, and the other is not. */
  boolean fromElsewhere() {
    return Math.min(features[FIELD_LEFT], features[FIELD_RIGHT]) < ELSEWHERE
        && Math.max(features[FIELD_LEFT], features[FIELD_RIGHT]) > 0;
  }
}
