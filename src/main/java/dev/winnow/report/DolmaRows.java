package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes pages in the format of Dolma: a file of documents and, row by row beside it, a file of
 * attributes, each a list of {@code [start, end, score]} in code points. A value of the whole page
 * is one span over all of it. Names are {@code winnow__SIGNAL__TYPE} with underscores for hyphens.
 *
 * <p>Every key stands in every row, no value is null and no list is empty, so that the type of each
 * shows in the first row of each file: {@code datasets} and pyarrow take the columns of all files
 * from the first one. An unknown text or time is empty; if there is no place, or no value, a span
 * of no characters stands for it, which marks nothing: its score is 0 for places and {@link
 * #UNKNOWN} for values.
 *
 * <p>Source: allenai/dolma, {@code docs/data-format.md}, where {@code id}, {@code text} and {@code
 * source} are required, and {@code python/dolma/core/data_types.py} for the spans.
 */
public final class DolmaRows implements Closeable {
  private static final int DECIMALS = 5; // what Dolma's own taggers write

  /**
   * Score of a value that is not known; below every scale, so no threshold takes it for a value.
   */
  private static final double UNKNOWN = -1;

  private static final List<Span> NOWHERE = List.of(new Span(0, 0));

  private final DolmaDocuments documents;
  private final DolmaDocuments.Lines attributeLines;
  private final JsonGenerator attributes;

  /** Rows that go, gzipped, to two streams, which {@link #close} closes. */
  public DolmaRows(OutputStream documents, OutputStream attributes) throws IOException {
    this.documents = new DolmaDocuments(documents, false);
    this.attributeLines = new DolmaDocuments.Lines(attributes);
    this.attributes = attributeLines.json;
  }

  /** Writes one page to both files. */
  public void add(Scored scored, Document document) throws IOException {
    documents.add(scored, document);
    attributes.writeStartObject();
    attributes.writeStringField("id", scored.page().id());
    attributes.writeStringField("source", DolmaDocuments.source(scored));
    attributes.writeObjectFieldStart("attributes");
    whole("quality", "score", scored.reportedQuality(), scored);
    for (Verdict verdict : Verdict.values()) {
      whole(verdict.word(), "verdict", verdict == scored.verdict() ? 1.0 : 0.0, scored);
    }
    places("main", "content", scored.main(), 1);
    for (Contribution contribution : scored.signals()) {
      signal(contribution, scored);
    }
    for (Map.Entry<String, Double> signal : scored.corpusSignals().entrySet()) {
      whole(signal.getKey(), "value", signal.getValue(), scored);
    }
    attributes.writeEndObject();
    attributes.writeEndObject();
    attributeLines.endLine();
  }

  private void signal(Contribution contribution, Scored scored) throws IOException {
    String name = contribution.signal();
    if (contribution.finding() instanceof Measured measured) {
      whole(name, "value", measured.value(), scored);
      whole(name, "severity", contribution.severity(), scored);
      places(name, "evidence", spans(measured), contribution.severity());
    } else {
      whole(name, "value", null, scored);
      whole(name, "severity", null, scored);
      places(name, "evidence", List.of(), 0);
    }
  }

  private static List<Span> spans(Measured measured) {
    List<Span> spans = new ArrayList<>();
    for (Evidence evidence : measured.evidence()) {
      spans.add(new Span(evidence.start(), evidence.end()));
    }
    return spans;
  }

  /** A value of the whole page, or null if it is not known. */
  private void whole(String name, String type, @Nullable Double score, Scored scored)
      throws IOException {
    List<Span> page = List.of(new Span(0, scored.characters()));
    spans(name, type, score == null ? NOWHERE : page, score == null ? UNKNOWN : score);
  }

  private void places(String name, String type, List<Span> spans, double score) throws IOException {
    spans(name, type, spans.isEmpty() ? NOWHERE : spans, spans.isEmpty() ? 0 : score);
  }

  private void spans(String name, String type, List<Span> spans, double score) throws IOException {
    attributes.writeArrayFieldStart(
        String.format(Locale.ROOT, "winnow__%s__%s", name.replace('-', '_'), type));
    for (Span span : spans) {
      attributes.writeStartArray();
      attributes.writeNumber(span.start());
      attributes.writeNumber(span.end());
      attributes.writeNumber(JsonFields.real(score, DECIMALS));
      attributes.writeEndArray();
    }
    attributes.writeEndArray();
  }

  @Override
  public void close() throws IOException {
    documents.close();
    attributeLines.close();
  }
}
