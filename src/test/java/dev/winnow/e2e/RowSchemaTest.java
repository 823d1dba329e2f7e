package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows, the published JSON Schema and the page that describes the fields say the same. */
final class RowSchemaTest {
  private static final Path SCHEMA = Path.of("src/site/resources/score-row-2.schema.json");
  private static final Path PAGE = Path.of("src/site/markdown/score-rows.md");
  private static final Pattern FIELD = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

  @TempDir static Path folder;

  private static JsonNode schema;
  private static List<JsonNode> rows;

  @BeforeAll
  static void scorePagesOfSeveralKinds() throws IOException {
    schema = new ObjectMapper().readTree(SCHEMA.toFile());
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(input.resolve("short.txt"), "Rest the ankle.\n");
    Files.writeString(
        input.resolve("links.html"),
        "<title>Pills</title>"
            + "<p><a href='https://www.amazon.com/dp/B000000001?tag=pills-20'>Buy it here</a></p>"
                .repeat(9));
    Files.copy(Path.of("samples/pages/articles.jsonl"), input.resolve("articles.jsonl"));
    Path output = folder.resolve("out");
    CommandRuns.score(output, input.toString());
    rows = CommandRuns.trees(output, "scores");
  }

  @Test
  void everyRowFitsTheSchema() {
    List<String> faults = new ArrayList<>();
    rows.forEach(row -> fit(row, schema, "row", faults));
    assertEquals(List.of(), faults);
  }

  @Test
  void theSampleHoldsWhatTheSchemaIsTriedOn() {
    assertTrue(rows.stream().anyMatch(row -> row.get("quality").isNull()), "no undecided page");
    assertTrue(rows.stream().anyMatch(row -> !row.at("/links/networks").isEmpty()), "no network");
    assertTrue(
        rows.stream().anyMatch(row -> row.get("url").isNull()), "no page without an address");
  }

  @Test
  void thePageDescribesEveryFieldAndNoOther() throws IOException {
    TreeSet<String> described = new TreeSet<>();
    Matcher field = FIELD.matcher(Files.readString(PAGE));
    while (field.find()) {
      described.add(field.group(1));
    }
    TreeSet<String> published = new TreeSet<>();
    fields(schema, "", published);
    assertEquals(published, described);
  }

  private static void fields(JsonNode object, String prefix, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : object.path("properties").properties()) {
      String name = prefix + field.getKey();
      names.add(name);
      if (name.equals("corpusSignals")) {
        names.add("corpusSignals.*");
        continue;
      }
      JsonNode items = field.getValue().path("items");
      fields(items.isMissingNode() ? field.getValue() : items, prefix(name, items), names);
    }
  }

  private static String prefix(String name, JsonNode items) {
    return name + (items.isMissingNode() ? "." : "[].");
  }

  /** The keywords that the schema uses, strictly: keys in order, none left out, none more. */
  private static void fit(JsonNode value, JsonNode schema, String at, List<String> faults) {
    if (schema.has("const") && !schema.get("const").equals(value)) {
      faults.add(at + " is " + value);
    }
    if (schema.has("enum") && !contains(schema.get("enum"), value)) {
      faults.add(at + " is none of " + schema.get("enum"));
    }
    if (schema.has("type") && !typed(value, schema.get("type"))) {
      faults.add(at + " is " + value.getNodeType() + ", not " + schema.get("type"));
    }
    if (value.isNumber()
        && (value.doubleValue() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
            || value.doubleValue() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
      faults.add(at + " is out of bounds: " + value);
    }
    if (value.isTextual()
        && !Pattern.compile(schema.path("pattern").asText("")).matcher(value.asText()).find()) {
      faults.add(at + " is " + value);
    }
    if (value.isObject() && schema.has("properties")) {
      List<String> keys = names(value.fieldNames());
      if (!keys.equals(names(schema.get("properties").fieldNames()))) {
        faults.add(at + " has the keys " + keys);
      }
      for (String key : keys) {
        fit(value.get(key), schema.get("properties").path(key), at + "." + key, faults);
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      fit(value.get(i), schema.path("items"), at + "[" + i + "]", faults);
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode one : list) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean typed(JsonNode value, JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (typed(value, one)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      // a real number has its decimal point, so that no loader takes a column for integers
      case "number" -> value.isFloatingPointNumber();
      case "boolean" -> value.isBoolean();
      default -> value.isNull();
    };
  }

  private static List<String> names(Iterator<String> fields) {
    List<String> names = new ArrayList<>();
    fields.forEachRemaining(names::add);
    return names;
  }
}
