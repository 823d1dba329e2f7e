package dev.winnow.cluster;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file system served by processes on this host.
 *
 * @param root an empty folder of it
 * @param flags what the job must be told to find it
 */
record StoreServer(String root, List<String> flags, List<ServerProcess> daemons)
    implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private static final String HDFS =
      """
      <configuration>
        <property><name>fs.defaultFS</name><value>hdfs://localhost:PORT</value></property>
        <property><name>hadoop.tmp.dir</name><value>FOLDER/tmp</value></property>
        <property><name>dfs.replication</name><value>1</value></property>
        <property><name>dfs.namenode.http-address</name><value>localhost:WEB</value></property>
        <property><name>dfs.datanode.address</name><value>localhost:0</value></property>
        <property><name>dfs.datanode.http.address</name><value>localhost:0</value></property>
        <property><name>dfs.datanode.ipc.address</name><value>localhost:0</value></property>
      </configuration>
      """;

  /** HDFS: a name node and a data node. */
  static StoreServer hdfs(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    int web = ServerProcess.freePort();
    for (String file : List.of("core-site.xml", "hdfs-site.xml")) {
      Files.writeString(
          Files.createDirectories(folder).resolve(file),
          HDFS.replace("PORT", "" + port)
              .replace("WEB", "" + web)
              .replace("FOLDER", folder.toString()));
    }
    String node = "namenode.NameNode";
    hadoop(folder, node, "-format").requireSuccess(START);
    List<ServerProcess> daemons =
        List.of(hadoop(folder, node), hadoop(folder, "datanode.DataNode"));
    String state = "/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState";
    await("HDFS", "http://localhost:" + web + state, "\"NumLiveDataNodes\" : 1");
    return new StoreServer("hdfs://localhost:" + port + "/winnow", List.of(), daemons);
  }

  private static ServerProcess hadoop(Path folder, String main, String... arguments)
      throws IOException {
    List<String> jars = new ArrayList<>(List.of(folder.toString()));
    jars.addAll(ServerProcess.jars("/org/apache/hadoop/", "/slf4j/", "/commons-logging/"));
    List<String> command = new ArrayList<>(List.of("-Xmx256m", "-cp", String.join(":", jars)));
    command.add("org.apache.hadoop.hdfs.server." + main);
    command.addAll(List.of(arguments));
    return ServerProcess.start(
        folder.resolve(main + ".log"), Map.of(), command.toArray(new String[0]));
  }

  /** S3, as Adobe's mock of it. */
  static StoreServer s3(Path folder) throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    String property = "--com.adobe.testing.s3mock.";
    ServerProcess server =
        ServerProcess.start(
            Files.createDirectories(folder).resolve("s3.log"),
            Map.of(),
            "-Xmx256m",
            "-jar",
            ServerProcess.jars("/s3mock/").get(0),
            "--server.port=0",
            property + "http-port=" + port,
            property + "store.initial-buckets=winnow");
    String address = "http://127.0.0.1:" + port; // a name would need one for each bucket
    await("S3", address + "/", "<Name>winnow</Name>");
    String credentials =
        "{\"@type\":\"StaticCredentialsProvider\",\"accessKeyId\":\"a\",\"secretAccessKey\":\"b\"}";
    return new StoreServer(
        "s3://winnow",
        List.of(
            "--awsRegion=us-east-1",
            "--endpoint=" + address,
            "--awsCredentialsProvider=" + credentials),
        List.of(server));
  }

  /** Google Cloud Storage, as fake-gcs-server; null if that is not installed. */
  static @Nullable StoreServer gcs(Path folder) throws IOException, InterruptedException {
    String path = System.getenv().getOrDefault("PATH", "");
    Path command =
        Arrays.stream(path.split(File.pathSeparator, -1))
            .map(bin -> Path.of(bin, "fake-gcs-server"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    if (command == null) {
      return null;
    }
    Files.createDirectories(folder.resolve("data/winnow")); // a folder becomes a bucket
    String port = "" + ServerProcess.freePort();
    ServerProcess server =
        ServerProcess.startOther(
            folder.resolve("gcs.log"),
            command.toString(),
            "-scheme=http",
            "-host=localhost",
            "-port=" + port,
            "-public-host=localhost:" + port,
            "-backend=memory",
            "-data=" + folder.resolve("data"));
    String address = "http://localhost:" + port + "/storage/v1/";
    await("GCS", address + "b", "\"name\":\"winnow\"");
    String none = "org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory";
    return new StoreServer(
        "gs://winnow",
        List.of("--gcsEndpoint=" + address, "--credentialFactoryClass=" + none, "--project=none"),
        List.of(server));
  }

  private static void await(String what, String address, String word) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    ServerProcess.await(
        what,
        START,
        () -> {
          try {
            return client.send(request, BodyHandlers.ofString()).body().contains(word);
          } catch (IOException e) {
            return false; // not up yet
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public void close() {
    daemons.forEach(ServerProcess::close);
  }
}
