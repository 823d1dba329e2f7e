package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.result.Verdict;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.ReportTally.Facet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes and reads {@code run.json}, the last file of a run: where it stands, the run is whole. */
public final class RunJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RunJson() {}

  /**
   * Writes the file and closes the stream.
   *
   * @param ended in ISO 8601
   */
  public static void write(OutputStream out, ReportTally tally, RunInfo info, String ended)
      throws IOException {
    RunTotals totals = totals(tally, seconds(info.started(), ended));
    try (JsonGenerator json = MAPPER.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeNumberField("schema", ScoreRows.SCHEMA);
      json.writeStringField("id", info.id());
      json.writeNumberField("records", totals.records());
      json.writeNumberField("scored", totals.scored());
      json.writeNumberField("skipped", totals.skipped());
      json.writeNumberField("rejected", totals.rejected());
      JsonFields.counts(json, "skippedBy", totals.skippedBy());
      JsonFields.counts(json, "rejectedBy", totals.rejectedBy());
      json.writeNumberField("flagged", totals.flagged());
      JsonFields.counts(json, "verdicts", totals.verdicts());
      JsonFields.counts(json, "flags", totals.flags());
      JsonFields.counts(json, "languages", tally.counts(Facet.LANGUAGE));
      JsonFields.counts(json, "clustered", tally.counts(Facet.CLUSTERED));
      histogram(json, tally);
      json.writeNumberField("words", tally.words());
      rates(json, totals);
      json.writeStringField("policy", info.policy());
      texts(json, "models", info.models());
      texts(json, "versions", info.versions());
      texts(json, "options", info.options());
      json.writeStringField("runner", info.runner());
      json.writeObjectFieldStart("inputs");
      json.writeNumberField("files", info.files());
      json.writeNumberField("bytes", info.bytes());
      json.writeEndObject();
      increment(json, info.increment());
      json.writeStringField("started", info.started());
      json.writeStringField("ended", ended);
      JsonFields.number(json, "seconds", totals.seconds(), 3);
      double seconds = Math.max(totals.seconds(), 0.001); // a run of no time has no rate
      JsonFields.number(json, "pagesPerSecond", totals.scored() / seconds, 1);
      json.writeEndObject();
    }
  }

  /** Reads the totals of a run back. */
  public static RunTotals read(InputStream in) throws IOException {
    return MAPPER.readValue(in, RunTotals.class);
  }

  /** Id of the run that the file is about; empty if it is not about one. */
  public static String id(InputStream in) throws IOException {
    return MAPPER.readTree(in).path("id").asText();
  }

  private static void rates(JsonGenerator json, RunTotals totals) throws IOException {
    json.writeObjectFieldStart("rates");
    JsonFields.number(json, "rejected", totals.rejectRate(), 6);
    double scored = Math.max(1, totals.scored());
    JsonFields.number(json, "flagged", totals.flagged() / scored, 6);
    for (Map.Entry<String, Long> flag : totals.flags().entrySet()) {
      JsonFields.number(json, flag.getKey(), flag.getValue() / scored, 6);
    }
    json.writeEndObject();
  }

  /**
   * Judged pages by quality, five points a bin, worst first: what drift between runs is measured
   * on.
   */
  private static void histogram(JsonGenerator json, ReportTally tally) throws IOException {
    long[] bins = new long[ReportTally.BINS];
    for (Verdict verdict : Verdict.values()) {
      long[] some = tally.histogram(verdict);
      for (int i = 0; verdict != Verdict.UNDECIDED && i < bins.length; i++) {
        bins[i] += some[i];
      }
    }
    json.writeFieldName("qualityHistogram");
    json.writeArray(bins, 0, bins.length);
  }

  private static void increment(JsonGenerator json, @Nullable IncrementFacts increment)
      throws IOException {
    if (increment == null) {
      return;
    }
    json.writeObjectFieldStart("incremental");
    JsonFields.text(json, "previous", increment.previous());
    JsonFields.counts(json, "files", increment.files());
    JsonFields.counts(json, "supersedes", increment.supersedes());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String field, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  /** The totals of a tally. */
  public static RunTotals totals(ReportTally tally, double seconds) {
    long scored = tally.total(Facet.VERDICT);
    long skipped = tally.total(Facet.SKIP);
    long rejected = tally.total(Facet.REJECT);
    return new RunTotals(
        scored + skipped + rejected,
        scored,
        skipped,
        rejected,
        tally.flagged(),
        seconds,
        tally.counts(Facet.VERDICT),
        tally.counts(Facet.FLAG),
        named(tally.counts(Facet.SKIP), name -> SkipReason.valueOf(name).word()),
        named(tally.counts(Facet.REJECT), name -> Rejected.Code.valueOf(name).word()));
  }

  /** Counts under the names that rows use. */
  private static SortedMap<String, Long> named(
      SortedMap<String, Long> counts, UnaryOperator<String> word) {
    SortedMap<String, Long> named = new TreeMap<>();
    counts.forEach((name, n) -> named.put(word.apply(name), n));
    return named;
  }

  /** Seconds between two instants in ISO 8601. */
  public static double seconds(String from, String to) {
    return Duration.between(Instant.parse(from), Instant.parse(to)).toMillis() / 1000.0;
  }
}
