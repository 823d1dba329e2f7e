package dev.winnow.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.winnow.model.result.Verdict;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalRule;
import dev.winnow.policy.VerdictRule;
import dev.winnow.review.LabelledPages.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Makes a policy whose numbers come from labels: weights, flag lines, and the qualities below which
 * pages are rejected or reviewed. If the labels are too few for a number, the number stays and its
 * reason says so.
 */
public final class PolicyCalibration {
  // Requirements of users of crawls: hardly any good page lost, and most reviewed pages worth the
  // time.
  private static final Map<Verdict, Double> PRECISION =
      Map.of(Verdict.REJECT, 0.95, Verdict.REVIEW, 0.80);
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private final Policy policy;
  private final RejudgedPoints points;
  private final List<Pair> pages;
  private final String source;
  private final List<String> notes = new ArrayList<>();

  private PolicyCalibration(Policy policy, List<Pair> pages, String labels) {
    this.policy = policy;
    this.points = new RejudgedPoints(policy);
    this.pages = pages;
    this.source = String.format(Locale.ROOT, "%d labelled pages of %s", pages.size(), labels);
  }

  /**
   * Calibrates a policy.
   *
   * @param policy the policy to start from
   * @param yaml the text of its file
   * @param labels name of the label file, for the reasons
   * @return the text of the new policy, with the error table as a comment
   * @throws IOException if {@code yaml} is no YAML
   */
  public static String policy(LabelledPages judged, Policy policy, byte[] yaml, String labels)
      throws IOException {
    return new PolicyCalibration(policy, judged.pages(), labels).write(yaml);
  }

  private String write(byte[] yaml) throws IOException {
    ObjectNode root = (ObjectNode) YAML.readTree(yaml);
    root.put("policy", policy.name() + "-calibrated");
    WeightFit.Outcome fit = new WeightFit(points, pages).outcome();
    notes.add(fit.note());
    policy
        .signals()
        .forEach((id, rule) -> signal((ObjectNode) root.at("/signals/" + id), id, rule, fit));
    JsonNode verdicts = root.path("verdicts");
    double floor = 0;
    for (int i = 0; i < policy.verdicts().size(); i++) {
      floor = verdict((ObjectNode) verdicts.get(i), policy.verdicts().get(i), fit.weights(), floor);
    }
    return comment(fit.weights()) + YAML.writeValueAsString(root);
  }

  private void signal(ObjectNode node, String id, SignalRule rule, WeightFit.Outcome fit) {
    List<String> reasons = new ArrayList<>();
    double weight = fit.weights().getOrDefault(id, rule.weight());
    if (weight != rule.weight()) {
      node.put("weight", weight);
      reasons.add(
          String.format(Locale.ROOT, "weight %s was %s, %s", weight, rule.weight(), fit.note()));
    }
    Double flagAt = rule.flagAt();
    if (flagAt != null) {
      reasons.add(flagLine(node, id, flagAt));
    }
    reasons.add(rule.why());
    node.put("why", String.join("; ", reasons));
  }

  private String flagLine(ObjectNode node, String id, double flagAt) {
    List<QualityRanking.Item> items = new ArrayList<>();
    for (Pair page : pages) {
      Boolean right = page.label().flag(id);
      Double severity = points.severities(page.row()).get(id);
      if (right != null && severity != null) {
        items.add(new QualityRanking.Item(severity, right, page.label().weight()));
      }
    }
    String tooFew = RankingCut.tooFew(items);
    if (tooFew != null) {
      notes.add(String.format(Locale.ROOT, "%s: flagAt left: %s", id, tooFew));
      return "flagAt left, " + tooFew + " (" + source + ")";
    }
    RankingCut before = RankingCut.at(flagAt, items);
    RankingCut best = RankingCut.bestF1(before, items);
    node.put("flagAt", best.at());
    notes.add(
        String.format(
            Locale.ROOT, "%s: flagAt %s -> %s: %s", id, flagAt, best.at(), best.figures()));
    return String.format(
        Locale.ROOT,
        "flagAt %s: %s on %s, where %s had %s",
        best.at(),
        best.figures(),
        source,
        flagAt,
        before.figures());
  }

  /**
   * Changes a rule that depends on quality alone; returns the quality below which it selects pages.
   */
  private double verdict(
      ObjectNode node, VerdictRule rule, SortedMap<String, Double> weights, double floor) {
    Double below = rule.qualityBelow();
    Double target = PRECISION.get(rule.verdict());
    if (below == null
        || target == null
        || !rule.flagged().isEmpty()
        || rule.flagsAtLeast() != null) {
      return floor;
    }
    List<QualityRanking.Item> items = badness(weights, rule.verdict());
    RankingCut cut = RankingCut.tooFew(items) == null ? RankingCut.highest(target, items) : null;
    String word = rule.verdict().word();
    if (cut == null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: left at %s: no line of precision %s can be shown",
              word,
              below,
              target));
      node.put(
          "why",
          String.format(
              Locale.ROOT,
              "left, %s show no line of precision %s; %s",
              source,
              target,
              rule.why()));
      return Math.max(floor, below);
    }
    double moved = Math.max(floor, cut.at()); // review starts at the limit of reject
    node.put("qualityBelow", moved);
    notes.add(
        String.format(Locale.ROOT, "%s: below %s -> %s: %s", word, below, moved, cut.figures()));
    node.put(
        "why",
        String.format(
            Locale.ROOT, "%s on %s; was %s: %s", cut.figures(), source, below, rule.why()));
    return moved;
  }

  private List<QualityRanking.Item> badness(Map<String, Double> weights, Verdict verdict) {
    List<QualityRanking.Item> items = new ArrayList<>();
    for (Pair page : pages) {
      Boolean bad = page.label().bad();
      if (bad != null) {
        boolean right = verdict == Verdict.REJECT ? "reject".equals(page.label().verdict()) : bad;
        double quality = points.quality(page.row(), weights);
        items.add(new QualityRanking.Item(100 - quality, right, page.label().weight()));
      }
    }
    return items;
  }

  private String comment(SortedMap<String, Double> weights) {
    StringBuilder out = new StringBuilder();
    out.append("# ")
        .append(policy.name())
        .append(" calibrated on ")
        .append(source)
        .append(".\n#\n");
    out.append("# quality below | not keep: precision, recall\n");
    List<QualityRanking.Item> items = badness(weights, Verdict.REVIEW);
    for (int below = 10; below <= 90; below += 10) {
      RankingCut cut = RankingCut.below(below, items);
      out.append(String.format(Locale.ROOT, "# %13d | %s\n", below, cut.figures()));
    }
    out.append("#\n");
    notes.forEach(note -> out.append("# ").append(note).append('\n'));
    return out.append('\n').toString();
  }
}
