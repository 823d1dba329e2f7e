package dev.winnow.score;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.PageType;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalRule;
import dev.winnow.policy.VerdictRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Judges a page's findings by a policy. The same findings always give the same verdict. Values are
 * rounded as in rows before they are judged, so that a row can be judged again, by hand or under
 * another policy, with the same result.
 */
public final class PageJudge {
  /** Decimals of a signal's value. */
  public static final int VALUE_DECIMALS = 6;

  /** Decimals of a standard signal, as RedPajama-v2 publishes them. */
  public static final int CORPUS_DECIMALS = 8;

  /** Places of a signal in a row: every one of a real page; made pages could have any number. */
  public static final int MOST_EVIDENCE = 1_000;

  private final Policy policy;

  /** A judge under a policy. */
  public PageJudge(Policy policy) {
    this.policy = policy;
  }

  /**
   * The finding of one signal.
   *
   * @param signal id
   * @param unit of the value
   */
  public record Measurement(String signal, String unit, Finding finding) {}

  /**
   * Judges a page.
   *
   * @param measurements of the signals, in card order; offsets in UTF-16 units
   * @param corpusSignals standard signals by name; those with a rule in the policy count as well
   */
  public Scored judge(
      Document document,
      Analysis analysis,
      List<Measurement> measurements,
      SortedMap<String, @Nullable Double> corpusSignals) {
    CodePoints points = CodePoints.of(document.text());
    SortedMap<String, @Nullable Double> corpus = new TreeMap<>(corpusSignals);
    corpus.replaceAll(
        (name, value) -> value == null ? null : DecimalRounding.to(value, CORPUS_DECIMALS));
    PageJudgement judgement =
        judge(
            analysis.language().code(),
            document.profile().type(),
            points.same()
                ? measurements
                : measurements.stream().map(m -> inCodePoints(m, points)).toList(),
            corpus);
    return new Scored(
        document.page(),
        document.profile(),
        analysis.language(),
        analysis.words().count(),
        judgement.quality(),
        judgement.verdict(),
        judgement.flags(),
        judgement.signals(),
        analysis.links(),
        corpus,
        points.length(),
        MainText.spans(document).stream().map(points::of).toList(),
        document.revealed().stream().map(points::of).toList(),
        "sha256:" + DigestUtils.sha256Hex(document.text()),
        document.charset(),
        policy.reference(),
        null);
  }

  /**
   * Judges measurements of this run or of an earlier one.
   *
   * @param language code of the page's language
   * @param type of the page, or null if it has none
   * @param measurements of the signals, in card order
   * @param corpusSignals standard signals by name, to {@link #CORPUS_DECIMALS}
   */
  public PageJudgement judge(
      String language,
      @Nullable PageType type,
      List<Measurement> measurements,
      SortedMap<String, @Nullable Double> corpusSignals) {
    List<Reading> readings = new ArrayList<>();
    for (Measurement measurement : measurements) {
      readings.add(read(measurement, type));
    }
    corpusSignals.forEach((name, value) -> addWeighed(readings, name, value, type));
    PointLedger ledger = PointLedger.of(policy, readings);
    List<String> flags = new ArrayList<>();
    for (Reading reading : readings) {
      SignalRule rule = rule(reading.measurement().signal(), type);
      if (reading.measured() && rule != null && rule.flags(reading.severity())) {
        flags.add(reading.measurement().signal());
      }
    }
    return new PageJudgement(
        ledger.quality(),
        verdict(ledger.quality(), flags, language, type, readings),
        flags,
        ledger.contributions());
  }

  /** A standard signal that is defined joins the list if the policy says something of it. */
  private void addWeighed(
      List<Reading> readings, String name, @Nullable Double value, @Nullable PageType type) {
    if (value != null && policy.signals().containsKey(name)) {
      String message =
          String.format(Locale.ROOT, "%s is %s", name, DecimalRounding.text(value, VALUE_DECIMALS));
      readings.add(
          read(new Measurement(name, "value", new Measured(value, message, List.of())), type));
    }
  }

  /** The rule for a signal on pages of a type, or null if the policy has no such. */
  private @Nullable SignalRule rule(String signal, @Nullable PageType type) {
    SignalRule rule = policy.signals().get(signal);
    return rule == null || !rule.appliesTo(type) ? null : rule;
  }

  private Reading read(Measurement exact, @Nullable PageType type) {
    Measurement measurement = asShown(exact);
    SignalRule rule = rule(measurement.signal(), type);
    double severity =
        rule == null
            ? 0
            : measurement.finding().fold(m -> rule.severity(m.value()), n -> 0.0, f -> 0.0);
    return new Reading(measurement, severity, rule == null ? 0 : rule.weight());
  }

  private Verdict verdict(
      double quality,
      List<String> flags,
      String language,
      @Nullable PageType type,
      List<Reading> readings) {
    double all = 0;
    double measured = 0;
    for (Reading reading : readings) {
      all += reading.weight();
      measured += reading.measured() ? reading.weight() : 0;
    }
    if (!policy.scope().languages().contains(language)
        || measured < policy.scope().measuredWeight() * all) {
      return Verdict.UNDECIDED;
    }
    for (VerdictRule rule : policy.verdicts()) {
      if (rule.holds(quality, flags, type)) {
        return rule.verdict();
      }
    }
    return Verdict.KEEP;
  }

  private static Measurement asShown(Measurement exact) {
    return exact.finding() instanceof Measured m
        ? new Measurement(
            exact.signal(),
            exact.unit(),
            new Measured(
                DecimalRounding.to(m.value(), VALUE_DECIMALS),
                m.message(),
                m.evidence().stream().limit(MOST_EVIDENCE).toList()))
        : exact;
  }

  private static Measurement inCodePoints(Measurement measurement, CodePoints points) {
    Finding finding =
        measurement
            .finding()
            .fold(
                m ->
                    new Measured(
                        m.value(),
                        m.message(),
                        m.evidence().stream().map(e -> inCodePoints(e, points)).toList()),
                n -> n,
                f -> f);
    return new Measurement(measurement.signal(), measurement.unit(), finding);
  }

  private static Evidence inCodePoints(Evidence evidence, CodePoints points) {
    return new Evidence(
        points.at(evidence.start()),
        points.at(evidence.end()),
        evidence.quote(),
        evidence.expected(),
        evidence.note(),
        evidence.facts());
  }

  /**
   * A measurement on the scale of the policy.
   *
   * @param severity in [0, 1]
   * @param weight points at severity 1
   */
  record Reading(Measurement measurement, double severity, double weight) {
    boolean measured() {
      return measurement.finding() instanceof Measured;
    }

    double points() {
      return severity * weight;
    }

    Contribution contribution(double points, @Nullable String paidBy) {
      return new Contribution(
          measurement.signal(),
          measurement.finding(),
          measurement.unit(),
          severity,
          points,
          weight,
          paidBy);
    }
  }
}
