package dev.winnow.score;

import dev.winnow.model.result.Contribution;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalFamily;
import dev.winnow.score.PageJudge.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up points so that a person can redo it: in a family the worst member pays for the common
 * cause, and where the sum passes 100 all points shrink in proportion. Points and quality are
 * hundredths, so they add up to the digit.
 */
record PointLedger(double quality, List<Contribution> contributions) {
  private static final int FULL = 100_00;

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
      // DecimalRounding up several shares of 100 could pass it.
      hundredths[i] = Math.min((int) Math.round(share * 100), FULL - total);
      total += hundredths[i];
      most = hundredths[i] > hundredths[most] ? i : most;
    }
    if (sum > 100) {
      hundredths[most] += FULL - total; // what rounding down left
      total = FULL;
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < hundredths.length; i++) {
      contributions.add(readings.get(i).contribution(hundredths[i] / 100.0, payers.get(i)));
    }
    return new PointLedger((FULL - total) / 100.0, contributions);
  }

  /** The member of the family that pays in place of this one; null where it pays itself. */
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
      // The first in card order pays where two weigh the same.
      if (family.members().contains(signal) && member.points() > most) {
        worst = signal;
        most = member.points();
      }
    }
    return worst.equals(own) ? null : worst;
  }
}
