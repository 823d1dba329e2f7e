package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.cli.WinnowCli;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands as a user would, and reads what they wrote. */
final class CommandRuns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CommandRuns() {}

  /**
   * How a command ended.
   *
   * @param out what it printed
   * @param err what it complained of
   */
  record Ended(int code, String out, String err) {}

  /** Runs a command. */
  static Ended command(String... args) {
    return piped("", args);
  }

  /** Runs a command on a standard input. */
  static Ended piped(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        WinnowCli.on(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(args);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Scores inputs into a folder and expects that to succeed. */
  static void score(Path output, String... inputs) {
    Ended ended = command("score", "--input=" + String.join(",", inputs), "--output=" + output);
    assertEquals(0, ended.code(), ended.err());
  }

  /** Rows of one kind, sorted: order and sharding mean nothing. */
  static List<String> rows(Path output, String kind) throws IOException {
    Path folder = output.resolve(kind);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> rows = new ArrayList<>();
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.sorted().toList()) {
        rows.addAll(Files.readAllLines(part));
      }
    }
    rows.removeIf(String::isBlank);
    rows.sort(null);
    return rows;
  }

  /** The same rows as trees. */
  static List<JsonNode> trees(Path output, String kind) throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    for (String row : rows(output, kind)) {
      trees.add(JSON.readTree(row));
    }
    return trees;
  }

  /** The run's own account. */
  static JsonNode run(Path output) throws IOException {
    return JSON.readTree(output.resolve("run.json").toFile());
  }

  /** A line of JSON. */
  static JsonNode tree(String json) throws IOException {
    return JSON.readTree(json);
  }

  /** Scores one input with more flags and expects that to succeed; the output. */
  static Path scored(Path input, Path output, String... flags) {
    Stream<String> fixed = Stream.of("--input=" + input, "--output=" + output);
    Ended ended = command(Stream.concat(fixed, Stream.of(flags)).toArray(String[]::new));
    assertEquals(0, ended.code(), ended.err());
    return output;
  }

  /** A row's signal, which has to be there. */
  static JsonNode signal(JsonNode row, String id) {
    for (JsonNode signal : row.get("signals")) {
      if (signal.get("id").asText().equals(id)) {
        return signal;
      }
    }
    throw new AssertionError(row.get("id") + " has no " + id);
  }
}
