package dev.winnow.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.util.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job jar night after night on other file systems: what it leaves is what it leaves here. */
final class StoresIT {
  private static final String JAR = Path.of("target/winnow.jar").toAbsolutePath().toString();
  private static final Duration MOST = Duration.ofMinutes(10);

  @TempDir Path folder;

  @Test
  void hdfs() throws Exception {
    try (StoreServer store = StoreServer.hdfs(folder.resolve("hdfs"))) {
      assertNights(store);
    }
  }

  @Test
  void s3() throws Exception {
    try (StoreServer store = StoreServer.s3(folder.resolve("s3"))) {
      assertNights(store);
    }
  }

  @Test
  void gcs() throws Exception {
    try (StoreServer store = StoreServer.gcs(folder.resolve("gcs"))) {
      assumeTrue(store != null, "fake-gcs-server is not on the PATH");
      assertNights(store);
    }
  }

  private void assertNights(StoreServer store) throws Exception {
    Path local = Files.createDirectory(folder.resolve("local"));
    List<String> here = nights(local.toString(), List.of());
    assertTrue(here.stream().anyMatch(line -> line.contains("spun-text")), here.toString());
    assertEquals(String.join("\n", here), String.join("\n", nights(store.root(), store.flags())));
  }

  /** Two nights, the second over the leavings of a dead one; all files and the rows they leave. */
  private List<String> nights(String root, List<String> flags) throws Exception {
    String[] given = flags.toArray(new String[0]);
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    FileSystems.setDefaultPipelineOptions(
        PipelineOptionsFactory.fromArgs(given(root, given)).create());
    put("samples/pages/crawl.warc.gz", root + "/crawl/crawl.warc.gz");
    put("samples/pages/documents.parquet", root + "/crawl/documents.parquet");
    put("samples/pages/spam/all-three-faults.html", root + "/crawl/spam/a+b,c=d.html");
    put("samples/broken/cut-short.warc.gz", root + "/crawl/cut-short.warc.gz");
    night(root, given);
    put("samples/pages/articles.jsonl", root + "/crawl/articles.jsonl");
    put("samples/README.md", root + "/nights/runs/00002-dead/.unfinished/half");
    night(root, given);
    night(root, given); // nothing to do
    return left(root);
  }

  private static String[] given(String root, String... flags) {
    if (!root.startsWith("hdfs:")) {
      return flags;
    }
    // The job takes the name node from its paths; Beam alone must be told.
    String node = root.substring(0, root.lastIndexOf('/'));
    return new String[] {"--hdfsConfiguration=[{\"fs.defaultFS\":\"" + node + "\"}]"};
  }

  private void night(String root, String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("-Xmx512m", "-jar", JAR, "score"));
    command.addAll(List.of("--input=" + root + "/crawl", "--output=" + root + "/nights"));
    command.addAll(List.of("--incremental", "--formats=jsonl,parquet"));
    if (root.contains("://")) {
      command.set(4, "--input=" + root + "/crawl/"); // a bucket has no folders: the slash says it
    }
    command.addAll(List.of(flags));
    Path log = Files.createTempFile(folder, "night", ".log");
    try (ServerProcess run = ServerProcess.start(log, Map.of(), command.toArray(new String[0]))) {
      run.requireQuietSuccess(MOST);
    }
  }

  /** Names of all files and the lines of rows, without what is the place's own. */
  private static List<String> left(String root) throws IOException {
    List<String> left = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String file : files(root + "/nights")) {
      String name = file.substring(file.indexOf("/nights/")).replaceAll("-[0-9a-f]{16}", "");
      if (name.endsWith(".lock")) {
        continue; // buckets have no locks
      }
      left.add(name);
      if (name.contains("/scores/") || name.contains("/rejects/")) {
        read(file).lines().map(row -> row.replace(root, "")).forEach(rows::add);
      }
      if (name.endsWith("/nights/latest")) {
        left.add(read(file).replaceAll("-[0-9a-f]{16}", ""));
      }
    }
    rows.sort(null);
    left.addAll(rows);
    return left;
  }

  private static SortedSet<String> files(String folder) throws IOException {
    // Beam's HDFS takes folder/** for folders below alone, and folder** for all; see HadoopGlob.
    String pattern = folder.startsWith("hdfs:") ? folder + "**" : folder + "/**";
    SortedSet<String> files = new TreeSet<>();
    MatchResult found = FileSystems.match(pattern, EmptyMatchTreatment.ALLOW);
    for (MatchResult.Metadata file : found.metadata()) {
      files.add(file.resourceId().toString());
    }
    return files;
  }

  private static String read(String file) throws IOException {
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(file, false)))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void put(String from, String to) throws IOException {
    try (OutputStream out =
        Channels.newOutputStream(
            FileSystems.create(FileSystems.matchNewResource(to, false), MimeTypes.BINARY))) {
      Files.copy(Path.of(from), out);
    }
  }
}
