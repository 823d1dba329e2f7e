package dev.winnow.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.model.result.Verdict;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The metrics of a run that a gate may limit, read from its {@code run.json}. */
final class RunMetrics {
  static final String NAMES =
      "flagged_rate, reject_rate, skip_rate, scored, verdict:WORD.rate, signal:ID.rate,"
          + " psi(quality)";
  private static final Set<String> FIXED =
      Set.of("flagged_rate", "reject_rate", "skip_rate", "scored", "psi(quality)");
  private static final String RATE = ".rate";
  private static final double FLOOR = 1e-4; // an empty bin would make the index infinite

  private RunMetrics() {}

  /** All metrics of runs that know these signals. */
  static SortedSet<String> names(Collection<String> signals) {
    SortedSet<String> names = new TreeSet<>(FIXED);
    signals.forEach(id -> names.add("signal:" + id + RATE));
    Arrays.stream(Verdict.values())
        .forEach(verdict -> names.add("verdict:" + verdict.word() + RATE));
    return names;
  }

  /** The value of a metric, or null if the run does not have it. */
  static @Nullable Double value(String metric, JsonNode run, @Nullable JsonNode baseline) {
    return switch (metric) {
      case "scored" -> number(run.path("scored"));
      case "flagged_rate" -> rate(run.path("flagged"), run.path("scored"));
      case "reject_rate" -> rate(run.path("rejected"), run.path("records"));
      case "skip_rate" -> rate(run.path("skipped"), run.path("records"));
      case "psi(quality)" -> baseline == null ? null : stability(run, baseline);
      default -> named(metric, run);
    };
  }

  private static @Nullable Double named(String metric, JsonNode run) {
    String name = metric.substring(metric.indexOf(':') + 1, metric.length() - RATE.length());
    JsonNode counts = run.path(metric.startsWith("verdict:") ? "verdicts" : "flags");
    double count = counts.path(name).asDouble(0); // a count of 0 is not listed
    Double scored = number(run.path("scored"));
    return counts.isObject() && scored != null && scored > 0
        ? Double.valueOf(count / scored)
        : null;
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
  }

  private static @Nullable Double rate(JsonNode part, JsonNode all) {
    Double whole = number(all);
    return part.isNumber() && whole != null && whole > 0
        ? Double.valueOf(part.asDouble() / whole)
        : null;
  }

  /** Population stability index over the bins of quality; 0.1 is a shift, 0.25 a large one. */
  private static @Nullable Double stability(JsonNode run, JsonNode baseline) {
    JsonNode now = run.path("qualityHistogram");
    JsonNode then = baseline.path("qualityHistogram");
    if (!now.isArray() || now.isEmpty() || now.size() != then.size()) {
      return null;
    }
    double nowSum = sum(now);
    double thenSum = sum(then);
    double index = 0;
    for (int i = 0; i < now.size(); i++) {
      double p = Math.max(FLOOR, now.get(i).asDouble() / nowSum);
      double q = Math.max(FLOOR, then.get(i).asDouble() / thenSum);
      index += (p - q) * Math.log(p / q);
    }
    return index;
  }

  private static double sum(JsonNode bins) {
    double sum = 0;
    for (JsonNode bin : bins) {
      sum += bin.asDouble();
    }
    return Math.max(1, sum);
  }
}
