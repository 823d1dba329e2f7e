package dev.winnow.read.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.winnow.read.record.FieldMap;
import dev.winnow.unicode.WellFormedText;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Takes the wanted values out of JSON objects and passes over everything else unread. */
final class JsonRows {
  private static final JsonFactory INNER = new JsonFactory();

  private final Set<String> paths;
  private final Set<String> parents;

  JsonRows(FieldMap fields) {
    this.paths = fields.all();
    this.parents = parents(paths);
  }

  /** The paths of the objects that may hold a wanted value. */
  static Set<String> parents(Set<String> paths) {
    Set<String> parents = new HashSet<>();
    for (String path : paths) {
      for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
        parents.add(path.substring(0, dot));
      }
    }
    return parents;
  }

  /** Reads the object that the parser has just begun, to its end. */
  RowRecord read(JsonParser json) throws IOException {
    RowRecord row = new RowRecord();
    object(json, "", row);
    return row;
  }

  /** Takes the wanted values out of an object that stands as text in a field of a row. */
  void readText(String text, String field, RowRecord row) {
    if (!parents.contains(field) || !text.stripLeading().startsWith("{")) {
      return;
    }
    try (JsonParser json = INNER.createParser(text)) {
      json.nextToken();
      object(json, field + '.', row);
    } catch (IOException e) {
      row.note(field, "text that is no JSON"); // the row stands without it
    }
  }

  private void object(JsonParser json, String prefix, RowRecord row) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String path = prefix + json.currentName();
      row.name(path);
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT && parents.contains(path)) {
        object(json, path + '.', row);
      } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        if (paths.contains(path)) {
          row.note(path, token == JsonToken.START_OBJECT ? "an object" : "a list");
        }
        json.skipChildren();
      } else if (token == JsonToken.VALUE_STRING && parents.contains(path)) {
        readText(json.getText(), path, row);
      } else if (token != null && token.isScalarValue() && paths.contains(path)) {
        value(json, token, path, row);
      }
    }
    if (json.currentToken() == null) {
      throw new JsonEOFException(json, JsonToken.NOT_AVAILABLE, "the file ends within a row");
    }
  }

  private static void value(JsonParser json, JsonToken token, String path, RowRecord row)
      throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      row.note(path, "null");
    } else {
      row.put(path, WellFormedText.of(json.getText()));
    }
  }
}
