package dev.winnow.score;

import dev.winnow.model.result.Contribution;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalFamily;
import dev.winnow.score.PageJudge.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up points in a way that a person can repeat. Of each family only the member with the most
 * points counts, and if the sum exceeds 100, all points are scaled down in proportion. Points and
 * quality are whole hundredths, so that they add up exactly.
 *
 * @param quality 100 less the sum of the points
 * @param contributions one for each reading, in the same order
 */
record PointLedger(double quality, List<Contribution> contributions) {
  private static final int FULL = 100_00; // hundredths

  /** Adds up the points of a page. */
  static PointLedger of(Policy policy, List<Reading> readings) {
    List<@Nullable String> payers = new ArrayList<>();
    double sum = 0;
    for (Reading reading : readings) {
      String payer = payer(policy, readings, reading);
      payers.add(payer);
      sum += payer == null ? reading.points() : 0;
    }
    int[] hundredths = new int[readings.size()];
    int total = 0;
    int most = 0;
    for (int i = 0; i < hundredths.length; i++) {
      double points = payers.get(i) == null ? readings.get(i).points() : 0;
      double share = sum > 100 ? points * 100 / sum : points;
      // The sum of shares that are rounded up one by one can exceed 100.
      hundredths[i] = Math.min((int) Math.round(share * 100), FULL - total);
      total += hundredths[i];
      most = hundredths[i] > hundredths[most] ? i : most;
    }
    if (sum > 100) {
      hundredths[most] += FULL - total; // the rest that rounding left
      total = FULL;
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < hundredths.length; i++) {
      contributions.add(readings.get(i).contribution(hundredths[i] / 100.0, payers.get(i)));
    }
    return new PointLedger((FULL - total) / 100.0, contributions);
  }

  /**
   * The member of the signal's family whose points count instead of its own; null if its own count.
   */
  private static @Nullable String payer(Policy policy, List<Reading> readings, Reading reading) {
    SignalFamily family = policy.familyOf(reading.measurement().signal());
    if (family == null || reading.points() == 0) {
      return null;
    }
    String own = reading.measurement().signal();
    String worst = own;
    double most = 0;
    for (Reading member : readings) {
      String signal = member.measurement().signal();
      // If two members have the same points, the first in card order counts.
      if (family.members().contains(signal) && member.points() > most) {
        worst = signal;
        most = member.points();
      }
    }
    return worst.equals(own) ? null : worst;
  }
}
