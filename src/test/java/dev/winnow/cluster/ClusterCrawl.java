package dev.winnow.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Pages that occupy two workers for a while, and the expected rows. */
record ClusterCrawl(String input, Path expected) {
  /** Names other inputs than the pages that the tests lay out. */
  static final String INPUTS = "winnow.inputs";

  private static final int PAGES = 1_500; // six units: a worker dies with some done, some to do
  static final Path JAR = Path.of("target/winnow.jar").toAbsolutePath();
  static final Duration MOST = Duration.ofMinutes(15); // on a machine with other work
  private static final Set<String> NAME_THE_ENGINE =
      Set.of("metrics.prom", "run.json", "report/index.html", "report/report.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What happens to a cluster while it is at work. */
  interface Mishap {
    void happen() throws IOException, InterruptedException;
  }

  /** Lays out the pages, or takes those that a property names, and scores them embedded. */
  static ClusterCrawl make(Path folder) throws IOException, InterruptedException {
    String inputs = System.getProperty(INPUTS);
    String input = inputs == null ? pages(folder) : inputs;
    ClusterCrawl crawl = new ClusterCrawl(input, folder.resolve("expected"));
    try (ServerProcess run = crawl.start(crawl.expected)) {
      run.requireQuietSuccess(MOST);
    }
    crawl.tell(crawl.expected);
    return crawl;
  }

  private static String pages(Path folder) throws IOException {
    Path input = Files.createDirectories(folder.resolve("pages"));
    List<Path> samples;
    try (Stream<Path> found = Files.walk(Path.of("samples/pages"))) {
      samples = found.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    for (int i = 0; i < PAGES; i++) {
      Path name = input.resolve(String.format(Locale.ROOT, "page-%05d.html", i));
      Files.copy(samples.get(i % samples.size()), name);
    }
    return input.toString();
  }

  /** Scores the pages on an engine that nothing happens to. */
  void score(Path output, String... engine) throws IOException, InterruptedException {
    try (ServerProcess run = start(output, engine)) {
      run.requireQuietSuccess(MOST);
    }
    requireAll(output);
    tell(output);
  }

  /** Ends badly on an engine: with rejects that are too many, and with an output that fails. */
  static void endBadly(Path folder, String... engine) throws IOException, InterruptedException {
    ClusterCrawl broken =
        new ClusterCrawl(Path.of("samples/broken").toAbsolutePath().toString(), folder);
    String[] flags = Arrays.copyOf(engine, engine.length + 1);
    flags[engine.length] = "--maxRejectRate=0.01";
    try (ServerProcess run = broken.start(folder.resolve("out-rejects"), flags)) {
      run.require(4, MOST, "records were rejected, more than --maxRejectRate=0.01 allows");
    }
    Path blocked = Files.createDirectories(folder.resolve("out-blocked"));
    Files.createFile(blocked.resolve("scores")); // a worker needs a folder of this name
    try (ServerProcess run = broken.start(blocked, engine)) {
      run.require(1, MOST, "winnow: ");
      run.require(1, MOST, "scores");
    }
    assertFalse(Files.exists(blocked.resolve("run.json")));
  }

  /** What a command line that scores the pages holds. */
  List<String> command(Path output, String... engine) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("score", "--input=" + input, "--output=" + output));
    command.addAll(List.of(engine));
    return command;
  }

  /** Prints what two runs are compared by. */
  private void tell(Path output) throws IOException {
    JsonNode run = JSON.readTree(output.resolve("run.json").toFile());
    System.out.printf(
        Locale.ROOT,
        "%s: %s scored, %s skipped, %s rejected; rows sha256 %.16s, rejects sha256 %.16s%n",
        output.getFileName(),
        run.get("scored"),
        run.get("skipped"),
        run.get("rejected"),
        digest(output.resolve("scores")),
        digest(output.resolve("rejects")));
  }

  /** Of the lines of all files of a folder, sorted as {@code LC_ALL=C sort} does. */
  private static String digest(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(folder)) {
      for (String file : files(folder)) {
        lines.addAll(Files.readAllLines(folder.resolve(file)));
      }
    }
    // Characters of one byte each sort as bytes do.
    return DigestUtils.sha256Hex(
        lines.stream()
            .map(line -> new String(line.getBytes(UTF_8), ISO_8859_1) + "\n")
            .sorted()
            .collect(Collectors.joining())
            .getBytes(ISO_8859_1));
  }

  /** Scores the pages on a cluster that meets with a mishap when some parts are done. */
  void score(Path output, Mishap mishap, String... engine)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (ServerProcess run = start(output, engine)) {
      ServerProcess.await("a first part", MOST, () -> inTheMiddle(output) || !run.alive());
      mishap.happen();
      int parts = parts(output);
      run.requireSuccess(MOST);
      requireAll(output);
      System.out.printf(
          Locale.ROOT,
          "%s: a worker lost with %d parts done; every row once after %.0f s%n",
          output.getFileName(),
          parts,
          (System.nanoTime() - start) / 1e9);
    }
  }

  /** Runs the job jar in a process of its own, as users do. */
  private ServerProcess start(Path output, String... engine) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("-Xmx640m", "-Dspark.executor.memory=640m", "-jar", JAR.toString()));
    command.addAll(command(output, engine));
    Path log = output.resolveSibling(output.getFileName() + ".log");
    return ServerProcess.start(log, Map.of(), command.toArray(new String[0]));
  }

  private static boolean inTheMiddle(Path output) {
    return parts(output) > 0 && !Files.exists(output.resolve("run.json"));
  }

  private static int parts(Path output) {
    try (Stream<Path> parts = Files.list(output.resolve("scores"))) {
      return (int) parts.count();
    } catch (IOException e) {
      return 0; // nothing there yet
    }
  }

  /** The same files with the same bytes as the embedded engine wrote, and no other. */
  void requireAll(Path output) throws IOException {
    List<String> names = files(expected);
    assertEquals(names, files(output));
    for (String name : names) {
      if (!NAME_THE_ENGINE.contains(name)) {
        assertEquals(-1, Files.mismatch(expected.resolve(name), output.resolve(name)), name);
      }
    }
    JsonNode run = JSON.readTree(output.resolve("run.json").toFile());
    int ends = 0;
    for (String end : List.of("scored", "skipped", "rejected")) {
      ends += run.get(end).asInt();
    }
    int all = JSON.readTree(expected.resolve("run.json").toFile()).get("records").asInt();
    assertTrue(ends == all && run.get("records").asInt() == all, run.toString());
  }

  private static List<String> files(Path output) throws IOException {
    try (Stream<Path> found = Files.walk(output)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
