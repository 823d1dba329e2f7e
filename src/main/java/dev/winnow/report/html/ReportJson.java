package dev.winnow.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.result.Verdict;
import dev.winnow.naming.EnumWords;
import dev.winnow.report.html.ReportTally.Facet;
import dev.winnow.unicode.WellFormedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The report as data: a summary, and the index of the listed pages as columns. */
final class ReportJson {
  private static final int SCHEMA = 1;
  private static final int SITES = 200; // the worst sites; the sites file lists all

  private final ObjectMapper mapper = new ObjectMapper();
  private final ReportTally tally;
  private final RunFacts facts;
  private final List<IndexRow> rows;
  private final List<String> siteLines;

  ReportJson(ReportTally tally, RunFacts facts, List<String> siteLines) {
    this.siteLines = List.copyOf(siteLines);
    this.tally = tally;
    this.facts = facts;
    this.rows = tally.listed();
  }

  List<IndexRow> rows() {
    return rows;
  }

  /** Takes the counts of the run and the facts about it. */
  Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("schema", SCHEMA);
    summary.put("run", facts.run());
    summary.put("winnow", facts.winnow());
    summary.put("policy", facts.policy());
    summary.put("records", facts.records());
    summary.put("scored", tally.total(Facet.VERDICT));
    summary.put("skipped", tally.total(Facet.SKIP));
    summary.put("rejected", tally.total(Facet.REJECT));
    summary.put("words", tally.words());
    summary.put("listed", rows.size());
    summary.put("standingOut", rows.stream().filter(IndexRow::standsOut).count());
    for (Facet facet : Facet.values()) {
      summary.put(EnumWords.of(facet), tally.counts(facet));
    }
    Map<String, Object> histogram = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      histogram.put(verdict.word(), tally.histogram(verdict));
    }
    summary.put("histogram", histogram);
    summary.put("sites", sites());
    summary.put("siteCards", siteCards());
    summary.put("signals", facts.signals());
    summary.put("scope", facts.scope());
    summary.put("verdicts", facts.verdicts());
    summary.put("details", facts.details());
    return summary;
  }

  private List<JsonNode> siteCards() {
    List<JsonNode> cards = new ArrayList<>();
    for (String line : siteLines) {
      try {
        cards.add(mapper.readTree(line));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("a site's line is no JSON", e);
      }
    }
    return cards;
  }

  private List<Map<String, Object>> sites() {
    return tally.worstSites().stream().limit(SITES).map(ReportJson::site).toList();
  }

  private static Map<String, Object> site(SiteCount site) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("site", WellFormedText.of(site.site()));
    fields.put("pages", site.pages());
    fields.put("flagged", site.flagged());
    fields.put("rejected", site.rejected());
    Double mean = site.meanQuality();
    fields.put("quality", mean == null ? null : Math.round(mean * 10) / 10.0);
    return fields;
  }

  /** Writes the summary as one line of JSON that is safe inside a script element. */
  String inlined() throws IOException {
    return mapper
        .writer()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII) // also of characters that hide text
        .writeValueAsString(summary())
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  /** Writes the summary as an object, with the index in its field {@code pages}. */
  void whole(JsonGenerator json) throws IOException {
    json.setCodec(mapper);
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : summary().entrySet()) {
      json.writeObjectField(entry.getKey(), entry.getValue());
    }
    json.writeFieldName("pages");
    index(json);
    json.writeEndObject();
  }

  /**
   * Writes the index: one array per column; repeated strings become numbers that refer to a list.
   */
  void index(JsonGenerator json) throws IOException {
    json.setCodec(mapper);
    json.writeStartObject();
    words(json, "id", IndexRow::id);
    words(json, "url", IndexRow::url);
    words(json, "title", IndexRow::title);
    words(json, "digest", IndexRow::digest);
    words(json, "lead", IndexRow::lead);
    coded(json, "site", row -> WellFormedText.of(row.siteOrNone()));
    coded(json, "verdict", row -> row.verdict().word());
    coded(json, "language", IndexRow::language);
    coded(json, "type", IndexRow::type);
    coded(json, "date", IndexRow::date);
    coded(json, "networks", IndexRow::networks);
    coded(json, "shard", IndexRow::shard);
    coded(json, "flags", IndexRow::flags);
    coded(json, "unmeasured", IndexRow::unmeasured);
    coded(json, "failed", IndexRow::failed);
    json.writeArrayFieldStart("quality");
    for (IndexRow row : rows) {
      json.writeNumber(row.quality());
    }
    json.writeEndArray();
    numbers(json, "words", IndexRow::words);
    represented(json);
    json.writeEndObject();
  }

  private void words(JsonGenerator json, String name, Function<IndexRow, String> column)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (IndexRow row : rows) {
      json.writeString(column.apply(row));
    }
    json.writeEndArray();
  }

  private void coded(JsonGenerator json, String name, Function<IndexRow, Object> column)
      throws IOException {
    Map<Object, Integer> codes = new LinkedHashMap<>();
    List<Integer> values = new ArrayList<>(rows.size());
    for (IndexRow row : rows) {
      values.add(codes.computeIfAbsent(column.apply(row), value -> codes.size()));
    }
    json.writeObjectFieldStart(name);
    json.writeObjectField("values", codes.keySet());
    json.writeObjectField("codes", values);
    json.writeEndObject();
  }

  private void numbers(JsonGenerator json, String name, ToIntFunction<IndexRow> column)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (IndexRow row : rows) {
      json.writeNumber(column.applyAsInt(row));
    }
    json.writeEndArray();
  }

  /** Number of pages that each row represents; left out if every page is listed. */
  private void represented(JsonGenerator json) throws IOException {
    if (rows.size() == tally.total(Facet.VERDICT)) {
      return;
    }
    json.writeArrayFieldStart("weight");
    for (IndexRow row : rows) {
      json.writeNumber(Math.round(tally.rows().represents(row) * 1000) / 1000.0);
    }
    json.writeEndArray();
  }
}
