package dev.winnow.report.html;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the cards of one unit of an earlier run, in the order of its rows. */
public final class StoredCards implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int BUFFER = 1 << 13; // bytes

  private final String unit;
  private final Files files;
  private int shard;
  private byte[] json = {}; // of the open file
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
    JsonParser parser = nextStart();
    return parser == null ? null : JSON.readTree(parser);
  }

  /** The next card as it stands, to be written once more; null after the last one. */
  public @Nullable CardCopy nextCopy() throws IOException {
    JsonParser parser = nextStart();
    return parser == null ? null : CardCopy.read(parser, json);
  }

  /** The parser where the next card starts; null after the last one. */
  private @Nullable JsonParser nextStart() throws IOException {
    while (true) {
      JsonParser parser = open == null ? openNext() : open;
      if (parser == null || parser.nextToken() == JsonToken.START_OBJECT) {
        return parser;
      }
      close();
    }
  }

  private @Nullable JsonParser openNext() throws IOException {
    String name = unit + "-" + shard;
    try {
      json = unpacked(name);
      JsonParser parser = JSON.createParser(json);
      parser.nextToken(); // start of the list
      open = parser;
      shard++;
      return parser;
    } catch (FileNotFoundException e) {
      return null; // the card before was the last one
    }
  }

  /** The JSON of a file; {@link ReportShards} bounds its size. */
  private byte[] unpacked(String name) throws IOException {
    byte[] script;
    try (InputStream in = files.open("data/" + name + ".js")) {
      script = in.readAllBytes();
    }
    int start = ("winnowShard(\"" + name + "\",\"").length();
    int end = script.length;
    while (end > start && script[end - 1] != '"') {
      end--;
    }
    byte[] packed =
        Base64.getDecoder().decode(Arrays.copyOfRange(script, start, Math.max(start, end - 1)));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
