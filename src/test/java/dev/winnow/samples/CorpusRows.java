package dev.winnow.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes pages as rows under the field names of public corpora. */
final class CorpusRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message page {
            required binary id (STRING);
            required binary url (STRING);
            required binary date (STRING);
            optional binary text (STRING);
            optional binary html (STRING);
          }
          """);

  private CorpusRows() {}

  /** One JSON object a line. */
  static byte[] lines(List<SamplePage> pages) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (SamplePage page : pages) {
      lines.append(JSON.writeValueAsString(row(page))).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  /** A Parquet file, uncompressed so that its bytes hang on no codec. */
  static void writeParquet(Path file, List<SamplePage> pages) throws IOException {
    try (ParquetWriter<Group> parquet =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withWriteMode(Mode.OVERWRITE)
            // Version 2 pages without a dictionary have one encoding a column; the footer lists
            // several in the order of their hash, which differs from run to run.
            .withWriterVersion(WriterVersion.PARQUET_2_0)
            .withDictionaryEncoding(false)
            .build()) {
      for (SamplePage page : pages) {
        Group group = new SimpleGroup(SCHEMA);
        row(page).forEach(group::append);
        parquet.write(group);
      }
    }
  }

  private static Map<String, String> row(SamplePage page) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", page.id().toString());
    row.put("url", page.url());
    row.put("date", SamplePage.FETCHED.toString());
    row.put(page.isHtml() ? "html" : "text", page.text());
    return row;
  }
}
