package dev.winnow.report;

import dev.winnow.model.LinkFacts;
import dev.winnow.model.Origin;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageRef;
import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.model.result.PageCluster;
import dev.winnow.model.result.Scored;
import dev.winnow.score.PageJudge;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes judged pages as JSON lines, schema 2: one page a line, the full explanation. Every key
 * stands in every row, in one order, with null or an empty list if there is nothing to say, and no
 * object has keys that depend on the page; so any part of a run has the columns of the whole.
 * {@code score-row-2.schema.json} describes the rows.
 */
public final class ScoreRows extends LineWriter {
  /** Moves with every change of a row's shape. */
  public static final int SCHEMA = 2;

  private static final int PROBABILITY_DECIMALS = 4;
  private static final int SEVERITY_DECIMALS = 4;
  private static final int POINT_DECIMALS = 2;
  private static final int SHARE_DECIMALS = 6;

  private final String version;

  /**
   * Rows that go to a stream, which {@link #close} closes.
   *
   * @param version of Winnow, as rows carry it
   */
  public ScoreRows(OutputStream out, String version) throws IOException {
    super(out);
    this.version = version;
  }

  /** Writes one page. */
  public void add(Scored page) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    identity(page.page(), page.title());
    json.writeObjectFieldStart("language");
    json.writeStringField("code", page.language().code());
    JsonFields.number(json, "probability", page.language().probability(), PROBABILITY_DECIMALS);
    json.writeEndObject();
    json.writeNumberField("words", page.words());
    JsonFields.number(json, "quality", page.reportedQuality(), POINT_DECIMALS);
    json.writeStringField("verdict", page.verdict().word());
    json.writeArrayFieldStart("flags");
    for (String flag : page.flags()) {
      json.writeString(flag);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("signals");
    for (Contribution contribution : page.signals()) {
      signal(contribution);
    }
    json.writeEndArray();
    json.writeNullField("trust");
    links(page.links());
    profile(page.profile());
    json.writeObjectFieldStart("corpusSignals");
    for (Map.Entry<String, Double> signal : page.corpusSignals().entrySet()) {
      JsonFields.number(json, signal.getKey(), signal.getValue(), PageJudge.CORPUS_DECIMALS);
    }
    json.writeEndObject();
    text(page);
    cluster(page.cluster());
    json.writeStringField("policy", page.policy());
    json.writeStringField("winnow", version);
    json.writeEndObject();
    endLine();
  }

  private void cluster(@Nullable PageCluster cluster) throws IOException {
    if (cluster == null) {
      json.writeNullField("cluster");
      return;
    }
    json.writeObjectFieldStart("cluster");
    json.writeStringField("id", cluster.id());
    json.writeStringField("kind", cluster.kind());
    json.writeNumberField("size", cluster.size());
    json.writeEndObject();
  }

  private void identity(PageRef page, String title) throws IOException {
    json.writeStringField("id", page.id());
    JsonFields.text(json, "url", page.url());
    JsonFields.text(json, "site", page.site());
    json.writeStringField("title", title);
    Origin origin = page.origin();
    json.writeObjectFieldStart("source");
    json.writeStringField("file", origin.file());
    json.writeNumberField("offset", origin.offset());
    JsonFields.text(json, "recordId", origin.recordId());
    json.writeEndObject();
    JsonFields.text(json, "fetched", page.fetched());
  }

  private void signal(Contribution contribution) throws IOException {
    Measured measured = contribution.finding() instanceof Measured m ? m : null;
    NotApplicable notApplicable = contribution.finding() instanceof NotApplicable n ? n : null;
    Failed failed = contribution.finding() instanceof Failed f ? f : null;
    json.writeStartObject();
    json.writeStringField("id", contribution.signal());
    json.writeStringField(
        "outcome",
        contribution.finding().fold(m -> "measured", n -> "not-applicable", f -> "failed"));
    JsonFields.number(
        json, "value", measured == null ? null : measured.value(), PageJudge.VALUE_DECIMALS);
    json.writeStringField("unit", contribution.unit());
    JsonFields.number(
        json, "severity", measured == null ? null : contribution.severity(), SEVERITY_DECIMALS);
    JsonFields.number(json, "points", contribution.points(), POINT_DECIMALS);
    JsonFields.text(
        json,
        "message",
        measured != null ? measured.message() : failed != null ? failed.message() : null);
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : measured == null ? List.<Evidence>of() : measured.evidence()) {
      evidence(evidence);
    }
    json.writeEndArray();
    JsonFields.text(json, "reason", notApplicable == null ? null : notApplicable.reason());
    JsonFields.text(json, "code", failed == null ? null : failed.code());
    JsonFields.text(json, "paidBy", contribution.paidBy());
    json.writeEndObject();
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", evidence.start());
    json.writeNumberField("end", evidence.end());
    json.writeStringField("quote", evidence.quote());
    JsonFields.text(json, "expected", evidence.expected());
    JsonFields.text(json, "note", evidence.note());
    json.writeArrayFieldStart("facts");
    for (Map.Entry<String, String> fact : evidence.facts().entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", fact.getKey());
      json.writeStringField("value", fact.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void links(LinkFacts links) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeNumberField("total", links.total());
    json.writeNumberField("external", links.external());
    json.writeNumberField("affiliate", links.affiliate().size());
    json.writeArrayFieldStart("networks");
    for (NetworkCount network : NetworkCount.of(links)) {
      json.writeStartObject();
      json.writeStringField("id", network.id());
      json.writeNumberField("links", network.links());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("nofollow", links.nofollow());
    json.writeBooleanField("disclosure", links.disclosure() != null);
    json.writeEndObject();
  }

  private void profile(PageProfile profile) throws IOException {
    json.writeObjectFieldStart("page");
    JsonFields.text(json, "type", profile.word());
    JsonFields.number(json, "probability", profile.certainty(), PROBABILITY_DECIMALS);
    json.writeNullField("author");
    json.writeNullField("published");
    json.writeEndObject();
  }

  private void text(Scored page) throws IOException {
    json.writeObjectFieldStart("text");
    json.writeNumberField("characters", page.characters());
    spans("main", page.main());
    json.writeStringField("digest", page.digest());
    spans("revealed", page.revealed());
    JsonFields.text(json, "truncated", page.page().origin().truncated());
    json.writeStringField("charset", page.charset().charset());
    json.writeStringField("charsetSource", page.charset().source().word());
    JsonFields.number(json, "replacementShare", page.charset().replacementShare(), SHARE_DECIMALS);
    json.writeNumberField("shapeless", page.charset().shapeless());
    json.writeEndObject();
  }

  private void spans(String field, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
