package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a file of JSON lines: one value in each line, a line feed behind each value. A file
 * without a value is empty.
 */
abstract class LineWriter implements Closeable {
  private static final int BUFFER = 1 << 16; // bytes: some twenty lines a write

  final JsonGenerator json;
  private final OutputStream out;

  /** Lines that go to a stream, which {@link #close} closes. */
  LineWriter(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER);
    this.json = JsonFields.lines(this.out);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM); // of lines that are copied
  }

  /** Ends the line of the value that was written last. */
  final void endLine() throws IOException {
    json.writeRaw('\n');
  }

  /** Writes bytes as they stand. */
  final void copy(byte[] bytes) throws IOException {
    json.flush();
    out.write(bytes);
  }

  @Override
  public final void close() throws IOException {
    json.close();
    out.close();
  }
}
