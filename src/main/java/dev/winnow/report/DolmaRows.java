package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Scored;
import dev.winnow.score.DecimalRounding;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes pages as Dolma does: documents, and row by row beside them the attributes, each a list of
 * {@code [start, end, score]} in code points. A value of the whole page is one span over all of it.
 * Names are {@code winnow__SIGNAL__TYPE} with underscores for hyphens.
 *
 * <p>Source: allenai/dolma, {@code docs/data-format.md}.
 */
public final class DolmaRows implements Closeable {
  private static final int DECIMALS = 5; // what Dolma's own taggers write

  private final JsonGenerator documents;
  private final JsonGenerator attributes;
  private final OutputStream documentsOut;
  private final OutputStream attributesOut;

  /** Rows that go, gzipped, to two streams, which {@link #close} closes. */
  public DolmaRows(OutputStream documents, OutputStream attributes) throws IOException {
    this.documentsOut = new GZIPOutputStream(documents);
    this.attributesOut = new GZIPOutputStream(attributes);
    this.documents = JsonFields.lines(documentsOut);
    this.attributes = JsonFields.lines(attributesOut);
  }

  /** Writes one page to both files. */
  public void add(Scored scored, Document document) throws IOException {
    document(scored, document);
    attributes.writeStartObject();
    attributes.writeStringField("id", scored.page().id());
    attributes.writeStringField("source", source(scored));
    attributes.writeObjectFieldStart("attributes");
    whole("quality", "score", scored.quality(), scored);
    whole(scored.verdict().word(), "verdict", 1, scored);
    spans("main", "content", scored.main(), 1);
    for (Contribution contribution : scored.signals()) {
      if (contribution.finding() instanceof Measured measured) {
        whole(contribution.signal(), "value", measured.value(), scored);
        whole(contribution.signal(), "severity", contribution.severity(), scored);
        spans(contribution.signal(), "evidence", spans(measured), contribution.severity());
      }
    }
    for (Map.Entry<String, Double> signal : scored.corpusSignals().entrySet()) {
      whole(signal.getKey(), "value", signal.getValue(), scored);
    }
    attributes.writeEndObject();
    attributes.writeEndObject();
  }

  private void document(Scored scored, Document document) throws IOException {
    documents.writeStartObject();
    documents.writeStringField("id", scored.page().id());
    documents.writeStringField("text", document.text());
    documents.writeStringField("source", source(scored));
    // When the page came to us is when it was fetched; a clock would make every run another.
    JsonFields.text(documents, "added", scored.page().fetched());
    String published = document.metadata().published();
    JsonFields.text(documents, "created", published == null ? scored.page().fetched() : published);
    documents.writeObjectFieldStart("metadata");
    JsonFields.text(documents, "url", scored.page().url());
    documents.writeStringField("title", scored.title());
    documents.writeStringField("language", scored.language().code());
    documents.writeEndObject();
    documents.writeEndObject();
  }

  private static String source(Scored scored) {
    return scored.page().origin().file();
  }

  private static List<Span> spans(Measured measured) {
    List<Span> spans = new ArrayList<>();
    for (Evidence evidence : measured.evidence()) {
      spans.add(new Span(evidence.start(), evidence.end()));
    }
    return spans;
  }

  private void whole(String name, String type, double score, Scored scored) throws IOException {
    spans(name, type, List.of(new Span(0, scored.characters())), score);
  }

  private void spans(String name, String type, List<Span> spans, double score) throws IOException {
    attributes.writeArrayFieldStart(
        String.format(Locale.ROOT, "winnow__%s__%s", name.replace('-', '_'), type));
    for (Span span : spans) {
      attributes.writeStartArray();
      attributes.writeNumber(span.start());
      attributes.writeNumber(span.end());
      attributes.writeNumber(DecimalRounding.text(score, DECIMALS));
      attributes.writeEndArray();
    }
    attributes.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    documents.close();
    documentsOut.close();
    attributes.close();
    attributesOut.close();
  }
}
