package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.beam.options.ScoreOptions;
import java.util.List;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

final class NameNodeTest {
  private final ScoreOptions options = PipelineOptionsFactory.create().as(ScoreOptions.class);
  private final HadoopFileSystemOptions hdfs = options.as(HadoopFileSystemOptions.class);

  private List<String> names() {
    List<Configuration> found = hdfs.getHdfsConfiguration();
    return found == null ? List.of() : found.stream().map(c -> c.get("fs.defaultFS")).toList();
  }

  @Test
  void aPathNamesIt() {
    options.setInput(List.of("samples/pages", "hdfs://names:9000/crawl/*.warc.gz"));
    options.setOutput("out");
    NameNode.addTo(options);
    assertEquals(List.of("hdfs://names:9000"), names());
  }

  @Test
  void aPathWithoutAHostNamesNone() {
    options.setOutput("hdfs:///out");
    NameNode.addTo(options);
    assertEquals(List.of(), names());
  }

  @Test
  void aConfigurationComesFirst() {
    Configuration given = new Configuration(false);
    given.set("fs.defaultFS", "hdfs://given");
    hdfs.setHdfsConfiguration(List.of(given));
    options.setOutput("hdfs://names:9000/out");
    NameNode.addTo(options);
    assertEquals(List.of("hdfs://given"), names());
  }
}
