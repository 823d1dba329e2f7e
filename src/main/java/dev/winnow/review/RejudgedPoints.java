package dev.winnow.review;

import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalFamily;
import dev.winnow.policy.SignalRule;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges measured values again without the page: severities from a policy, quality from weights.
 */
final class RejudgedPoints {
  private final Policy policy;

  RejudgedPoints(Policy policy) {
    this.policy = policy;
  }

  /** The weights in the policy. */
  SortedMap<String, Double> weights() {
    SortedMap<String, Double> weights = new TreeMap<>();
    policy.signals().forEach((id, rule) -> weights.put(id, rule.weight()));
    return weights;
  }

  /** Severities of a row's values; signals without a measurement are absent. */
  Map<String, Double> severities(ReviewRow row) {
    Map<String, Double> severities = new HashMap<>();
    row.signals()
        .forEach(
            (id, measure) -> {
              SignalRule rule = policy.signals().get(id);
              if (rule != null) {
                severities.put(id, rule.severity(measure.value()));
              }
            });
    return severities;
  }

  /** Severities that count: in a family, the worst member only. */
  Map<String, Double> paying(ReviewRow row, Map<String, Double> weights) {
    Map<String, Double> severities = severities(row);
    for (SignalFamily family : policy.families()) {
      String worst = "";
      double most = -1;
      for (String member : family.members()) {
        double points = severities.getOrDefault(member, 0.0) * weights.getOrDefault(member, 0.0);
        if (points > most) {
          worst = member;
          most = points;
        }
      }
      for (String member : family.members()) {
        if (!member.equals(worst)) {
          severities.remove(member);
        }
      }
    }
    return severities;
  }

  /** Quality of a row under some weights, 0 to 100. */
  double quality(ReviewRow row, Map<String, Double> weights) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : new TreeMap<>(paying(row, weights)).entrySet()) {
      sum += entry.getValue() * weights.getOrDefault(entry.getKey(), 0.0);
    }
    return Math.max(0, 100 - sum);
  }
}
