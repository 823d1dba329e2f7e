package dev.winnow.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JobManager and TaskManagers of one slot each, as processes of their own. */
final class FlinkCluster implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(4);

  private static final String CONFIG =
      """
      jobmanager.rpc.address: localhost
      jobmanager.rpc.port: RPC
      jobmanager.memory.process.size: 1400m
      rest.port: REST
      rest.address: localhost
      rest.bind-address: localhost
      io.tmp.dirs: FOLDER/tmp
      taskmanager.host: localhost
      taskmanager.numberOfTaskSlots: 1
      taskmanager.cpu.cores: 1.0
      taskmanager.memory.framework.heap.size: 128m
      taskmanager.memory.framework.off-heap.size: 128m
      taskmanager.memory.task.heap.size: 768m
      taskmanager.memory.task.off-heap.size: 0b
      taskmanager.memory.managed.size: 128m
      taskmanager.memory.network.min: 128m
      taskmanager.memory.network.max: 128m
      taskmanager.memory.jvm-metaspace.size: 256m
      taskmanager.memory.jvm-overhead.min: 192m
      taskmanager.memory.jvm-overhead.max: 192m
      restart-strategy.type: fixed-delay
      restart-strategy.fixed-delay.attempts: 10
      restart-strategy.fixed-delay.delay: 1s
      heartbeat.interval: 2000
      heartbeat.timeout: 20000
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private final String master;
  private final List<ServerProcess> daemons = new ArrayList<>();

  private FlinkCluster(Path folder, int port) {
    this.folder = folder;
    this.master = "localhost:" + port;
  }

  /** Starts a cluster and waits until every worker has reported. */
  static FlinkCluster start(Path folder, int workers) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    FlinkCluster cluster = new FlinkCluster(folder, port);
    Files.createDirectories(folder.resolve("tmp"));
    Files.writeString(
        folder.resolve("config.yaml"),
        CONFIG
            .replace("RPC", "" + ServerProcess.freePort())
            .replace("REST", "" + port)
            .replace("FOLDER", folder.toString()));
    cluster.daemon("-Xmx700m", "entrypoint.StandaloneSessionClusterEntrypoint");
    for (int i = 0; i < workers; i++) {
      cluster.addWorker();
    }
    ServerProcess.await("Flink", START, () -> cluster.workers() == workers);
    return cluster;
  }

  /** Adds a worker, which reports some seconds later. */
  void addWorker() throws IOException {
    daemon("-Xmx896m", "taskexecutor.TaskManagerRunner");
  }

  private ServerProcess daemon(String heap, String main) throws IOException {
    String jars =
        String.join(
            ":",
            ServerProcess.jars(
                "/org/apache/flink/",
                "/slf4j/",
                "/commons-cli/",
                "/commons-io/",
                "/kryo/",
                "/minlog/",
                "/objenesis/",
                "/commons-text/",
                "/commons-math3/",
                "/chill-java/",
                "/commons-lang3/",
                "/commons-compress/",
                "/lz4-java/",
                "/snakeyaml-engine/",
                "/javassist/",
                "/commons-collections/"));
    ServerProcess daemon =
        ServerProcess.start(
            folder.resolve(daemons.size() + ".log"),
            Map.of(),
            heap,
            "-cp",
            jars,
            "org.apache.flink.runtime." + main,
            "--configDir",
            folder.toString());
    daemons.add(daemon);
    return daemon;
  }

  /** The nth worker, counted from 1 in the order in which they were added. */
  ServerProcess worker(int n) {
    return daemons.get(n); // the first process is the JobManager
  }

  private int workers() {
    try {
      return ask(request("/taskmanagers")).path("taskmanagers").size();
    } catch (IOException e) {
      return 0; // not up yet
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a jar over REST and has the JobManager run it; returns the id of its job. */
  String submit(Path jar, List<String> arguments) throws IOException, InterruptedException {
    String head =
        """
        --cut\r
        Content-Disposition: form-data; name="jarfile"; filename="winnow.jar"\r
        Content-Type: application/x-java-archive\r
        \r
        """;
    BodyPublisher form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofFile(jar),
            BodyPublishers.ofString("\r\n--cut--\r\n"));
    String type = "multipart/form-data; boundary=cut";
    String name =
        ask(request("/jars/upload").header("Content-Type", type).POST(form))
            .path("filename")
            .asText();
    String body = JSON.writeValueAsString(Map.of("programArgsList", arguments));
    String run = "/jars/" + Path.of(name).getFileName() + "/run";
    JsonNode answer = ask(request(run).POST(BodyPublishers.ofString(body)));
    return answer.path("jobid").asText(answer.toString());
  }

  /** What became of a job, in Flink's words. */
  String state(String job) throws IOException, InterruptedException {
    return ask(request("/jobs/" + job)).path("state").asText();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + master + path));
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return JSON.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  /** What {@code --flinkMaster} takes. */
  String master() {
    return master;
  }

  @Override
  public void close() {
    daemons.forEach(ServerProcess::close);
  }
}
