package dev.winnow.report;

import dev.winnow.model.Rejected;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rejects as JSON lines that hold enough to find the record and read it again. */
public final class RejectRows extends LineWriter {
  /** Rows that go to a stream, which {@link #close} closes. */
  public RejectRows(OutputStream out) throws IOException {
    super(out);
  }

  /** Writes one reject. */
  public void add(Rejected rejected) throws IOException {
    json.writeStartObject();
    json.writeStringField("stage", rejected.stage().word());
    json.writeStringField("file", rejected.origin().file());
    json.writeNumberField("offset", rejected.origin().offset());
    JsonFields.text(json, "recordId", rejected.origin().recordId());
    json.writeStringField("code", rejected.code().word());
    json.writeStringField("message", rejected.message());
    json.writeEndObject();
    endLine();
  }
}
