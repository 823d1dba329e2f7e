package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.report.RunJson;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that starts a failed job again starts it with the units, as Flink does. */
final class RestartTest {
  private static final int PADDING = 700_000; // bytes; two such files make no common unit

  @TempDir Path folder;

  private Path crawl;

  @Test
  void aJobThatFailedBehindItsReportIsDoneAgain() throws Exception {
    Path alone = folder.resolve("alone");
    run(job(alone, false));
    Path output = folder.resolve("out");
    ScoreJob job = job(output, false);
    failsAt(output.resolve("run.json"), job);
    assertTrue(Files.exists(output.resolve(".unfinished/kept/tally")));
    run(job);
    assertSame(alone, output);
  }

  @Test
  void aResumedJobToo() throws Exception {
    Path alone = folder.resolve("alone");
    run(job(alone, false));
    Path output = folder.resolve("out");
    failsAt(output.resolve("report/index.html"), job(output, false));
    ScoreJob resumed = job(output, true);
    failsAt(output.resolve("run.json"), resumed);
    run(resumed);
    assertSame(alone, output);
  }

  /** Pages with kin, on sites, whose rows are put in order over several parts. */
  @BeforeEach
  void layOut() throws Exception {
    crawl = Files.createDirectory(folder.resolve("crawl"));
    int number = 0;
    try (Stream<Path> pages = Files.walk(Path.of("samples/pages"))) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(page);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + PADDING);
        Arrays.fill(padded, bytes.length, padded.length, (byte) ' ');
        Files.write(crawl.resolve(String.format(Locale.ROOT, "%02d.html", number++)), padded);
      }
    }
    // The rows of these pages, which have kin, are moved: they alone have an address and a date.
    String text = Files.readString(Path.of("samples/pages/honest/legal-notice.txt"));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      Map<String, String> row =
          Map.of("url", "http://a.example/" + i, "date", "2026-01-31", "text", text);
      rows.append(new ObjectMapper().writeValueAsString(row)).append('\n');
    }
    Files.writeString(crawl.resolve("urls.jsonl"), rows);
  }

  private ScoreJob job(Path output, boolean resume) throws Exception {
    List<String> flags = List.of("--input=" + crawl, "--output=" + output, "--resume=" + resume);
    return JobRequest.of(ScoreFlags.parse(flags)).job();
  }

  /** Runs the whole job without what its launcher sees before. */
  private static void run(ScoreJob job) {
    Pipeline pipeline = Pipeline.create(job.options());
    QualityPipeline.build(pipeline, job);
    pipeline.run().waitUntilFinish();
  }

  private static void failsAt(Path obstacle, ScoreJob job) throws Exception {
    Path inTheWay = Files.createDirectories(obstacle.resolve("in-the-way"));
    assertThrows(Pipeline.PipelineExecutionException.class, () -> run(job));
    Files.delete(inTheWay);
    Files.delete(obstacle);
  }

  private static void assertSame(Path alone, Path output) throws Exception {
    Map<String, Path> wanted = files(alone);
    Map<String, Path> found = files(output);
    assertEquals(wanted.keySet(), found.keySet());
    for (String file : wanted.keySet()) {
      if (!file.matches("run\\.json|metrics\\.prom|report/(index\\.html|report\\.json)")) {
        assertEquals(-1, Files.mismatch(wanted.get(file), found.get(file)), file);
      }
    }
    try (InputStream one = Files.newInputStream(wanted.get("run.json"));
        InputStream other = Files.newInputStream(found.get("run.json"))) {
      assertEquals(RunJson.read(one).verdicts(), RunJson.read(other).verdicts());
    }
  }

  private static Map<String, Path> files(Path run) throws Exception {
    Map<String, Path> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".lock"))
          .forEach(file -> found.put(run.relativize(file).toString(), file));
    }
    return found;
  }
}
