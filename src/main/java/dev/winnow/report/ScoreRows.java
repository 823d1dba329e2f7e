package dev.winnow.report;

import dev.winnow.model.AffiliateLink;
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
import dev.winnow.model.result.Scored;
import dev.winnow.score.PageJudge;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes judged pages as JSON lines, schema 1: one page a line, the full explanation. */
public final class ScoreRows extends LineWriter {
  /** Moves with every change of a row's shape. */
  public static final int SCHEMA = 1;

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
    JsonFields.number(json, "probability", page.language().probability(), 4);
    json.writeEndObject();
    json.writeNumberField("words", page.words());
    JsonFields.number(json, "quality", page.quality(), 2);
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
    links(page.links());
    profile(page.profile());
    json.writeObjectFieldStart("corpusSignals");
    for (Map.Entry<String, Double> signal : page.corpusSignals().entrySet()) {
      JsonFields.number(json, signal.getKey(), signal.getValue(), PageJudge.CORPUS_DECIMALS);
    }
    json.writeEndObject();
    text(page);
    json.writeStringField("policy", page.policy());
    json.writeStringField("winnow", version);
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
    json.writeStartObject();
    json.writeStringField("id", contribution.signal());
    if (contribution.finding() instanceof Measured measured) {
      measured(contribution, measured);
    } else if (contribution.finding() instanceof NotApplicable notApplicable) {
      json.writeStringField("outcome", "not-applicable");
      json.writeStringField("reason", notApplicable.reason());
    } else if (contribution.finding() instanceof Failed failed) {
      json.writeStringField("outcome", "failed");
      json.writeStringField("code", failed.code());
      json.writeStringField("message", failed.message());
    }
    json.writeEndObject();
  }

  private void measured(Contribution contribution, Measured measured) throws IOException {
    json.writeStringField("outcome", "measured");
    JsonFields.number(json, "value", measured.value(), PageJudge.VALUE_DECIMALS);
    json.writeStringField("unit", contribution.unit());
    JsonFields.number(json, "severity", contribution.severity(), 4);
    JsonFields.number(json, "points", contribution.points(), 2);
    JsonFields.text(json, "paidBy", contribution.paidBy());
    json.writeStringField("message", measured.message());
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : measured.evidence()) {
      evidence(evidence);
    }
    json.writeEndArray();
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", evidence.start());
    json.writeNumberField("end", evidence.end());
    json.writeStringField("quote", evidence.quote());
    JsonFields.text(json, "expected", evidence.expected());
    JsonFields.text(json, "note", evidence.note());
    if (!evidence.facts().isEmpty()) {
      json.writeObjectFieldStart("facts");
      for (Map.Entry<String, String> fact : evidence.facts().entrySet()) {
        json.writeStringField(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void links(LinkFacts links) throws IOException {
    SortedMap<String, Integer> networks = new TreeMap<>();
    for (AffiliateLink link : links.affiliate()) {
      networks.merge(link.network(), 1, Integer::sum);
    }
    json.writeObjectFieldStart("links");
    json.writeNumberField("total", links.total());
    json.writeNumberField("external", links.external());
    json.writeNumberField("nofollow", links.nofollow());
    json.writeNumberField("affiliate", links.affiliate().size());
    json.writeBooleanField("disclosure", links.disclosure() != null);
    JsonFields.counts(json, "networks", networks);
    json.writeEndObject();
  }

  private void profile(PageProfile profile) throws IOException {
    json.writeObjectFieldStart("page");
    JsonFields.text(json, "type", profile.type() == null ? null : profile.type().word());
    if (profile.type() == null) {
      json.writeNullField("probability");
    } else {
      JsonFields.number(json, "probability", profile.probability(), 4);
    }
    json.writeNullField("author");
    json.writeNullField("published");
    json.writeEndObject();
  }

  private void text(Scored page) throws IOException {
    json.writeObjectFieldStart("text");
    json.writeNumberField("characters", page.characters());
    json.writeArrayFieldStart("main");
    for (Span span : page.main()) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
    json.writeStringField("digest", page.digest());
    json.writeStringField("charset", page.charset().charset());
    json.writeStringField("charsetSource", page.charset().source().word());
    JsonFields.number(json, "replacementShare", page.charset().replacementShare(), 6);
    json.writeNumberField("shapeless", page.charset().shapeless());
    json.writeEndObject();
  }
}
