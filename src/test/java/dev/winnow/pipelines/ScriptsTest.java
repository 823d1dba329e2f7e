package dev.winnow.pipelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.beam.job.ScoreFlags;
import dev.winnow.beam.options.ScoreOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks every script, and runs those of {@code pipelines/} with programs that print what they get.
 */
final class ScriptsTest {
  @TempDir Path folder;

  private Map<String, String> path;

  @BeforeEach
  void putStandInsFirst() throws Exception {
    HostPrograms.need("bash");
    HostPrograms.echo(folder.resolve("bin"), "java");
    HostPrograms.echo(folder.resolve("bin"), "spark-submit");
    HostPrograms.echo(folder.resolve("bin"), "gcloud");
    HostPrograms.echo(folder.resolve("bin"), "mvn");
    path =
        Map.of(
            "PATH",
            folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"),
            "SPARK_HOME",
            folder.toString(),
            "JAVA_HOME",
            ""); // the start script would take its java
  }

  static List<Path> scripts() throws Exception {
    Stream<Path> start = Stream.of(Path.of("src/main/distribution/bin/winnow"));
    try (Stream<Path> files = Files.walk(Path.of("pipelines"))) {
      return Stream.concat(start, files.filter(p -> p.toString().endsWith(".sh")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isSoundForTheShell(Path script) throws Exception {
    String shell = Files.readString(script).startsWith("#!/bin/sh") ? "sh" : "bash";
    HostPrograms.run(Map.of(), shell, "-n", script.toString());
    assertTrue(Files.isExecutable(script), script + " cannot be executed");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isSoundForShellcheck(Path script) throws Exception {
    HostPrograms.need("shellcheck");
    HostPrograms.run(Map.of(), "shellcheck", script.toString());
  }

  @Test
  void theNightAsksForWhatItsSettingsSay() throws Exception {
    Path settings = settings("/srv/crawl/*.warc.gz");
    ScoreOptions options =
        ScoreFlags.parse(flags("pipelines/local/nightly.sh", settings.toString()));
    assertEquals(List.of("/srv/crawl/*.warc.gz"), options.getInput());
    assertEquals("/srv/winnow", options.getOutput());
    assertEquals(0.05, options.getMaxRejectRate());
    assertTrue(options.isIncremental());
  }

  @Test
  void theNightLeavesGlobsAndBlanksToWinnow() throws Exception {
    Files.writeString(folder.resolve("a b.html"), "<p>one</p>");
    Files.writeString(folder.resolve("c d.html"), "<p>two</p>");
    Path settings = settings(folder + "/*.html\" \"/srv/of today/");
    assertEquals(
        List.of(folder + "/*.html", "/srv/of today/"),
        ScoreFlags.parse(flags("pipelines/local/nightly.sh", settings.toString())).getInput());
  }

  @Test
  void theNightTakesAListOfNames() throws Exception {
    Path settings = settings("/srv/crawl/*.warc.gz");
    String list = "\nWINNOW_INPUT=()\nWINNOW_LIST='/srv/of today.gz'\nWINNOW_PREFIX=s3://crawl/\n";
    Files.writeString(settings, list, StandardOpenOption.APPEND);
    ScoreOptions options =
        ScoreFlags.parse(flags("pipelines/local/nightly.sh", settings.toString()));
    assertEquals("/srv/of today.gz", options.getInputList());
    assertEquals("s3://crawl/", options.getInputPrefix());
  }

  @Test
  void theNightIsComparedWithTheNewestOneOnceThereIsOne() throws Exception {
    Path settings = settings("/srv/crawl/*.warc.gz");
    String gate = "\nWINNOW_GATE=/srv/gate.yaml\nWINNOW_OUTPUT='" + folder + "'\n";
    Files.writeString(settings, gate, StandardOpenOption.APPEND);
    String script = "pipelines/local/nightly.sh";
    assertNull(ScoreFlags.parse(flags(script, settings.toString())).getBaseline());
    Files.writeString(folder.resolve("latest"), "00007-0123456789abcdef\n");
    ScoreOptions options = ScoreFlags.parse(flags(script, settings.toString()));
    assertEquals("/srv/gate.yaml", options.getGate());
    assertEquals(folder + "/runs/00007-0123456789abcdef", options.getBaseline());
  }

  /** The shipped settings with the start script of this clone and other input. */
  private Path settings(String input) throws Exception {
    String shipped = Files.readString(Path.of("pipelines/local/nightly.env"));
    Path script = Path.of("src/main/distribution/bin/winnow").toAbsolutePath();
    return Files.writeString(
        folder.resolve("nightly.env"),
        shipped
            .replace("/opt/winnow/bin/winnow", script.toString())
            .replace("/srv/crawl/*.warc.gz", input));
  }

  @Test
  void theSparkRunAsksForRealFlags() throws Exception {
    List<String> flags = flags("pipelines/spark/submit.sh");
    assertTrue(flags.remove("--runner=SparkRunner")); // both need the jar of -Pspark
    assertTrue(flags.removeIf(flag -> flag.startsWith("--sparkMaster=")));
    assertTrue(ScoreFlags.parse(flags).isIncremental());
  }

  @Test
  void theTemplateIsLaunchedWithItsOwnParameters() throws Exception {
    assertTrue(lines("pipelines/dataflow/build.sh").contains("pipelines/dataflow/metadata.json"));
    List<String> asked = new ArrayList<>();
    for (JsonNode parameter :
        new ObjectMapper()
            .readTree(Path.of("pipelines/dataflow/metadata.json").toFile())
            .get("parameters")) {
      asked.add(parameter.get("name").asText());
    }
    List<String> given = night("gcloud", "JOB_STATE_DONE", "dataflow/launch.sh", 0);
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).equals("--parameters")) {
        String name = given.get(i + 1).replaceAll("=.*", "");
        assertTrue(asked.contains(name), name + " is no parameter of the template");
      }
    }
    assertTrue(given.contains("--parameters"));
  }

  @Test
  void aNightOnDataflowEndsAsItsJob() throws Exception {
    List<String> scheduled = lines("pipelines/dataflow/schedule.sh");
    String launch = Files.readString(Path.of("pipelines/dataflow/launch.sh")).strip();
    assertTrue(String.join("\n", scheduled).contains("^@@^-c@@" + launch), "the whole script");
    assertTrue(scheduled.contains("30 2 * * *"), scheduled.toString());
    assertTrue(scheduled.contains("update"), "a schedule that is there is changed");
    assertTrue(night("gcloud", "JOB_STATE_DONE", "dataflow/launch.sh", 0).contains("describe"));
    night("gcloud", "JOB_STATE_FAILED", "dataflow/launch.sh", 1);
    path = new HashMap<>(path);
    path.put("MOST_SECONDS", "0");
    night("gcloud", "", "dataflow/launch.sh", 1); // it cannot ask
  }

  @Test
  void aNightOnFlinkEndsAsItsJob() throws Exception {
    List<String> given = night("kubectl", "READY FINISHED", "flink/nightly.sh", 0);
    assertTrue(given.containsAll(List.of("create", "delete", "winnow-2026-11-23")), given + "");
    night("kubectl", "READY FAILED", "flink/nightly.sh", 1);
    night("kubectl", "ERROR ", "flink/nightly.sh", 1);
  }

  /** What the night of a day gives a program that says how its job stands. */
  private List<String> night(String program, String state, String script, int code)
      throws Exception {
    Path given = folder.resolve(program + ".given");
    Files.deleteIfExists(given);
    Files.writeString(
        HostPrograms.echo(folder.resolve("bin"), program),
        String.format(
            Locale.ROOT,
            "#!/bin/sh\ncat >/dev/null\nprintf '%%s\\n' \"$@\" >>'%s'\necho '%s'\n",
            given,
            state));
    String line = "bash pipelines/" + script + " 2026-11-23 >&2; test $? = " + code;
    HostPrograms.run(path, "bash", "-c", line);
    return Files.readAllLines(given);
  }

  /** What a script gives Winnow behind the word score. */
  private List<String> flags(String script, String... arguments) throws Exception {
    List<String> lines = lines(script, arguments);
    return new ArrayList<>(lines.subList(lines.indexOf("score") + 1, lines.size()));
  }

  private List<String> lines(String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", script));
    command.addAll(List.of(arguments));
    return HostPrograms.run(path, command.toArray(new String[0])).lines().toList();
  }
}
