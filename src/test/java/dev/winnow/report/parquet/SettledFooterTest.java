package dev.winnow.report.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

/** A footer comes out the same from every order of its sets, and says what it said. */
final class SettledFooterTest {
  private static byte[] end(Encoding... encodings) throws IOException {
    ColumnMetaData column =
        new ColumnMetaData(
            Type.INT32, Arrays.asList(encodings), List.of("n"), CompressionCodec.ZSTD, 3, 9, 7, 4);
    for (Encoding encoding : encodings) {
      column.addToEncoding_stats(new PageEncodingStats(PageType.DATA_PAGE, encoding, 1));
    }
    ColumnChunk chunk = new ColumnChunk(0);
    chunk.setMeta_data(column);
    FileMetaData footer =
        new FileMetaData(
            1, List.of(new SchemaElement("page")), 3, List.of(new RowGroup(List.of(chunk), 9, 3)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("the pages of the last group".getBytes(StandardCharsets.UTF_8));
    int start = out.size();
    Util.writeFileMetaData(footer, out);
    int length = out.size() - start;
    out.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    out.writeBytes("PAR1".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  @Test
  void everyOrderOfTheEncodingsGivesTheSameBytes() throws IOException {
    byte[] settled = SettledFooter.of(end(Encoding.PLAIN, Encoding.RLE, Encoding.BIT_PACKED));
    assertArrayEquals(
        settled, SettledFooter.of(end(Encoding.BIT_PACKED, Encoding.PLAIN, Encoding.RLE)));
    assertArrayEquals(
        settled, SettledFooter.of(end(Encoding.RLE, Encoding.BIT_PACKED, Encoding.PLAIN)));
    assertArrayEquals(settled, SettledFooter.of(settled));
  }

  @Test
  void theRestStaysAsItWas() throws IOException {
    byte[] end = end(Encoding.RLE, Encoding.PLAIN);
    byte[] settled = SettledFooter.of(end);
    String start = "the pages of the last group";
    assertEquals(start, new String(settled, 0, start.length(), StandardCharsets.UTF_8));
    ByteBuffer tail = ByteBuffer.wrap(settled).order(ByteOrder.LITTLE_ENDIAN);
    int length = tail.getInt(settled.length - 8);
    assertEquals(start.length(), settled.length - 8 - length);
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(settled, start.length(), length));
    ColumnMetaData column = footer.getRow_groups().get(0).getColumns().get(0).getMeta_data();
    assertEquals(List.of(Encoding.PLAIN, Encoding.RLE), column.getEncodings());
    assertEquals(4, column.getData_page_offset());
    assertEquals(3, footer.getNum_rows());
  }

  @Test
  void anEndWithoutAFooterStaysAsItIs() throws IOException {
    for (byte[] end : List.of(new byte[0], new byte[5], new byte[40])) {
      assertArrayEquals(end, SettledFooter.of(end));
    }
  }
}
