package dev.winnow.read.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

/** A number that a Parquet file claims is refused before parquet-java makes room for it. */
final class ParquetClaimsTest {
  private static final int CLAIM = 100_000_000;
  private static final byte[] CLAIMED = {(byte) 0x80, (byte) 0xc2, (byte) 0xd7, 0x2f}; // as varint

  @Test
  void aListOfAHundredMillionEntries() throws IOException {
    for (int type : new int[] {0x19, 0x49}) { // the schema; the groups
      byte[] footer = join(new byte[] {0x15, 0x02, (byte) type, (byte) 0xfc}, CLAIMED);
      assertTold("a footer that claims more entries than it has bytes", file(new byte[0], footer));
    }
  }

  @Test
  void aMapAndAListInAFieldThatNobodyKnows() throws IOException {
    byte[] map = join(new byte[] {0x15, 0x02, (byte) 0xfb}, CLAIMED, new byte[] {(byte) 0x88});
    assertTold("a footer that claims more entries than it has bytes", file(new byte[0], map));
    byte[] flags = join(new byte[] {0x15, 0x02, (byte) 0xf9, (byte) 0xf1}, CLAIMED);
    assertTold("a footer that claims more entries than it has bytes", file(new byte[0], flags));
  }

  @Test
  void aTextOfAHundredMillionBytes() throws IOException {
    byte[] footer = join(new byte[] {0x15, 0x02, 0x58}, CLAIMED);
    assertTold("a footer that ends early", file(new byte[0], footer));
  }

  @Test
  void structsWithoutEnd() throws IOException {
    byte[] footer = new byte[100_000];
    Arrays.fill(footer, (byte) 0x1c);
    assertTold("a footer that is nested too deep", file(new byte[0], footer));
  }

  @Test
  void aFooterOfManyEntriesThatAreThere() throws IOException {
    byte[] footer = join(new byte[] {0x15, 0x02, (byte) 0xf9, (byte) 0xf3}, CLAIMED);
    byte[] large = Arrays.copyOf(footer, 30 << 20);
    large[4] = (byte) 0x80; // 2^24 bytes in a list that nobody knows
    large[5] = (byte) 0x80;
    large[6] = (byte) 0x80;
    large[7] = 0x08;
    assertEquals(
        List.of("0 parquet-malformed a footer of more than 1048576 entries"),
        told(file(new byte[0], large)));
  }

  @Test
  void aDictionaryOfAHundredMillionEntries() throws IOException {
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, 4, 4);
    header.setDictionary_page_header(new DictionaryPageHeader(CLAIM, Encoding.PLAIN));
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Util.writePageHeader(header, page);
    page.write(new byte[4]);
    assertTold(
        "a dictionary of 100000000 entries", file(page.toByteArray(), footer(page.size(), 1)));
  }

  @Test
  void moreRowsThanAnyFileHas() throws IOException {
    byte[] pages = new byte[8];
    List<String> told = told(file(pages, footer(pages.length, Long.MAX_VALUE)));
    assertEquals(1_000_001, told.size());
    String last = told.get(told.size() - 1);
    assertTrue(last.startsWith("1000000 parquet-malformed this row and 92233720368537"), last);
  }

  private static void assertTold(String message, byte[] file) throws IOException {
    assertEquals(List.of("0 parquet-malformed " + message), told(file));
  }

  private static List<String> told(byte[] file) throws IOException {
    return Told.by(MemoryFile.of("rows.parquet", file)).rejects.stream()
        .map(
            reject ->
                reject.origin().offset() + " " + reject.code().word() + ' ' + reject.message())
        .toList();
  }

  /** A footer of one column of texts in one group. */
  private static byte[] footer(int bytes, long rows) throws IOException {
    SchemaElement root = new SchemaElement("rows");
    root.setNum_children(1);
    SchemaElement text = new SchemaElement("text");
    text.setType(Type.BYTE_ARRAY);
    text.setRepetition_type(FieldRepetitionType.REQUIRED);
    ColumnMetaData data =
        new ColumnMetaData(
            Type.BYTE_ARRAY,
            List.of(Encoding.PLAIN_DICTIONARY, Encoding.PLAIN),
            List.of("text"),
            CompressionCodec.UNCOMPRESSED,
            rows,
            bytes,
            bytes,
            4);
    data.setDictionary_page_offset(4);
    ColumnChunk chunk = new ColumnChunk(4);
    chunk.setMeta_data(data);
    RowGroup group = new RowGroup(List.of(chunk), bytes, rows);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Util.writeFileMetaData(new FileMetaData(1, List.of(root, text), rows, List.of(group)), out);
    return out.toByteArray();
  }

  private static byte[] file(byte[] pages, byte[] footer) throws IOException {
    byte[] mark = "PAR1".getBytes(US_ASCII);
    byte[] length =
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array();
    return join(mark, pages, footer, length, mark);
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
