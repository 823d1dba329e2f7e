package dev.winnow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private final Field row = new Field();

  /** What was seen under a name: types of its value, and what stands within it. */
  private static final class Field {
    final Map<String, Field> within = new HashMap<>();
    boolean typed;
    boolean time;

    Field at(@Nullable String name) {
      String key = name == null ? "" : name; // an element of a list
      Field known = within.get(key); // computeIfAbsent makes a closure each time
      if (known == null) {
        known = new Field();
        within.put(key, known);
      }
      return known;
    }
  }

  /**
   * Adds a row.
   *
   * @param line of JSON in UTF-8
   * @return whether it shows the type of a field that no row before showed
   */
  public boolean add(byte[] line) throws IOException {
    boolean more = false;
    try (JsonParser json = JSON.createParser(line)) {
      Deque<Field> open = new ArrayDeque<>();
      Field field = row;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructStart()) {
          open.push(field);
          field = field.at(json.currentName());
        } else if (token.isStructEnd()) {
          field = open.pop();
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          Field value = field.at(json.currentName());
          if (isTime(json, token, line)) {
            more |= !value.time;
            value.time = true;
          } else {
            more |= !value.typed;
            value.typed = true;
          }
        }
      }
    }
    return more;
  }

  private static boolean isTime(JsonParser json, JsonToken token, byte[] line) throws IOException {
    if (token != JsonToken.VALUE_STRING) {
      return false;
    }
    int start = (int) json.currentTokenLocation().getByteOffset() + 1; // behind the quote
    return Character.isDigit(line[start]) // most texts need not be decoded
        && json.getTextLength() <= LONGEST_TIME
        && TIME.matcher(json.getText()).matches();
  }
}
