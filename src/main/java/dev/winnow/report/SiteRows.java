package dev.winnow.report;

import dev.winnow.model.result.Verdict;
import dev.winnow.score.WilsonInterval;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.PageMark;
import dev.winnow.sites.SharedMark;
import dev.winnow.sites.SiteCard;
import dev.winnow.sites.SiteCard.SharedCount;
import dev.winnow.sites.SiteSummary;
import dev.winnow.sites.SiteTemplates;
import dev.winnow.sites.SiteUse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes sites as JSON lines, one registrable domain a line. As in score rows every key stands in
 * every line, in one order. {@code across-pages.md} describes the fields.
 */
public final class SiteRows extends LineWriter {
  private static final int SHARE_DECIMALS = 4;
  private static final int QUALITY_DECIMALS = 2;
  private static final int MOST_TYPICAL = 3;

  private final List<String> signals;

  /**
   * Rows that go to a stream, which {@link #close} closes.
   *
   * @param signals ids of the signals whose shares are told, in their order
   */
  public SiteRows(OutputStream out, List<String> signals) throws IOException {
    super(out);
    this.signals = List.copyOf(signals);
  }

  /** Writes one site. */
  public void add(SiteCard card) throws IOException {
    SiteSummary site = card.summary();
    json.writeStartObject();
    json.writeStringField("site", site.site());
    json.writeNumberField("pages", site.pages());
    json.writeNumberField("words", site.words());
    json.writeArrayFieldStart("verdicts");
    for (Verdict verdict : Verdict.values()) {
      json.writeStartObject();
      json.writeStringField("verdict", verdict.word());
      json.writeNumberField("pages", site.verdicts().getOrDefault(verdict, 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
    int median = site.median();
    JsonFields.number(json, "medianQuality", median < 0 ? null : (double) median, 0);
    share(card, SiteSummary.ANY, "flagged");
    json.writeArrayFieldStart("signals");
    for (String signal : signals) {
      share(card, signal, null);
    }
    json.writeEndArray();
    json.writeNumberField("sampled", site.sample().size());
    templates(site.sample());
    json.writeArrayFieldStart("affiliates");
    for (SharedCount mark : card.shared(PageMark.Kind.AFFILIATE)) {
      json.writeStartObject();
      json.writeStringField("network", mark.count().mark().name());
      json.writeStringField("id", mark.count().mark().key());
      shared(mark, site.site());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("calls");
    for (SharedCount mark : card.shared(PageMark.Kind.CALL)) {
      json.writeStartObject();
      json.writeStringField("line", mark.count().mark().key());
      shared(mark, site.site());
    }
    json.writeEndArray();
    pages("worst", site.worst());
    pages("typical", site.typical(MOST_TYPICAL));
    JsonFields.text(json, "blocked", card.blocked());
    json.writeEndObject();
    endLine();
  }

  private void share(SiteCard card, String signal, @Nullable String field) throws IOException {
    if (field == null) {
      json.writeStartObject();
    } else {
      json.writeObjectFieldStart(field);
    }
    WilsonInterval share = card.flagged(signal);
    json.writeStringField("id", signal);
    json.writeNumberField("measured", card.measured(signal));
    json.writeNumberField("flagged", card.summary().flagged().getOrDefault(signal, 0L));
    JsonFields.number(json, "share", share == null ? null : share.share(), SHARE_DECIMALS);
    JsonFields.number(json, "low", share == null ? null : share.low(), SHARE_DECIMALS);
    JsonFields.number(json, "high", share == null ? null : share.high(), SHARE_DECIMALS);
    json.writeEndObject();
  }

  private void templates(List<PageFacts> pages) throws IOException {
    json.writeArrayFieldStart("templateLines");
    for (SiteTemplates.SharedLine line : SiteTemplates.lines(pages)) {
      json.writeStartObject();
      json.writeStringField("line", line.line());
      json.writeNumberField("pages", line.pages());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("titlePatterns");
    for (SiteTemplates.TitlePattern pattern : SiteTemplates.titles(pages)) {
      json.writeStartObject();
      json.writeStringField("pattern", pattern.pattern());
      json.writeNumberField("pages", pattern.pages());
      json.writeArrayFieldStart("filled");
      for (String words : pattern.filled()) {
        json.writeString(words);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes on which sites a mark stands, and ends its object. */
  private void shared(SharedCount mark, String site) throws IOException {
    SharedMark.Counted sites = mark.sites();
    json.writeNumberField("pages", mark.count().pages());
    json.writeNumberField("owners", sites.owners());
    json.writeArrayFieldStart("others");
    for (SiteUse use : sites.others(site)) {
      json.writeString(use.site());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pages(String field, List<PageFacts> pages) throws IOException {
    json.writeArrayFieldStart(field);
    for (PageFacts page : pages) {
      json.writeStartObject();
      json.writeStringField("id", page.id());
      JsonFields.text(json, "url", page.url());
      json.writeStringField("title", page.title());
      JsonFields.number(json, "quality", page.quality(), QUALITY_DECIMALS);
      json.writeStringField("verdict", page.verdict().word());
      json.writeArrayFieldStart("flags");
      for (String flag : page.flags()) {
        json.writeString(flag);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
