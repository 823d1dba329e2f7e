package dev.winnow.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A standalone master and workers of one core each, as processes of their own. */
final class SparkCluster implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path home;
  private final int port;
  private final int page;
  private final List<ServerProcess> daemons = new ArrayList<>();

  private SparkCluster(Path home) throws IOException {
    this.home = home;
    this.port = ServerProcess.freePort();
    this.page = ServerProcess.freePort();
  }

  /** Starts a cluster and waits until every worker has reported. */
  static SparkCluster start(Path home, int workers) throws IOException, InterruptedException {
    SparkCluster cluster = new SparkCluster(home);
    Path jars = Files.createDirectories(home.resolve("jars"));
    // What a Spark distribution holds: all of the profile but the job's own parts.
    for (String jar : ServerProcess.jars("/")) {
      if (!jar.matches(".*/(org/apache/beam|dev/winnow|net/sf/extjwnl|org/apache/opennlp)/.*")) {
        Path link = jars.resolve(Path.of(jar).getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(jar));
      }
    }
    String web = "--webui-port";
    cluster.daemon("master.Master", "--port", "" + cluster.port, web, "" + cluster.page);
    for (int i = 0; i < workers; i++) {
      cluster.addWorker();
    }
    ServerProcess.await("Spark", START, () -> cluster.workers() == workers);
    return cluster;
  }

  /** Adds a worker, which reports some seconds later. */
  void addWorker() throws IOException {
    daemon("worker.Worker", "-c", "1", "-m", "800M", "--webui-port", "0", master());
  }

  private void daemon(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("-Xmx256m", "-cp", home + "/jars/*"));
    command.addAll(List.of("org.apache.spark.deploy." + main, "--host", "localhost"));
    command.addAll(List.of(arguments));
    Map<String, String> environment =
        Map.of(
            "SPARK_HOME", home.toString(),
            "SPARK_SCALA_VERSION", "2.12", // else a worker looks for a build of Spark
            "SPARK_LOCAL_IP", "127.0.0.1");
    Path log = home.resolve(daemons.size() + ".log");
    daemons.add(ServerProcess.start(log, environment, command.toArray(new String[0])));
  }

  /** What {@code --sparkMaster} takes. */
  String master() {
    return "spark://localhost:" + port;
  }

  /** Ends the nth worker, counted from 1, and what it runs for the job. */
  void kill(int n) throws InterruptedException {
    daemons.get(n).killAll(); // the first process is the master
  }

  private int workers() {
    URI state = URI.create("http://localhost:" + page + "/json/");
    try {
      String answer =
          client.send(HttpRequest.newBuilder(state).build(), BodyHandlers.ofString()).body();
      return answer.split("\"ALIVE\"", -1).length - 2; // the master says it of itself as well
    } catch (IOException e) {
      return 0; // not up yet
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    daemons.forEach(ServerProcess::close);
  }
}
