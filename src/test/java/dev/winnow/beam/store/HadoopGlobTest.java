package dev.winnow.beam.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Beam makes of the spec is shown by {@code StoresIT} on a real HDFS. */
final class HadoopGlobTest {
  @ParameterizedTest
  @CsvSource({
    "hdfs://h:9/in/**,       hdfs://h:9/in**,        hdfs://h:9/in/a.html,      true",
    "hdfs://h:9/in/**,       hdfs://h:9/in**,        hdfs://h:9/in/sub/a.html,  true",
    "hdfs://h:9/in/**,       hdfs://h:9/in**,        hdfs://h:9/inner/a.html,   false",
    "hdfs://h/in/**,         hdfs://h/in**,          hdfs://h:8020/in/a.html,   true",
    "hdfs:///in/**,          hdfs:///in**,           hdfs:/in/a.html,           true",
    "hdfs://h/runs/00002-*/**, hdfs://h/runs/00002-***, hdfs://h/runs/00002-dead/x, true",
  })
  void asksForTheFilesOfAFolder(String spec, String asked, String found, boolean meant) {
    assertEquals(true, HadoopGlob.is(spec));
    assertEquals(asked, HadoopGlob.of(spec).spec());
    assertEquals(meant, HadoopGlob.of(spec).holds(found));
  }

  @ParameterizedTest
  @CsvSource({"in/**", "gs://bucket/in/**", "hdfs://h/in/*.gz", "hdfs://h/in/**/*.gz"})
  void leavesOtherSpecsAlone(String spec) {
    assertEquals(false, HadoopGlob.is(spec));
  }
}
