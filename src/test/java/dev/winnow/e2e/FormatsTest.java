package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same page gives the same score whatever it came in. */
final class FormatsTest {
  private static final Set<String> OF_A_SITE = Set.of("doorway-pattern", "shared-affiliate-id");

  @TempDir static Path together;

  @BeforeAll
  static void scoreAllFormats() {
    CommandRuns.score(together, "samples/formats");
  }

  @Test
  void onePageOneScore() throws IOException {
    Map<String, Set<String>> scores = new TreeMap<>();
    int rows = 0;
    for (JsonNode row : CommandRuns.trees(together, "scores")) {
      String digest = row.get("text").get("digest").asText();
      scores.computeIfAbsent(digest, d -> new TreeSet<>()).add(withoutPlace(row));
      rows++;
    }
    assertEquals(2, scores.size(), "one HTML page and one text");
    scores.values().forEach(same -> assertEquals(1, same.size(), String.join("\n", same)));
    assertEquals(9, rows, "five formats of the page, four of the text");
  }

  @Test
  void howTheInputIsSplitDoesNotShow(@TempDir Path apart) throws IOException {
    List<String> rows = new ArrayList<>();
    for (String half : List.of("page.*", "text.*")) {
      Path output = apart.resolve(half.substring(0, 4));
      CommandRuns.score(output, "samples/formats/" + half);
      rows.addAll(CommandRuns.rows(output, "scores"));
    }
    rows.sort(null);
    assertEquals(CommandRuns.rows(together, "scores"), rows);
  }

  private static String withoutPlace(JsonNode row) {
    ObjectNode copy = row.deepCopy();
    copy.remove(List.of("id", "url", "site", "source", "fetched"));
    // Without a URL nobody knows the site, nor which links leave it.
    Iterator<JsonNode> signals = copy.get("signals").iterator();
    while (signals.hasNext()) {
      if (OF_A_SITE.contains(signals.next().get("id").asText())) {
        signals.remove();
      }
    }
    ((ObjectNode) copy.get("links")).remove("external");
    ((ObjectNode) copy.get("page"))
        .remove("probability"); // of the type, which the address tells too
    // How the bytes became text is the format's; what the text says is not.
    ((ObjectNode) copy.get("text")).remove(List.of("charset", "charsetSource"));
    return copy.toString();
  }
}
