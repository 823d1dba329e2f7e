package dev.winnow.read.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Media;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures are five rows in row groups of two, written by pyarrow. */
class ParquetPagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"none", "snappy", "gzip", "zstd", "brotli", "lz4"})
  void readsEveryCodec(String codec) throws IOException {
    Told told = read("rows-" + codec, Integer.MAX_VALUE);

    assertEquals(
        List.of("Page 0\nWater is good.", "Page 1\nWater is good.", "Page 2\nWater is good."),
        told.bodies().subList(0, 3));
    assertEquals(5, told.pages.size());
    Page last = told.pages.get(4);
    assertEquals("https://example.org/4", last.url());
    assertEquals("row-4", last.id());
    assertEquals("2026-01-05T00:00:00Z", last.fetched());
    assertEquals(4, last.origin().offset());
    assertEquals(Media.TEXT, last.media());
  }

  @Test
  void readsNestedColumnsAndTimestamps() throws IOException {
    Page page = read("nested", Integer.MAX_VALUE).pages.get(1);

    assertEquals(Media.HTML, page.media());
    assertEquals("https://example.org/1", page.url());
    assertEquals("2026-01-02T00:00:00Z", page.fetched());
  }

  @Test
  void rejectsRowsAndFilesWithoutBody() throws IOException {
    Told rows = read("nulls", Integer.MAX_VALUE);
    Told file = read("no-body", Integer.MAX_VALUE);

    assertEquals(1, rows.pages.size());
    assertEquals(List.of(Code.PARQUET_FIELD_MISSING), rows.codes());
    assertEquals(List.of(Code.PARQUET_FIELD_MISSING), file.codes());
    assertTrue(file.rejects.get(0).message().endsWith("the row has url, number"));
  }

  @Test
  void rejectsWhatIsCutShort() throws IOException {
    assertEquals(List.of(Code.PARQUET_MALFORMED), read("rows-zstd", 1000).codes());
    assertEquals(List.of(Code.PARQUET_MALFORMED), Told.by("a.parquet", "PAR1").codes());
  }

  @Test
  void aBrokenRowGroupCostsItsOwnRowsByNumber() throws IOException {
    byte[] bytes = bytes("rows-none");
    int at = new String(bytes, ISO_8859_1).indexOf("Page 2");
    Arrays.fill(bytes, at - 40, at, (byte) -1);
    Told told = Told.by("a.parquet", bytes);

    assertEquals(List.of(Code.PARQUET_MALFORMED, Code.PARQUET_MALFORMED), told.codes());
    assertEquals(
        List.of(2L, 3L), told.rejects.stream().map(reject -> reject.origin().offset()).toList());
    assertEquals(
        List.of(0L, 1L, 4L), told.pages.stream().map(page -> page.origin().offset()).toList());
  }

  @Test
  void saysThatStorageMustSeek() throws IOException {
    Told told = Told.by(new MemoryFile("a.parquet", bytes("rows-none"), false));

    assertEquals(List.of(Code.FILE_UNREADABLE), told.codes());
  }

  @Test
  void tellsParquetByContent() throws IOException {
    assertEquals(5, Told.by("rows", bytes("rows-none")).pages.size());
  }

  private static Told read(String fixture, int most) throws IOException {
    byte[] bytes = bytes(fixture);
    return Told.by("a.parquet", Arrays.copyOf(bytes, Math.min(bytes.length, most)));
  }

  private static byte[] bytes(String fixture) throws IOException {
    try (InputStream in = ParquetPagesTest.class.getResourceAsStream(fixture + ".parquet")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 3_000, 200_000})
  void aSchemaMayBeOfAnyDepth(int depth) throws IOException {
    List<SchemaElement> schema = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      SchemaElement group = new SchemaElement("g").setNum_children(1);
      schema.add(i == 0 ? group : group.setRepetition_type(FieldRepetitionType.OPTIONAL));
    }
    schema.add(
        new SchemaElement("text")
            .setType(Type.BYTE_ARRAY)
            .setRepetition_type(FieldRepetitionType.OPTIONAL));
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(new FileMetaData(1, schema, 0, List.of()), footer);
    ByteBuffer file = ByteBuffer.allocate(footer.size() + 12).order(ByteOrder.LITTLE_ENDIAN);
    file.put("PAR1".getBytes(UTF_8)).put(footer.toByteArray()).putInt(footer.size());
    file.put("PAR1".getBytes(UTF_8));
    assertEquals(1, Told.by("deep.parquet", file.array()).lines.size());
  }
}
