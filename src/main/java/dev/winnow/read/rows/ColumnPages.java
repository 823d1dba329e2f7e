package dev.winnow.read.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column of a row group, each read when it is wanted. parquet-java's own reader
 * holds all pages of a group at once, and groups of several hundred megabytes exist.
 *
 * <p>Source: apache/parquet-format, {@code README.md} and {@code parquet.thrift}.
 */
final class ColumnPages implements PageReader {
  private static final int LARGEST_PAGE = 1 << 28; // writers aim at 1 MB; one huge text fits
  private static final int MOST_ENTRIES = 1 << 20; // of a dictionary; writers end one at 1 MB

  private final ColumnDescriptor column;
  private final CompressionCodecName codec;
  private final ParquetCodecs codecs;
  private final long values;
  private final ChunkBytes bytes;
  private long valuesRead;
  private @Nullable PageHeader ahead; // of a data page that was met in search of a dictionary

  ColumnPages(
      ColumnDescriptor column,
      ColumnChunkMetaData chunk,
      ParquetChannel channel,
      ParquetCodecs codecs) {
    this.column = column;
    this.codec = chunk.getCodec();
    this.codecs = codecs;
    this.values = chunk.getValueCount();
    this.bytes =
        new ChunkBytes(
            channel, chunk.getStartingPos(), chunk.getStartingPos() + chunk.getTotalSize());
  }

  @Override
  public long getTotalValueCount() {
    return values;
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    try {
      PageHeader header = header();
      if (header == null || header.getType() != PageType.DICTIONARY_PAGE) {
        ahead = header;
        return null;
      }
      int entries = header.getDictionary_page_header().getNum_values();
      if (entries < 0 || entries > MOST_ENTRIES) {
        throw new IOException("a dictionary of " + entries + " entries");
      }
      byte[] page = body(header);
      return new DictionaryPage(
          unpacked(page, header.getUncompressed_page_size()),
          entries,
          encoding(header.getDictionary_page_header().getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  @Override
  public @Nullable DataPage readPage() {
    try {
      PageHeader header = header();
      while (header != null
          && header.getType() != PageType.DATA_PAGE
          && header.getType() != PageType.DATA_PAGE_V2) {
        body(header); // of an index or of a kind that is newer than this code
        header = header();
      }
      return header == null ? null : page(header);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private @Nullable PageHeader header() throws IOException {
    PageHeader header = ahead;
    ahead = null;
    if (header == null && valuesRead < values && bytes.available() > 0) {
      header = Util.readPageHeader(bytes);
      if (header.getCompressed_page_size() < 0
          || header.getCompressed_page_size() > bytes.available()
          || header.getUncompressed_page_size() < 0
          || header.getUncompressed_page_size() > LARGEST_PAGE) {
        throw new IOException("a page of an impossible size");
      }
    }
    return header;
  }

  private DataPage page(PageHeader header) throws IOException {
    byte[] page = body(header);
    int size = header.getUncompressed_page_size();
    if (header.getType() == PageType.DATA_PAGE) {
      DataPageHeader data = header.getData_page_header();
      valuesRead += data.getNum_values();
      return new DataPageV1(
          unpacked(page, size),
          data.getNum_values(),
          size,
          null,
          encoding(data.getRepetition_level_encoding()),
          encoding(data.getDefinition_level_encoding()),
          encoding(data.getEncoding()));
    }
    DataPageHeaderV2 data = header.getData_page_header_v2();
    valuesRead += data.getNum_values();
    int repetition = data.getRepetition_levels_byte_length();
    int levels = repetition + data.getDefinition_levels_byte_length();
    if (repetition < 0 || levels < repetition || levels > page.length || levels > size) {
      throw new IOException("levels that do not fit their page");
    }
    byte[] packed = new byte[page.length - levels];
    System.arraycopy(page, levels, packed, 0, packed.length);
    return DataPageV2.uncompressed(
        data.getNum_rows(),
        data.getNum_nulls(),
        data.getNum_values(),
        BytesInput.from(page, 0, repetition),
        BytesInput.from(page, repetition, levels - repetition),
        encoding(data.getEncoding()),
        data.isIs_compressed() ? unpacked(packed, size - levels) : BytesInput.from(packed),
        null);
  }

  private byte[] body(PageHeader header) throws IOException {
    byte[] page = bytes.readNBytes(header.getCompressed_page_size());
    if (page.length < header.getCompressed_page_size()) {
      throw new IOException("the file ends within a page");
    }
    if (header.isSetCrc()) {
      CRC32 sum = new CRC32();
      sum.update(page);
      if ((int) sum.getValue() != header.getCrc()) {
        throw new IOException("the checksum of a page differs");
      }
    }
    return page;
  }

  private BytesInput unpacked(byte[] page, int size) throws IOException {
    BytesInput plain =
        size == 0 && page.length == 0
            ? BytesInput.empty()
            : codecs.getDecompressor(codec).decompress(BytesInput.from(page), size);
    if (plain.size() != size) {
      throw new IOException("a page unpacks to " + plain.size() + " bytes instead of " + size);
    }
    return plain;
  }

  private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
    return Encoding.valueOf(encoding.name());
  }

  @Override
  public String toString() {
    return "column " + String.join(".", column.getPath());
  }

  /** The stored bytes of a column, read in steps from wherever the channel stands. */
  private static final class ChunkBytes extends InputStream {
    private static final int STEP = 1 << 16;

    private final ParquetChannel channel;
    private final long end;
    private long position;
    private ByteArrayInputStream buffer = new ByteArrayInputStream(new byte[0]);

    ChunkBytes(ParquetChannel channel, long start, long end) {
      this.channel = channel;
      this.position = start;
      this.end = end;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, end - position + buffer.available());
    }

    @Override
    public int read() throws IOException {
      return fill() ? buffer.read() : -1;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
      return length == 0 ? 0 : fill() ? buffer.read(to, start, length) : -1;
    }

    private boolean fill() throws IOException {
      if (buffer.available() > 0) {
        return true;
      }
      byte[] next = channel.read(position, (int) Math.min(STEP, end - position));
      position += next.length;
      buffer = new ByteArrayInputStream(next);
      return next.length > 0;
    }
  }
}
