package dev.winnow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Reads and writes lines about input files one at a time: a crawl has hundreds of thousands. */
public final class InputEntries implements Closeable {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build();
  private static final ObjectReader READER = MAPPER.readerFor(InputEntry.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(InputEntry.class);

  private final BufferedReader lines;

  /** Lines of a stream, which {@link #close} closes. */
  public InputEntries(InputStream in) {
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  /** The next entry; null after the last. */
  public @Nullable InputEntry next() throws IOException {
    String line = lines.readLine();
    return line == null || line.isBlank() ? null : READER.readValue(line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Writes entries. */
  public static final class Writer extends LineWriter {
    /** Lines that go to a stream, which {@link #close} closes. */
    public Writer(OutputStream out) throws IOException {
      super(out);
    }

    /** Writes one entry. */
    public void add(InputEntry entry) throws IOException {
      WRITER.writeValue(json, entry);
      endLine();
    }
  }
}
