package dev.winnow.report;

import dev.winnow.model.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Writes rejects as JSON lines: enough to find the record again and read it once more. */
public final class RejectRows extends LineWriter {
  /** Rows that go to a stream, which {@link #close} closes. */
  public RejectRows(OutputStream out) throws IOException {
    super(out);
  }

  /** Writes one reject. */
  public void add(Rejected rejected) throws IOException {
    json.writeStartObject();
    json.writeStringField("stage", rejected.stage().name().toLowerCase(Locale.ROOT));
    json.writeStringField("file", rejected.origin().file());
    json.writeNumberField("offset", rejected.origin().offset());
    JsonFields.text(json, "recordId", rejected.origin().recordId());
    json.writeStringField("code", rejected.code().word());
    json.writeStringField("message", rejected.message());
    json.writeEndObject();
  }
}
