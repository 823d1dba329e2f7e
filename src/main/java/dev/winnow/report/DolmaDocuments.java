package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.model.Document;
import dev.winnow.model.result.Scored;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes pages as documents of Dolma, gzipped: {@code id, text, source, added, created, metadata}.
 * Every key stands in every row and no value is null, as in {@link DolmaRows}.
 */
public final class DolmaDocuments implements Closeable {
  private static final int QUALITY_DECIMALS = 2; // as in score lines

  private final Lines lines;
  private final JsonGenerator json;
  private final boolean judged;

  /**
   * Documents that go to a stream, which {@link #close} closes.
   *
   * @param judged whether metadata tells quality and flags as well; flags are separated by blanks,
   *     since loaders find no type in an empty list
   */
  public DolmaDocuments(OutputStream out, boolean judged) throws IOException {
    this.lines = new Lines(out);
    this.json = lines.json;
    this.judged = judged;
  }

  /** Writes one page. */
  public void add(Scored scored, Document document) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", scored.page().id());
    json.writeStringField("text", document.text());
    json.writeStringField("source", source(scored));
    // The time of the fetch, not of the run: a clock would make the rows of every run differ.
    String fetched = DolmaTime.of(scored.page().fetched());
    String published = DolmaTime.of(document.metadata().published());
    json.writeStringField("added", fetched);
    json.writeStringField("created", published.isEmpty() ? fetched : published);
    json.writeObjectFieldStart("metadata");
    String url = scored.page().url();
    json.writeStringField("url", url == null ? "" : url);
    json.writeStringField("title", scored.title());
    json.writeStringField("language", scored.language().code());
    if (judged) {
      json.writeFieldName("quality");
      json.writeNumber(JsonFields.real(scored.quality(), QUALITY_DECIMALS));
      json.writeStringField("flags", String.join(" ", scored.flags()));
      json.writeStringField("policy", scored.policy());
    }
    json.writeEndObject();
    json.writeEndObject();
    lines.endLine();
  }

  /** What a document comes from: the input file. */
  static String source(Scored scored) {
    return scored.page().origin().file();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Gzipped lines. */
  static final class Lines extends LineWriter {
    Lines(OutputStream out) throws IOException {
      super(new GZIPOutputStream(out));
    }
  }
}
