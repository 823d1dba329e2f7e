package dev.winnow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The fields of rows of which a loader can tell the type: those that are neither null nor an empty
 * list in every row so far. Loaders that take types from the first rows of the first file, such as
 * Hugging Face {@code datasets}, polars and pyarrow, fail on a value whose type they did not see.
 */
public final class RowShape {
  private static final JsonFactory JSON = new JsonFactory();

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
          more |= typed.add(path + "/" + name);
        }
      }
    }
    return more;
  }
}
