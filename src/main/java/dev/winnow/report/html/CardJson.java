package dev.winnow.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Origin;
import dev.winnow.model.PageRef;
import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.PageCluster;
import dev.winnow.model.result.Scored;
import dev.winnow.score.DecimalRounding;
import dev.winnow.score.PageJudge;
import dev.winnow.unicode.WellFormedText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the card of one page as JSON. Long lists are cut, and the card states their full length.
 */
final class CardJson {
  private static final int MAX_TEXT = 300_000; // some 50,000 words; reviewers do not read further
  private static final int MAX_EVIDENCE = 1_000; // per signal; more marks do not help a reviewer
  private static final int MAX_LINKS = 1_000; // enough for a judgement of a link farm
  private static final int MAX_STRING = 2_000; // longer titles, quotes and URLs are attacks

  private final JsonGenerator json;

  private CardJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Scored scored, String text, JsonGenerator json) throws IOException {
    new CardJson(json).page(scored, text);
  }

  private void page(Scored scored, String text) throws IOException {
    json.writeStartObject();
    reference(scored.page());
    string("title", scored.title());
    string("language", scored.language().code());
    Double probability = scored.language().probability();
    if (probability != null) {
      json.writeNumberField("probability", probability);
    }
    string("type", scored.profile().word());
    json.writeNumberField("words", scored.words());
    json.writeNumberField("quality", scored.quality());
    string("verdict", scored.verdict().word());
    strings("flags", scored.flags());
    cluster(scored.cluster());
    string("digest", scored.digest());
    string("policy", scored.policy());
    string("charset", scored.charset().charset());
    spans("main", scored.main());
    json.writeArrayFieldStart("signals");
    for (Contribution contribution : scored.signals()) {
      contribution(contribution);
    }
    json.writeEndArray();
    links(scored.links());
    json.writeObjectFieldStart("corpus");
    for (Map.Entry<String, Double> signal : scored.corpusSignals().entrySet()) {
      if (signal.getValue() != null) {
        json.writeFieldName(signal.getKey());
        json.writeNumber(DecimalRounding.text(signal.getValue(), PageJudge.CORPUS_DECIMALS));
      }
    }
    json.writeEndObject();
    json.writeNumberField("characters", scored.characters());
    json.writeStringField("text", WellFormedText.cut(WellFormedText.of(text), MAX_TEXT));
    json.writeEndObject();
  }

  private void cluster(@Nullable PageCluster cluster) throws IOException {
    if (cluster != null) {
      json.writeObjectFieldStart("cluster");
      string("id", cluster.id());
      string("kind", cluster.kind());
      json.writeNumberField("size", cluster.size());
      json.writeEndObject();
    }
  }

  private void reference(PageRef page) throws IOException {
    string("id", page.id());
    string("url", page.url());
    string("site", page.site());
    string("fetched", page.fetched());
    Origin origin = page.origin();
    string("file", origin.file());
    json.writeNumberField("offset", origin.offset());
    string("recordId", origin.recordId());
  }

  private void contribution(Contribution contribution) throws IOException {
    json.writeStartObject();
    string("id", contribution.signal());
    string("unit", contribution.unit());
    json.writeNumberField("severity", contribution.severity());
    json.writeNumberField("points", contribution.points());
    json.writeNumberField("weight", contribution.weight());
    string("paidBy", contribution.paidBy());
    finding(contribution.finding());
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    if (finding instanceof Finding.Measured measured) {
      string("outcome", "measured");
      json.writeNumberField("value", measured.value());
      string("message", measured.message());
      evidence(measured.evidence());
    } else if (finding instanceof Finding.NotApplicable notApplicable) {
      string("outcome", "not-applicable");
      string("message", notApplicable.reason());
    } else if (finding instanceof Finding.Failed failed) {
      string("outcome", "failed");
      string("message", failed.code() + ": " + failed.message());
    }
  }

  private void evidence(List<Evidence> evidence) throws IOException {
    json.writeNumberField("found", evidence.size());
    json.writeArrayFieldStart("evidence");
    for (Evidence place : head(evidence, MAX_EVIDENCE)) {
      json.writeStartObject();
      json.writeNumberField("start", place.start());
      json.writeNumberField("end", place.end());
      string("quote", place.quote());
      string("expected", place.expected());
      string("note", place.note());
      json.writeObjectFieldStart("facts");
      for (Map.Entry<String, String> fact : place.facts().entrySet()) {
        string(fact.getKey(), fact.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void links(LinkFacts links) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeNumberField("total", links.total());
    json.writeNumberField("external", links.external());
    json.writeNumberField("nofollow", links.nofollow());
    Span disclosure = links.disclosure();
    if (disclosure != null) {
      spans("disclosure", List.of(disclosure));
    }
    json.writeNumberField("affiliates", links.affiliate().size());
    strings("networks", ReportShards.networks(links));
    json.writeArrayFieldStart("affiliate");
    for (AffiliateLink link : head(links.affiliate(), MAX_LINKS)) {
      affiliate(link);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("calls");
    for (CallToAction call : head(links.callsToAction(), MAX_LINKS)) {
      call(call);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void affiliate(AffiliateLink affiliate) throws IOException {
    json.writeStartObject();
    string("network", affiliate.network());
    string("merchant", affiliate.merchant());
    string("target", affiliate.target());
    string("href", affiliate.link().href());
    string("anchor", affiliate.link().anchor());
    strings("rel", affiliate.link().rel().stream().sorted().toList());
    json.writeNumberField("start", affiliate.link().start());
    json.writeNumberField("end", affiliate.link().end());
    json.writeEndObject();
  }

  private void call(CallToAction call) throws IOException {
    json.writeStartObject();
    string("line", call.line());
    AffiliateLink link = call.link();
    string("target", call.target());
    string("network", link == null ? null : link.network());
    json.writeNumberField("times", call.places().size());
    json.writeNumberField("wordings", call.wordings());
    strings("rel", call.rel().stream().sorted().toList());
    json.writeBooleanField("disclosed", call.disclosed());
    spans("places", head(call.places(), MAX_LINKS));
    json.writeEndObject();
  }

  private void spans(String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(WellFormedText.cut(WellFormedText.of(value), MAX_STRING));
    }
    json.writeEndArray();
  }

  private void string(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, WellFormedText.cut(WellFormedText.of(value), MAX_STRING));
    }
  }

  private static <T> List<T> head(List<T> list, int most) {
    return list.size() <= most ? list : list.subList(0, most);
  }
}
