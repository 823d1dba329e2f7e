package dev.winnow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.naming.NearestName;
import dev.winnow.policy.YamlTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Limits that a run must respect, as a file of assertions:
 *
 * <pre>{@code
 * assertions:
 *   flagged_rate: [error, {max: 0.15}]
 *   signal:keyword-stuffing.rate: [warn, {maxDelta: 0.05}]
 *   psi(quality): [off, {max: 0.2}]
 * }</pre>
 *
 * <p>{@code maxDelta} and {@code psi} need a baseline. Only a broken assertion of level error fails
 * a run. A metric that cannot be measured breaks its assertion, because otherwise the gate would
 * pass without a check.
 */
public final class RunGate {
  private static final Set<String> LEVELS = Set.of("off", "warn", "error");
  private static final Set<String> LIMITS = Set.of("min", "max", "maxDelta");

  private final List<Assertion> assertions;

  private record Assertion(String metric, String level, String limit, double bound) {}

  /**
   * The result of one assertion.
   *
   * @param observed the metric, or its difference to the baseline; null if it has no value
   * @param message one line for a log
   */
  public record Check(
      String metric, String level, @Nullable Double observed, boolean kept, String message) {}

  /**
   * The results of all assertions.
   *
   * @param success whether no assertion of level error is broken
   */
  public record Result(boolean success, List<Check> checks) {
    /** The same result with the broken assertions alone, those that only warn among them. */
    public Result broken() {
      return new Result(success, checks.stream().filter(check -> !check.kept()).toList());
    }

    /** The results, one line per assertion, with broken ones marked. */
    public String text() {
      StringBuilder out = new StringBuilder();
      for (Check check : checks) {
        String mark = check.kept() ? "ok" : check.level();
        out.append(String.format(Locale.ROOT, "%-5s %s\n", mark, check.message()));
      }
      return out.toString();
    }
  }

  private RunGate(List<Assertion> assertions) {
    this.assertions = assertions;
  }

  /**
   * Reads a file of assertions.
   *
   * @param signals ids of the signals that a run may count
   * @throws IOException if it is no such file; the message names the place, the value and the
   *     allowed values
   */
  public static RunGate read(String file, byte[] yaml, Collection<String> signals)
      throws IOException {
    JsonNode root;
    try {
      root = YamlTree.of(yaml);
    } catch (JsonProcessingException e) {
      throw new IOException(
          String.format(Locale.ROOT, "gate %s: %s", file, e.getOriginalMessage()), e);
    }
    JsonNode named = root == null || root.size() != 1 ? null : root.get("assertions");
    if (named == null || !named.isObject()) {
      throw new IOException("gate " + file + ": needs the one key assertions, a mapping");
    }
    SortedSet<String> metrics = RunMetrics.names(signals);
    List<Assertion> assertions = new ArrayList<>();
    for (var entry : named.properties()) {
      String place = String.format(Locale.ROOT, "gate %s: assertions.%s", file, entry.getKey());
      if (!metrics.contains(entry.getKey())) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s is no metric; the nearest is %s; there are %s",
                place,
                NearestName.to(entry.getKey(), metrics),
                RunMetrics.NAMES));
      }
      add(assertions, place, entry.getKey(), entry.getValue());
    }
    return new RunGate(assertions);
  }

  private static void add(List<Assertion> list, String place, String metric, JsonNode node)
      throws IOException {
    JsonNode first = node.path(0);
    String level =
        first.isBoolean() && !first.asBoolean() ? "off" : first.asText(); // off is false in YAML
    if (!LEVELS.contains(level) || !node.path(1).isObject() || node.size() != 2) {
      throw new IOException(
          place + " must be [off, warn or error, {min, max or maxDelta: number}]");
    }
    for (var limit : node.path(1).properties()) {
      if (!LIMITS.contains(limit.getKey()) || !limit.getValue().isNumber()) {
        throw new IOException(
            place + ": " + limit.getKey() + " must be min, max or maxDelta, a number");
      }
      list.add(new Assertion(metric, level, limit.getKey(), limit.getValue().asDouble()));
    }
  }

  /**
   * Checks a run.
   *
   * @param run its {@code run.json}
   * @param baseline {@code run.json} of the run to compare with, or null
   */
  public Result check(JsonNode run, @Nullable JsonNode baseline) {
    List<Check> checks = new ArrayList<>();
    for (Assertion assertion : assertions) {
      if (!assertion.level.equals("off")) {
        checks.add(check(assertion, run, baseline));
      }
    }
    boolean broken = checks.stream().anyMatch(c -> !c.kept() && c.level().equals("error"));
    return new Result(!broken, checks);
  }

  private static Check check(Assertion assertion, JsonNode run, @Nullable JsonNode baseline) {
    Double observed = RunMetrics.value(assertion.metric, run, baseline);
    if (observed != null && assertion.limit.equals("maxDelta")) {
      Double before =
          baseline == null ? null : RunMetrics.value(assertion.metric, baseline, baseline);
      observed = before == null ? null : Double.valueOf(Math.abs(observed - before));
    }
    if (observed == null) {
      String why = baseline == null ? "it may need a baseline" : "run.json has no counts for it";
      return new Check(
          assertion.metric,
          assertion.level,
          null,
          false,
          assertion.metric + " cannot be measured: " + why);
    }
    boolean kept =
        assertion.limit.equals("min") ? observed >= assertion.bound : observed <= assertion.bound;
    String message =
        String.format(
            Locale.ROOT,
            "%s is %.4f, %s %s",
            assertion.limit.equals("maxDelta") ? "change of " + assertion.metric : assertion.metric,
            observed,
            assertion.limit,
            assertion.bound);
    return new Check(assertion.metric, assertion.level, observed, kept, message);
  }
}
