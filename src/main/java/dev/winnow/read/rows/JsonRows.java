package dev.winnow.read.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.read.record.FieldMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the wanted values out of JSON objects and passes over everything else unread. */
final class JsonRows {
  private static final int NAMES = 12; // enough to recognise a row in a message

  private final Set<String> paths = new HashSet<>();
  private final Set<String> parents = new HashSet<>();

  JsonRows(FieldMap fields) {
    fields.paths().values().forEach(paths::addAll);
    for (String path : paths) {
      for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
        parents.add(path.substring(0, dot));
      }
    }
  }

  /** Reads the object that the parser has just begun. */
  RowRecord read(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    List<String> names = new ArrayList<>();
    object(json, "", values, names);
    return new RowRecord(values, names);
  }

  private void object(
      JsonParser json, String prefix, Map<String, String> values, List<String> names)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String path = prefix + json.currentName();
      if (names.size() < NAMES) {
        names.add(path);
      }
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT && parents.contains(path)) {
        object(json, path + '.', values, names);
      } else if (token != null && token.isScalarValue()) {
        value(json, token, path, values);
      } else {
        json.skipChildren();
      }
    }
  }

  private void value(JsonParser json, JsonToken token, String path, Map<String, String> values)
      throws IOException {
    if (token != JsonToken.VALUE_NULL && paths.contains(path)) {
      values.put(path, json.getText());
    }
  }
}
