package dev.winnow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import dev.winnow.score.DecimalRounding;
import dev.winnow.unicode.WellFormedText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the fields of rows: a value that is unknown is written as null, never left out. */
final class JsonFields {
  /** {@link LineWriter} writes the line feeds, and the stream stays open. */
  private static final JsonFactory LINES =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build()
          .setRootValueSeparator(null);

  private JsonFields() {}

  /** A generator of values that stand in one line each, without anything between them. */
  static JsonGenerator lines(OutputStream out) throws IOException {
    return new WellFormed(LINES.createGenerator(out));
  }

  /** Writes a text, or null if it is unknown. */
  static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  /**
   * Writes a real number with at most so many decimals and at least one, or null if it is unknown.
   * Loaders take the type of a column from its first rows: 0 would make it a column of integers.
   */
  static void number(JsonGenerator json, String field, @Nullable Double value, int decimals)
      throws IOException {
    json.writeFieldName(field);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(real(value, decimals));
    }
  }

  /** A real number as {@link #number} writes it. */
  static String real(double value, int decimals) {
    String text = DecimalRounding.text(value, decimals);
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }

  /** Writes counts by name as an object, for files whose keys may vary: never in rows. */
  static void counts(JsonGenerator json, String field, Map<String, ? extends Number> counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, ? extends Number> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue().longValue());
    }
    json.writeEndObject();
  }

  /**
   * Refuses lone surrogates on behalf of every writer. Readers replace them where text enters; this
   * guard holds for texts that are made later, such as messages of exceptions.
   */
  private static final class WellFormed extends JsonGeneratorDelegate {
    WellFormed(JsonGenerator json) {
      super(json, false);
    }

    @Override
    public void writeString(String text) throws IOException {
      super.writeString(WellFormedText.of(text));
    }

    @Override
    public void writeFieldName(String name) throws IOException {
      super.writeFieldName(WellFormedText.of(name));
    }
  }
}
