package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a file of JSON lines: one value a line, the last one ended like the others. */
abstract class LineWriter implements Closeable {
  final JsonGenerator json;
  private final OutputStream out;

  /** Lines that go to a stream, which {@link #close} closes. */
  LineWriter(OutputStream out) throws IOException {
    this.out = out;
    this.json = JsonFields.lines(out);
  }

  @Override
  public final void close() throws IOException {
    json.close();
    out.write('\n');
    out.close();
  }
}
