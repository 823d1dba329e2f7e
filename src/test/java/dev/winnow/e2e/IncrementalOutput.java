package dev.winnow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the output of incremental runs as their users do. */
final class IncrementalOutput {
  private IncrementalOutput() {}

  /** A crawl of four files, the last of them a row without a text. */
  static Path crawl(Path folder) throws IOException {
    Path crawl = Files.createDirectory(folder.resolve("crawl"));
    add(crawl, "samples/pages/crawl.warc.gz");
    add(crawl, "samples/pages/articles.jsonl");
    add(crawl, "samples/pages/spam/all-three-faults.html");
    Files.writeString(crawl.resolve("rows.jsonl"), "{\"url\": \"https://www.example.com/\"}\n");
    return crawl;
  }

  /** Puts a sample into a crawl, modified on the same day as every other. */
  static void add(Path crawl, String sample) throws IOException {
    Path from = Path.of(sample);
    Path to = crawl.resolve(from.getFileName());
    Files.copy(from, to);
    Files.setLastModifiedTime(to, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  /** Starts a command in a process of its own, to be killed. */
  static Process start(Path log, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-cp", System.getProperty("surefire.test.class.path")));
    line.add("dev.winnow.Main");
    line.addAll(List.of(command));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Id of the latest run. */
  static String latest(Path output) throws IOException {
    return Files.readString(output.resolve("latest")).strip();
  }

  /** Folder of the latest run. */
  static Path latestRun(Path output) throws IOException {
    return output.resolve("runs").resolve(latest(output));
  }

  /** Folders of all runs, dead ones included. */
  static List<Path> runs(Path output) throws IOException {
    try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
      return runs.sorted().toList();
    }
  }

  /** Entries of the ledger by the name that rows carry. */
  static Map<String, JsonNode> ledger(Path output) throws IOException {
    Map<String, JsonNode> ledger = new TreeMap<>();
    Path file = latestRun(output).resolve("ledger.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode entry = CommandRuns.tree(line);
          ledger.put(entry.get("name").asText(), entry);
        }
      }
    }
    return ledger;
  }

  /** Rows of all nights that count: those of the run that the ledger names for their file. */
  static List<String> rows(Path output, String kind) throws IOException {
    Map<String, JsonNode> ledger = ledger(output);
    List<String> current = new ArrayList<>();
    for (Path run : runs(output)) {
      for (String row : CommandRuns.rows(run, kind)) {
        JsonNode tree = CommandRuns.tree(row);
        String file =
            tree.has("source")
                ? tree.get("source").get("file").asText()
                : tree.get("file").asText();
        JsonNode entry = ledger.get(file);
        if (entry != null && entry.get("run").asText().equals(String.valueOf(run.getFileName()))) {
          current.add(row);
        }
      }
    }
    current.sort(null);
    return current;
  }

  /** What became of the files in the latest run. */
  static String fates(Path output) throws IOException {
    return CommandRuns.run(latestRun(output)).get("incremental").get("files").toString();
  }
}
