package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet rows are the JSON rows; the footer tells without unpacking them. */
final class ParquetTest {
  @Test
  void theColumnsHoldWhatTheLinesHold(@TempDir Path output) throws IOException {
    CommandRuns.Ended ended =
        CommandRuns.command(
            "--input=samples/pages/articles.jsonl",
            "--output=" + output,
            "--formats=jsonl,parquet");
    assertEquals(0, ended.code(), ended.err());
    double worst = 100;
    List<JsonNode> lines = CommandRuns.trees(output, "scores");
    for (JsonNode line : lines) {
      worst = Math.min(worst, line.get("quality").asDouble());
    }
    try (Stream<Path> parts = Files.list(output.resolve("scores-parquet"));
        ParquetFileReader reader =
            new ParquetFileReader(
                new LocalInputFile(parts.findFirst().orElseThrow()),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
      assertEquals(lines.size(), reader.getRecordCount());
      List<ColumnChunkMetaData> columns = reader.getFooter().getBlocks().get(0).getColumns();
      assertEquals("schema", columns.get(0).getPath().toDotString());
      DoubleStatistics quality = (DoubleStatistics) statistics(columns, "quality");
      assertEquals(worst, quality.getMin());
      assertTrue(
          columns.stream()
              .anyMatch(c -> c.getPath().toDotString().endsWith("evidence.list.element.quote")));
    }
  }

  private static Object statistics(List<ColumnChunkMetaData> columns, String name) {
    return columns.stream()
        .filter(column -> column.getPath().toDotString().equals(name))
        .findFirst()
        .orElseThrow()
        .getStatistics();
  }
}
