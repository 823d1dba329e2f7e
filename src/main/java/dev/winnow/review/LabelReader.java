package dev.winnow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels, one JSON object per line, in two forms that one file may mix.
 *
 * <p>Plain: {@code id}, {@code url} or {@code file}, with {@code verdict} and {@code flags} as they
 * should be; the last line about a page counts. From the review report: {@code label_schema} 1, one
 * record per page and one per disputed signal, for each reviewer, keyed by the digest of the text;
 * the latest record of a reviewer about the same thing counts. In this form a rejected page
 * confirms the flags that are not disputed, and a kept page denies them.
 */
public final class LabelReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> VERDICTS = Set.of("keep", "review", "reject", "undecided");
  private static final Set<String> UNSAID = Set.of("unsure", "not-applicable");

  private final String name;
  private final Map<ReviewLabel.Key, ReviewLabel> plain = new LinkedHashMap<>();
  private final Map<Reviewed, Map<String, JsonNode>> reviewed = new LinkedHashMap<>();
  private int number;

  /** A text that a reviewer judged. */
  private record Reviewed(String digest, @Nullable String reviewer) {}

  private LabelReader(String name) {
    this.name = name;
  }

  /**
   * Reads a file of labels.
   *
   * @throws IOException if a line is no label; the message names file, line and remedy
   */
  public static List<ReviewLabel> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return read(file.toString(), reader);
    }
  }

  /** Reads labels; leaves the reader open. */
  public static List<ReviewLabel> read(String name, BufferedReader reader) throws IOException {
    LabelReader labels = new LabelReader(name);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      labels.number++;
      if (!line.isBlank()) {
        labels.add(labels.parse(line));
      }
    }
    List<ReviewLabel> all = new ArrayList<>(labels.plain.values());
    labels.reviewed.forEach((text, records) -> all.add(merged(text, records)));
    return all;
  }

  /** A digest without the name of its algorithm. */
  static String bare(String digest) {
    return digest.substring(digest.indexOf(':') + 1);
  }

  private JsonNode parse(String line) throws IOException {
    try {
      JsonNode json = MAPPER.readTree(line);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw wrong("is no JSON: " + e.getOriginalMessage());
    }
    throw wrong("is no JSON object");
  }

  private void add(JsonNode json) throws IOException {
    if (json.has("label_schema")) {
      addReviewed(json);
      return;
    }
    ReviewLabel.Key key =
        new ReviewLabel.Key(
            text(json, "id"), text(json, "url"), text(json, "file"), text(json, "content_sha256"));
    if (key.equals(new ReviewLabel.Key(null, null, null, null))) {
      throw wrong("names no page: id, url, file or content_sha256 is needed");
    }
    Map<String, Boolean> flags = new HashMap<>();
    json.path("flags").forEach(flag -> flags.put(flag.asText(), true));
    String verdict = verdict(text(json, "verdict"));
    plain.put(
        key,
        new ReviewLabel(
            key,
            verdict,
            flags,
            json.path("flags").isArray(),
            text(json, "reviewer"),
            weight(json)));
  }

  private void addReviewed(JsonNode json) throws IOException {
    String digest = text(json, "content_sha256");
    if (json.path("label_schema").asInt() != 1 || digest == null) {
      throw wrong("is not of label_schema 1 with content_sha256");
    }
    String rule = text(json, "rule_id");
    String said = text(json, "verdict");
    if (rule == null) {
      verdict(said);
    } else if (said != null && !said.equals("present") && !said.equals("absent")) {
      throw wrong("has verdict " + said + " on a signal; allowed: present, absent");
    }
    Map<String, JsonNode> records =
        reviewed.computeIfAbsent(
            new Reviewed(bare(digest), text(json, "reviewer")), t -> new LinkedHashMap<>());
    JsonNode before = records.get(rule == null ? "" : rule);
    if (before == null || before.path("at").asText().compareTo(json.path("at").asText()) <= 0) {
      records.put(rule == null ? "" : rule, json);
    }
  }

  private static ReviewLabel merged(Reviewed reviewed, Map<String, JsonNode> records) {
    JsonNode page = records.getOrDefault("", MAPPER.createObjectNode());
    JsonNode any = records.values().iterator().next();
    String said = text(page, "verdict");
    String verdict = said == null || UNSAID.contains(said) ? null : said;
    Map<String, Boolean> flags = new HashMap<>();
    boolean complete = verdict != null && page.path("flags_at_review").isArray();
    if (complete) {
      page.path("flags_at_review").forEach(f -> flags.put(f.asText(), "reject".equals(verdict)));
    }
    records.forEach(
        (rule, record) -> {
          if (!rule.isEmpty() && record.path("verdict").isTextual()) {
            flags.put(rule, record.path("verdict").asText().equals("present"));
          }
        });
    // The id belongs to the reviewed run and the URL may change: the label is about the text.
    ReviewLabel.Key key = new ReviewLabel.Key(null, null, null, reviewed.digest());
    return new ReviewLabel(key, verdict, flags, complete, reviewed.reviewer(), weight(any));
  }

  private @Nullable String verdict(@Nullable String word) throws IOException {
    if (word == null || UNSAID.contains(word)) {
      return null;
    }
    if (!VERDICTS.contains(word)) {
      throw wrong("has verdict " + word + "; allowed: keep, review, reject, undecided");
    }
    return word;
  }

  private static double weight(JsonNode json) {
    double weight = json.path("weight").asDouble(1);
    return weight > 0 && Double.isFinite(weight) ? weight : 1;
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isTextual() ? json.path(field).asText() : null;
  }

  private IOException wrong(String problem) {
    return new IOException(
        String.format(Locale.ROOT, "labels %s: line %d %s", name, number, problem));
  }
}
