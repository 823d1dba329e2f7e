package dev.winnow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of JSON that an earlier run wrote, one at a time. A line that is written again unchanged is
 * the same to the byte: numbers keep every digit.
 */
public final class StoredRows implements Closeable {
  private static final ObjectMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build();

  private final String name;
  private final StoredLines lines;

  /**
   * Lines of a stream, which {@link #close} closes.
   *
   * @param name of the file, for messages
   */
  public StoredRows(String name, InputStream in) {
    this.name = name;
    this.lines = new StoredLines(in);
  }

  /**
   * The next line; null after the last.
   *
   * @throws IOException if a line is no JSON object
   */
  public @Nullable ObjectNode next() throws IOException {
    byte[] line = nextLine();
    return line == null ? null : row(line);
  }

  /** The next line that is not blank, as it stands; null after the last. */
  public byte @Nullable [] nextLine() throws IOException {
    byte[] line = lines.next();
    while (line != null && isBlank(line)) {
      line = lines.next();
    }
    return line;
  }

  private static boolean isBlank(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] >= 0 && line[at] <= ' ') {
      at++;
    }
    return at == line.length;
  }

  /**
   * Reads a line.
   *
   * @throws IOException if it is no JSON object
   */
  public ObjectNode row(byte[] line) throws IOException {
    JsonNode row = EXACT.readTree(line);
    if (row instanceof ObjectNode object) {
      return object;
    }
    throw new IOException(name + " holds a line that is no row");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Writes lines as {@link ScoreRows} does. */
  public static final class Writer extends LineWriter {
    /** Lines that go to a stream, which {@link #close} closes. */
    public Writer(OutputStream out) throws IOException {
      super(out);
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** Writes one line as {@link StoredRows#nextLine} read it. */
    public void add(byte[] line) throws IOException {
      copy(line);
      if (line[line.length - 1] != '\n') {
        endLine();
      }
    }

    /** Writes one line. */
    public void add(ObjectNode row) throws IOException {
      EXACT.writeTree(json, row);
      endLine();
    }
  }
}
