package dev.winnow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A score line as a person reviews it: the verdict, a line for each signal that has something to
 * say, and its quotes. It holds no digest and no version, so that the difference of a commit shows
 * what the commit changed in the judgement of pages, and nothing else.
 */
final class GoldenPage {
  private static final int MOST_QUOTES = 20; // of a signal; the rest is counted

  private GoldenPage() {}

  /** The name of the file of a page: its place in the samples, without what no path may hold. */
  static String fileName(String place) {
    return place
            .replaceFirst("^samples/pages/", "")
            .replaceAll("https?://", "")
            .replaceAll("[^A-Za-z0-9.]+", "-")
        + ".golden";
  }

  /** The lines of a page. */
  static List<String> lines(JsonNode row) {
    List<String> lines = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    row.path("flags").forEach(flag -> flags.add(flag.asText()));
    lines.add("title     " + row.path("title").asText());
    lines.add(
        String.format(
            Locale.ROOT,
            "verdict   %s, quality %s, %s words, language %s",
            row.path("verdict").asText(),
            row.path("quality").asText(),
            row.path("words").asText(),
            row.path("language").path("code").asText()));
    lines.add("flags     " + (flags.isEmpty() ? "-" : String.join(", ", flags)));
    row.path("signals").forEach(signal -> lines.addAll(signal(signal)));
    return lines;
  }

  private static List<String> signal(JsonNode signal) {
    String id = signal.path("id").asText();
    return switch (signal.path("outcome").asText()) {
      case "measured" -> measured(id, signal);
      case "not-applicable" ->
          List.of("", id + "  not applicable: " + signal.path("reason").asText());
      default -> List.of("", id + "  failed: " + signal.path("code").asText());
    };
  }

  private static List<String> measured(String id, JsonNode signal) {
    if (signal.path("value").asDouble() == 0) {
      return List.of(); // nothing of what it names: no line, so that a new signal changes few pages
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s  %s %s, severity %s, points %s",
            id,
            signal.path("value").asText(),
            signal.path("unit").asText(),
            signal.path("severity").asText(),
            signal.path("points").asText()));
    lines.add("  " + signal.path("message").asText());
    int count = 0;
    for (JsonNode place : signal.path("evidence")) {
      if (count++ < MOST_QUOTES) {
        lines.add(place(place));
      }
    }
    if (count > MOST_QUOTES) {
      lines.add("  and " + (count - MOST_QUOTES) + " more");
    }
    return lines;
  }

  private static String place(JsonNode place) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "  %d-%d [%s]",
            place.path("start").asInt(),
            place.path("end").asInt(),
            place.path("quote").asText().replace("\n", " / ")));
    if (place.hasNonNull("expected")) {
      line.append(" usual: ").append(place.path("expected").asText());
    }
    if (place.hasNonNull("note")) {
      line.append(" -- ").append(place.path("note").asText().replace("\n", " / "));
    }
    return line.toString();
  }
}
