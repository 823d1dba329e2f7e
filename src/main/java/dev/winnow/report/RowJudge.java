package dev.winnow.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.model.PageType;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.naming.EnumWords;
import dev.winnow.policy.Policy;
import dev.winnow.score.PageJudge;
import dev.winnow.score.PageJudge.Measurement;
import dev.winnow.score.PageJudgement;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges score lines of an earlier run by another policy: a line holds every value that was
 * measured, so that nothing is read or measured again. What a policy does not decide stays as it
 * is, fields that this version does not know included.
 */
public final class RowJudge {
  private static final int SEVERITY_DECIMALS = 4;
  private static final int POINT_DECIMALS = 2;

  private final PageJudge judge;
  private final String policy;

  /** A judge of lines that follows a policy. */
  public RowJudge(Policy policy) {
    this.judge = new PageJudge(policy);
    this.policy = policy.reference();
  }

  /** Name and digest of the policy, as the lines carry it. */
  public String policy() {
    return policy;
  }

  /**
   * What the policy says of a line's measurements.
   *
   * @throws IOException if the line is of another schema than {@link ScoreRows#SCHEMA}
   */
  public PageJudgement judge(JsonNode row) throws IOException {
    if (row.path("schema").asInt() != ScoreRows.SCHEMA) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "a row of schema %s cannot be judged again by schema %d; add --reprocess=all",
              row.path("schema").asText("unknown"),
              ScoreRows.SCHEMA));
    }
    SortedMap<String, @Nullable Double> corpus = new TreeMap<>();
    row.path("corpusSignals")
        .fields()
        .forEachRemaining(field -> corpus.put(field.getKey(), number(field.getValue())));
    List<Measurement> measurements = new ArrayList<>();
    for (JsonNode signal : row.path("signals")) {
      String id = signal.path("id").asText();
      // The policy of that time added the standard signals that it weighs; the judge adds its own.
      if (!corpus.containsKey(id)) {
        measurements.add(new Measurement(id, signal.path("unit").asText(), finding(signal)));
      }
    }
    return judge.judge(row.path("language").path("code").asText(), type(row), measurements, corpus);
  }

  /** The type of a line's page; null if it has none, as in rows of runs before types were told. */
  private static @Nullable PageType type(JsonNode row) {
    return EnumWords.find(PageType.class, row.path("page").path("type").asText(""));
  }

  private static @Nullable Double number(JsonNode value) {
    return value.isNumber() ? value.doubleValue() : null;
  }

  private static Finding finding(JsonNode signal) {
    return switch (signal.path("outcome").asText()) {
      case "measured" ->
          new Measured(
              signal.path("value").doubleValue(), signal.path("message").asText(), List.of());
      case "not-applicable" -> new NotApplicable(signal.path("reason").asText());
      default -> new Failed(signal.path("code").asText(), signal.path("message").asText());
    };
  }

  /** Writes a judgement into a line, which then is the line that a fresh run would write. */
  public void apply(ObjectNode row, PageJudgement judgement) {
    Double quality = judgement.reportedQuality();
    row.put("quality", quality == null ? null : decimal(quality, POINT_DECIMALS));
    row.put("verdict", judgement.verdict().word());
    row.putArray("flags").addAll(texts(row, judgement.flags()));
    List<JsonNode> before = new ArrayList<>();
    row.path("signals").forEach(before::add);
    List<JsonNode> after = new ArrayList<>();
    for (int i = 0; i < judgement.signals().size(); i++) {
      Contribution now = judgement.signals().get(i);
      boolean stood = i < before.size() && before.get(i).path("id").asText().equals(now.signal());
      after.add(judged(stood ? (ObjectNode) before.get(i) : weighed(row, now), now));
    }
    row.putArray("signals").addAll(after);
    row.put("policy", policy);
  }

  private static List<JsonNode> texts(ObjectNode row, List<String> texts) {
    return texts.stream().<JsonNode>map(row::textNode).toList();
  }

  /** Sets the part that a finding has now; the fields keep their order. */
  private static ObjectNode judged(ObjectNode signal, Contribution now) {
    if (now.finding() instanceof Measured) {
      signal.put("severity", decimal(now.severity(), SEVERITY_DECIMALS));
    }
    signal.put("points", decimal(now.points(), POINT_DECIMALS));
    signal.put("paidBy", now.paidBy());
    return signal;
  }

  /** A standard signal that the policy weighs. */
  private static ObjectNode weighed(ObjectNode row, Contribution now) {
    Measured measured = (Measured) now.finding();
    ObjectNode signal = row.objectNode();
    signal.put("id", now.signal()).put("outcome", "measured");
    signal.put("value", decimal(measured.value(), PageJudge.VALUE_DECIMALS));
    signal.put("unit", now.unit()).putNull("severity").putNull("points");
    signal.put("message", measured.message()).putArray("evidence");
    signal.putNull("reason").putNull("code").putNull("paidBy");
    return signal;
  }

  private static BigDecimal decimal(double value, int decimals) {
    return new BigDecimal(JsonFields.real(value, decimals));
  }
}
