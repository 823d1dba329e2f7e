package dev.winnow.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Verdict;
import dev.winnow.naming.EnumWords;
import dev.winnow.score.PageJudgement;
import dev.winnow.unicode.WellFormedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card of an earlier run under a new judgement; text, links and evidence do not change. */
record JudgedCard(ObjectNode card) {

  /** Writes the judgement into the card. */
  static JudgedCard of(ObjectNode card, PageJudgement judgement, String policy) {
    card.put("quality", judgement.quality());
    card.put("verdict", judgement.verdict().word());
    card.put("policy", policy);
    card.putArray("flags")
        .addAll(judgement.flags().stream().<JsonNode>map(card::textNode).toList());
    JsonNode before = card.path("signals");
    List<JsonNode> after = new ArrayList<>();
    for (int i = 0; i < judgement.signals().size(); i++) {
      Contribution now = judgement.signals().get(i);
      boolean stood = before.path(i).path("id").asText().equals(now.signal());
      after.add(signal(card, now, stood ? (ObjectNode) before.get(i) : null));
    }
    card.putArray("signals").addAll(after);
    return new JudgedCard(card);
  }

  /** The part of one signal in the form of {@link CardJson}, with the stored finding. */
  private static ObjectNode signal(ObjectNode card, Contribution now, @Nullable ObjectNode stored) {
    ObjectNode signal = card.objectNode();
    signal.put("id", now.signal());
    signal.put("unit", stored == null ? now.unit() : stored.path("unit").asText());
    signal.put("severity", now.severity());
    signal.put("points", now.points());
    signal.put("weight", now.weight());
    if (now.paidBy() != null) {
      signal.put("paidBy", now.paidBy());
    }
    if (stored == null) {
      Measured measured = (Measured) now.finding();
      signal.put("outcome", "measured").put("value", measured.value());
      signal.put("message", measured.message()).put("found", 0).putArray("evidence");
      return signal;
    }
    stored
        .fields()
        .forEachRemaining(
            field -> {
              if (!signal.has(field.getKey()) && !field.getKey().equals("paidBy")) {
                signal.set(field.getKey(), field.getValue());
              }
            });
    return signal;
  }

  /** The row of the page in the queue, if its card is in the given shard. */
  IndexRow row(String shard) {
    String url = text("url");
    return new IndexRow(
        WellFormedText.cut(string("id"), ReportShards.MAX_ID),
        WellFormedText.cut(url == null ? string("file") : url, ReportShards.MAX_URL),
        text("site"),
        WellFormedText.cut(string("title"), ReportShards.MAX_TITLE),
        card.path("quality").doubleValue(),
        EnumWords.get(Verdict.class, string("verdict")),
        strings(card.path("flags")),
        ids("not-applicable"),
        ids("failed"),
        string("language"),
        card.path("type").asText(IndexRow.UNTYPED),
        card.path("words").intValue(),
        strings(card.path("links").path("networks")),
        string("fetched"),
        lead(),
        shard,
        string("digest"));
  }

  /** Number of characters of its text, which limit the size of a shard. */
  int characters() {
    return string("text").length();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(string -> strings.add(string.asText()));
    return strings;
  }

  private String lead() {
    double most = 0;
    String lead = "";
    for (JsonNode signal : card.path("signals")) {
      double points = signal.path("points").doubleValue();
      if (points > most) {
        most = points;
        lead = signal.path("message").asText();
      }
    }
    return lead;
  }

  private List<String> ids(String outcome) {
    List<String> ids = new ArrayList<>();
    for (JsonNode signal : card.path("signals")) {
      if (signal.path("outcome").asText().equals(outcome)) {
        ids.add(signal.path("id").asText());
      }
    }
    return ids;
  }

  private @Nullable String text(String field) {
    return card.hasNonNull(field) ? string(field) : null;
  }

  private String string(String field) {
    return card.path(field).asText();
  }
}
