package dev.winnow.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.cli.WinnowCli;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a job and reads its metrics file. */
final class MonitoredRun {
  private MonitoredRun() {}

  static String ofOneRun(Path folder) throws IOException {
    Path file = folder.resolve("winnow.prom");
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\n"); // a reject
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    int code =
        WinnowCli.on(new ByteArrayInputStream(new byte[0]), out, out)
            .run(
                "score",
                "--input=samples/pages/articles.jsonl," + broken,
                "--output=" + folder.resolve("out"),
                "--metricsFile=" + file);
    assertEquals(0, code, said.toString(UTF_8));
    return Files.readString(file);
  }
}
