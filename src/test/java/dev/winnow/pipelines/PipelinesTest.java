package dev.winnow.pipelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.winnow.beam.job.ScoreFlags;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every file of {@code pipelines/} holds what its reader asks for, and only flags that are real.
 */
final class PipelinesTest {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  /** Flags of a jar that another profile makes; the tests run on the default one. */
  private static final Set<String> ENGINES = Set.of("runner", "flinkMaster", "objectReuse");

  private static String text(String file) throws IOException {
    return Files.readString(Path.of("pipelines", file));
  }

  private static JsonNode yaml(String file) throws IOException {
    return YAML.readTree(Path.of("pipelines", file).toFile());
  }

  @Test
  void theTableNamesEveryFile() throws IOException {
    String table = text("README.md");
    try (Stream<Path> files = Files.walk(Path.of("pipelines"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = Path.of("pipelines").relativize(file).toString();
        assertTrue(name.equals("README.md") || table.contains("`" + name + "`"), name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes/cronjob.yaml, /spec/jobTemplate/spec/template/spec/containers/0/args",
    "flink/flinkdeployment.yaml, /spec/job/args"
  })
  void argumentsAreRealFlags(String file, String at) throws Exception {
    List<String> flags = new ArrayList<>();
    yaml(file).at(at).forEach(argument -> flags.add(argument.asText()));
    assertEquals("score", flags.remove(0));
    flags.removeIf(flag -> ENGINES.contains(flag.replaceAll("^--|=.*", "")));
    ScoreFlags.parse(flags);
    assertTrue(String.join(" ", flags).contains("--output="), flags.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes/cronjob.yaml, /apiVersion, batch/v1",
    "kubernetes/cronjob.yaml, /kind, CronJob",
    "kubernetes/cronjob.yaml, /spec/concurrencyPolicy, Forbid",
    "kubernetes/cronjob.yaml, /spec/jobTemplate/spec/template/spec/restartPolicy, Never",
    "kubernetes/cronjob.yaml,"
        + " /spec/jobTemplate/spec/podFailurePolicy/rules/0/onExitCodes/containerName, winnow",
    "kubernetes/cronjob.yaml, /spec/jobTemplate/spec/template/spec/containers/0/name, winnow",
    "flink/flinkdeployment.yaml, /apiVersion, flink.apache.org/v1beta1",
    "flink/flinkdeployment.yaml, /kind, FlinkDeployment",
    "flink/flinkdeployment.yaml, /spec/flinkVersion, v1_19",
    "flink/flinkdeployment.yaml, /spec/flinkConfiguration/execution.attached, true",
    "flink/flinkdeployment.yaml, /spec/job/upgradeMode, stateless",
    "flink/flinkdeployment.yaml, /spec/job/entryClass, dev.winnow.Main",
    "flink/flinkdeployment.yaml, /spec/job/jarURI, local:///opt/flink/usrlib/winnow.jar"
  })
  void holdsWhatItsReaderAsksFor(String file, String at, String value) throws IOException {
    assertEquals(value, yaml(file).at(at).asText());
  }

  @Test
  void theRunnersOfKubernetesKnowEachOther() throws IOException {
    JsonNode pod = yaml("kubernetes/cronjob.yaml").at("/spec/jobTemplate/spec/template/spec");
    JsonNode winnow = pod.at("/containers/0");
    assertEquals(
        yaml("kubernetes/account.yaml").at("/metadata/name"), pod.get("serviceAccountName"));
    JsonNode secret = yaml("kubernetes/secret.yaml");
    assertEquals(secret.at("/metadata/name"), winnow.at("/envFrom/0/secretRef/name"));
    assertTrue(secret.at("/stringData").has("AWS_SECRET_ACCESS_KEY"));
    Set<String> volumes = new TreeSet<>();
    pod.get("volumes").forEach(volume -> volumes.add(volume.get("name").asText()));
    for (JsonNode container : List.of(winnow, pod.at("/initContainers/0"))) {
      for (JsonNode mount : container.get("volumeMounts")) {
        assertTrue(volumes.contains(mount.get("name").asText()), mount.toString());
      }
    }
  }

  @Test
  void metricsLeaveThePodWhenItIsStopped(@TempDir Path folder) throws Exception {
    HostPrograms.need("sh");
    Path metrics = Files.writeString(folder.resolve("winnow.prom"), "winnow_run_exit_code 0\n");
    String script =
        yaml("kubernetes/cronjob.yaml")
            .at("/spec/jobTemplate/spec/template/spec/initContainers/0/args/0")
            .asText()
            .replace("/metrics/winnow.prom", metrics.toString())
            .replace("sleep 3600", "echo waits; sleep 1");
    HostPrograms.echo(folder.resolve("bin"), "curl");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
    builder.environment().put("PUSHGATEWAY", "http://gateway:9091");
    builder.environment().merge("PATH", folder + "/bin:", (path, first) -> first + path);
    Process sidecar = builder.start();
    try (BufferedReader said = sidecar.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("waits", said.readLine());
      sidecar.toHandle().destroy(); // Process.destroy would close what it says
      List<String> given = said.lines().toList();
      assertTrue(given.contains("@" + metrics), given.toString());
      assertTrue(given.contains("http://gateway:9091/metrics/job/winnow"), given.toString());
    }
    assertEquals(0, sidecar.waitFor());
  }

  @Test
  void imagesHoldWinnowWhereItIsCalled() throws IOException {
    assertTrue(text("flink/Dockerfile").contains("FROM flink:1.19-java17\n"));
    assertTrue(
        text("flink/Dockerfile").contains(" target/winnow.jar /opt/flink/usrlib/winnow.jar"));
    String image = text("kubernetes/Dockerfile");
    assertTrue(image.contains("COPY target/winnow /opt/winnow\n"));
    assertTrue(image.contains("ENTRYPOINT [\"/opt/winnow/bin/winnow\"]"));
    assertTrue(image.contains("FROM eclipse-temurin:17-jre\n"));
  }

  @Test
  void cronCallsTheNight() throws IOException {
    List<String> lines =
        text("cron/crontab").lines().filter(l -> !l.startsWith("#") && !l.contains("@")).toList();
    assertEquals(1, lines.size());
    String[] fields = lines.get(0).split(" ", 6);
    int[] highest = {59, 23, 31, 12, 7};
    for (int i = 0; i < highest.length; i++) {
      assertTrue(
          fields[i].equals("*") || Integer.parseInt(fields[i]) <= highest[i], "field " + fields[i]);
    }
    assertInTheClone(fields[5].split(" ", -1)[0]);
  }

  @Test
  void systemdCallsTheNight() throws IOException {
    Map<String, String> service = ini("systemd/winnow.service");
    assertInTheClone(service.get("Service.ExecStart").split(" ", -1)[0]);
    assertEquals("oneshot", service.get("Service.Type"));
    Map<String, String> timer = ini("systemd/winnow.timer");
    assertEquals("true", timer.get("Timer.Persistent"));
    assertEquals("timers.target", timer.get("Install.WantedBy"));
  }

  private static void assertInTheClone(String program) {
    assertTrue(program.startsWith("/opt/winnow/"), program);
    assertTrue(Files.isExecutable(Path.of(program.substring("/opt/winnow/".length()))), program);
  }

  private static Map<String, String> ini(String file) throws IOException {
    Map<String, String> keys = new TreeMap<>();
    String section = "";
    for (String line :
        text(file).lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1) + ".";
      } else {
        String key = section + line.substring(0, line.indexOf('='));
        assertFalse(keys.containsKey(key), key + " stands twice");
        keys.put(key, line.substring(line.indexOf('=') + 1));
      }
    }
    return keys;
  }

  @Test
  void airflowAsksForRealFlags() throws Exception {
    String dag = text("airflow/winnow_dag.py");
    List<String> flags =
        Pattern.compile("\"(--[^\"]+)\",").matcher(dag).results().map(m -> m.group(1)).toList();
    assertEquals(5, flags.size());
    assertTrue(ScoreFlags.parse(flags).isIncremental());
  }

  @Test
  void alertsAndDashboardAskForMetricsThatThereAre(@TempDir Path folder) throws IOException {
    String metrics = MonitoredRun.ofOneRun(folder);
    Set<String> unknown = new TreeSet<>();
    String rules =
        text("monitoring/alerts.yml")
            + text("monitoring/alerts-test.yml")
            + text("monitoring/dashboard.json");
    Pattern.compile("winnow_[a-z_]+")
        .matcher(rules)
        .results()
        .map(MatchResult::group)
        .filter(metric -> !metrics.contains("\n" + metric + "{"))
        .forEach(unknown::add);
    assertEquals(Set.of(), unknown);
    for (JsonNode rule : yaml("monitoring/alerts.yml").at("/groups/0/rules")) {
      assertTrue(rule.hasNonNull("alert") && rule.hasNonNull("expr"), rule.toString());
      assertTrue(rule.at("/labels").hasNonNull("severity"), rule.toString());
      assertTrue(rule.at("/annotations").hasNonNull("summary"), rule.toString());
    }
  }

  @Test
  void promtoolTakesTheAlerts() throws Exception {
    HostPrograms.need("promtool");
    HostPrograms.run(Map.of(), "promtool", "check", "rules", "pipelines/monitoring/alerts.yml");
    HostPrograms.run(Map.of(), "promtool", "test", "rules", "pipelines/monitoring/alerts-test.yml");
  }

  @Test
  void pythonTakesTheDag(@TempDir Path folder) throws Exception {
    HostPrograms.need("python3");
    Path dag = Files.copy(Path.of("pipelines/airflow/winnow_dag.py"), folder.resolve("dag.py"));
    HostPrograms.run(Map.of(), "python3", "-m", "py_compile", dag.toString());
  }

  @Test
  void hadolintTakesTheImages() throws Exception {
    HostPrograms.need("hadolint");
    for (String file : List.of("flink/Dockerfile", "kubernetes/Dockerfile")) {
      HostPrograms.run(Map.of(), "hadolint", "--failure-threshold=style", "pipelines/" + file);
    }
  }

  @Test
  void systemdTakesTheUnits(@TempDir Path folder) throws Exception {
    HostPrograms.need("systemd-analyze");
    Path timer = folder.resolve("winnow.timer");
    Files.copy(Path.of("pipelines/systemd/winnow.timer"), timer);
    String here = Path.of("").toAbsolutePath().toString();
    String service =
        text("systemd/winnow.service").replace("ExecStart=/opt/winnow", "ExecStart=" + here);
    Files.writeString(folder.resolve("winnow.service"), service);
    String said = HostPrograms.run(Map.of(), "systemd-analyze", "verify", timer.toString());
    assertFalse(said.contains("winnow"), said); // it warns of other units of the machine, too
  }
}
