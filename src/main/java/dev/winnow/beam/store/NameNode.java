package dev.winnow.beam.store;

import dev.winnow.beam.options.ScoreOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;

/**
 * Makes {@code hdfs://host:port/…} work without a configuration: Beam has no HDFS until it gets
 * one, although the path contains all that is needed. HADOOP_CONF_DIR and {@code
 * --hdfsConfiguration} take precedence.
 */
public final class NameNode {
  private NameNode() {}

  /** Adds the name node of the first path that has one, if no configuration names it. */
  public static void addTo(ScoreOptions options) {
    List<String> paths = options.getInput() == null ? List.of() : options.getInput();
    Stream.concat(Stream.of(options.getOutput(), options.getInputList()), paths.stream())
        .filter(Objects::nonNull)
        .filter(path -> path.startsWith("hdfs://") && !path.startsWith("hdfs:///"))
        .findFirst()
        .ifPresent(path -> add(options.as(HadoopFileSystemOptions.class), path));
  }

  private static void add(HadoopFileSystemOptions options, String path) {
    List<Configuration> given = options.getHdfsConfiguration();
    if (given != null && !given.isEmpty()) {
      return;
    }
    int end = path.indexOf('/', "hdfs://".length());
    Configuration configuration = new Configuration(false);
    configuration.set("fs.defaultFS", end < 0 ? path : path.substring(0, end));
    options.setHdfsConfiguration(new ArrayList<>(List.of(configuration)));
  }
}
