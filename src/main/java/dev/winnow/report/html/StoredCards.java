package dev.winnow.report.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the cards of one unit of an earlier run, in the order of its rows. */
public final class StoredCards implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int BUFFER = 1 << 16; // the stream reads byte by byte up to the quote

  private final String unit;
  private final Files files;
  private int shard;
  private @Nullable JsonParser open;

  /** Source of the report's files. */
  @FunctionalInterface
  public interface Files {
    /** Opens a file by its path relative to the report's folder. */
    InputStream open(String name) throws IOException;
  }

  /** Opens the cards of a unit by the name of the unit in its file names. */
  public StoredCards(String unit, Files files) {
    this.unit = unit;
    this.files = files;
  }

  /** The next card; null after the last one. */
  public @Nullable ObjectNode next() throws IOException {
    while (true) {
      JsonParser parser = open == null ? openNext() : open;
      if (parser == null) {
        return null;
      }
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        return JSON.readTree(parser);
      }
      close();
    }
  }

  private @Nullable JsonParser openNext() throws IOException {
    String name = unit + "-" + shard;
    try {
      InputStream in = new BufferedInputStream(files.open("data/" + name + ".js"), BUFFER);
      in.skipNBytes(("winnowShard(\"" + name + "\",\"").length());
      InputStream base64 = Base64.getDecoder().wrap(new UpToQuote(in));
      JsonParser parser = JSON.createParser(new GZIPInputStream(base64));
      parser.nextToken(); // start of the list
      open = parser;
      shard++;
      return parser;
    } catch (FileNotFoundException e) {
      return null; // the card before was the last one
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Ends at the quote that ends the string of the script. */
  private static final class UpToQuote extends FilterInputStream {
    private boolean ended;

    UpToQuote(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = ended ? -1 : in.read();
      ended |= next < 0 || next == '"';
      return ended ? -1 : next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = 0;
      for (int next = n < length ? read() : -1; next >= 0; next = n < length ? read() : -1) {
        into[offset + n] = (byte) next;
        n++;
      }
      return n == 0 && length > 0 ? -1 : n;
    }
  }
}
