package dev.winnow.report;

import dev.winnow.corpus.PageFamily;
import dev.winnow.corpus.PageRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes families of pages as JSON lines, one a line. */
public final class ClusterRows extends LineWriter {
  /** Pages that a line lists; its size counts all. */
  static final int MOST_MEMBERS = 1_000;

  /** Rows that go to a stream, which {@link #close} closes. */
  public ClusterRows(OutputStream out) throws IOException {
    super(out);
  }

  /** Writes one family. */
  public void add(PageFamily family) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", family.id());
    json.writeStringField("kind", family.kind().word());
    json.writeNumberField("size", family.pages().size());
    json.writeArrayFieldStart("members");
    List<PageRecord> pages = family.pages();
    for (PageRecord page : pages.subList(0, Math.min(MOST_MEMBERS, pages.size()))) {
      json.writeStartObject();
      json.writeStringField("id", page.id());
      JsonFields.text(json, "url", page.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    endLine();
  }
}
