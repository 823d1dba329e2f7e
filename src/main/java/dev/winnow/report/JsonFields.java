package dev.winnow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.winnow.score.DecimalRounding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few ways in which rows write a field. */
final class JsonFields {
  /** Rows are lines: what stands between them is written by hand, and the stream stays open. */
  private static final JsonFactory LINES =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .setRootValueSeparator("\n");

  private JsonFields() {}

  static JsonGenerator lines(OutputStream out) throws IOException {
    return LINES.createGenerator(out);
  }

  /** A text that may be unknown; then the field is absent. */
  static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  static void number(JsonGenerator json, String field, double value, int decimals)
      throws IOException {
    json.writeFieldName(field);
    json.writeNumber(DecimalRounding.text(value, decimals));
  }

  static void counts(JsonGenerator json, String field, Map<String, ? extends Number> counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue().longValue());
    }
    json.writeEndObject();
  }
}
