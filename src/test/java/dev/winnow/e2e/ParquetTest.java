package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
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

  @Test
  void encodingsStandInTheOrderOfTheFormat(@TempDir Path output) throws IOException {
    CommandRuns.command(
        "--input=samples/pages/articles.jsonl", "--output=" + output, "--formats=parquet");
    int several = 0;
    try (Stream<Path> parts = Files.list(output.resolve("scores-parquet"))) {
      for (ColumnChunk chunk : footer(parts.findFirst().orElseThrow()).getColumns()) {
        List<Encoding> encodings = chunk.getMeta_data().getEncodings();
        several += encodings.size() > 1 ? 1 : 0;
        List<Encoding> sorted = new ArrayList<>(encodings);
        sorted.sort(Comparator.comparingInt(Encoding::getValue));
        assertEquals(sorted, encodings);
      }
    }
    assertTrue(several > 0);
  }

  /** The last row group as the footer itself lists it, without the sets of the library. */
  private static RowGroup footer(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
    List<RowGroup> groups =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length))
            .getRow_groups();
    return groups.get(groups.size() - 1);
  }

  private static Object statistics(List<ColumnChunkMetaData> columns, String name) {
    return columns.stream()
        .filter(column -> column.getPath().toDotString().equals(name))
        .findFirst()
        .orElseThrow()
        .getStatistics();
  }
}
