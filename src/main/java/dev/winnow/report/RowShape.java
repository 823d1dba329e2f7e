package dev.winnow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of rows of which a loader can tell the type: those that are neither null nor an empty
 * list in every row so far. Loaders that take types from the first rows of the first file, such as
 * Hugging Face {@code datasets}, polars and pyarrow, fail on a value whose type they did not see. A
 * text that reads as a time is a type of its own: pyarrow takes a column of such texts, be they
 * titles, for timestamps.
 */
public final class RowShape {
  private static final JsonFactory JSON = new JsonFactory();

  /** Source: apache/arrow, {@code cpp/src/arrow/json/converter.cc} and {@code value_parsing.h}. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d(:?\\d\\d(:?\\d\\d)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?)?");

  private static final int LONGEST_TIME = 25; // characters, with an offset

  private final Set<String> typed = new HashSet<>();

  /**
   * Adds a row.
   *
   * @param line of JSON in UTF-8
   * @return whether it shows the type of a field that no row before showed
   */
  public boolean add(byte[] line) throws IOException {
    boolean more = false;
    try (JsonParser json = JSON.createParser(line)) {
      StringBuilder path = new StringBuilder();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          path.append('/').append(json.currentName() == null ? "" : json.currentName());
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          path.setLength(path.lastIndexOf("/"));
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          String name = json.currentName() == null ? "" : json.currentName();
          more |= typed.add(path + "/" + name + (isTime(json, token) ? " time" : ""));
        }
      }
    }
    return more;
  }

  private static boolean isTime(JsonParser json, JsonToken token) throws IOException {
    return token == JsonToken.VALUE_STRING
        && json.getTextLength() <= LONGEST_TIME
        && TIME.matcher(json.getText()).matches();
  }
}
