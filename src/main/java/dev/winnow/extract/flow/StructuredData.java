package dev.winnow.extract.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates, author and types from JSON-LD under their names in schema.org, at any depth. The parser
 * streams and keeps what it read before a syntax error, because many pages carry malformed JSON.
 */
final class StructuredData {
  private static final int MAX_LENGTH = 1_000_000; // characters; real blocks have a few thousand
  private static final int MAX_VALUE = 300; // a date or a name is shorter
  private static final int MAX_TYPES = 2_000; // characters; a long list repeats its types

  /** What a thing is, in JSON-LD. */
  static final String TYPE = "@type";

  /** Where else the owner of a page is found, in JSON-LD. */
  static final String SAME_AS = "sameAs";

  private static final Set<String> DATES = Set.of("datePublished", "dateModified");
  private static final JsonFactory JSON = new JsonFactory();

  private StructuredData() {}

  /**
   * Values by name: {@code datePublished}, {@code dateModified}, {@code author}, of each the first;
   * and all types, and all addresses of {@code sameAs}, as one value each, separated by spaces. A
   * script that is too long yields an empty map.
   */
  static Map<String, String> read(String script) {
    Map<String, String> found = new HashMap<>();
    if (script.length() > MAX_LENGTH) {
      return found;
    }
    try (JsonParser parser = JSON.createParser(script.strip())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field(parser, found);
        }
      }
    } catch (IOException e) {
      return found; // what was read before the syntax error
    }
    return found;
  }

  private static void field(JsonParser parser, Map<String, String> found) throws IOException {
    String name = parser.currentName();
    if (name.equals(TYPE)) {
      String type = parser.nextTextValue();
      if (type != null) {
        found.merge(name, type, StructuredData::joined);
      }
    } else if (DATES.contains(name)) {
      keep(found, name, parser.nextTextValue());
    } else if (name.equals(SAME_AS)) {
      sameAs(parser, found);
    } else if (name.equals("author")) {
      keep(found, name, author(parser));
    }
  }

  /** One address or a list of them, added to those before. */
  private static void sameAs(JsonParser parser, Map<String, String> found) throws IOException {
    JsonToken token = parser.nextToken();
    boolean list = token == JsonToken.START_ARRAY;
    token = list ? parser.nextToken() : token;
    while (token == JsonToken.VALUE_STRING) {
      found.merge(SAME_AS, parser.getText(), StructuredData::joined);
      token = list ? parser.nextToken() : null;
    }
  }

  /** Two lists of types as one, as long as it is short. */
  static String joined(String types, String more) {
    return types.length() + more.length() > MAX_TYPES ? types : types + " " + more;
  }

  /** An author is a name, an object with a name, or a list of these, of which the first counts. */
  private static @Nullable String author(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      token = parser.nextToken();
    }
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (token != JsonToken.START_OBJECT) {
      return null;
    }
    String name = null;
    int depth = 1;
    while (depth > 0) {
      token = parser.nextToken();
      if (token == null) {
        return name;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 1 && token == JsonToken.FIELD_NAME && parser.currentName().equals("name")) {
        String value = parser.nextTextValue();
        depth += parser.currentToken().isStructStart() ? 1 : 0;
        name = name == null ? value : name;
      }
    }
    return name;
  }

  private static void keep(Map<String, String> found, String name, @Nullable String value) {
    if (value != null && !value.isBlank() && value.length() <= MAX_VALUE) {
      found.putIfAbsent(name, value.strip());
    }
  }
}
