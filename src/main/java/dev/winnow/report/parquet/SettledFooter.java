package dev.winnow.report.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The footer of a Parquet file with its encodings in the order of the format. parquet-java lists
 * those of a column in the order of a hash set of enum constants, whose hashes are new in every
 * JVM, so that the same rows gave other bytes in every run.
 *
 * <p>Source: apache/parquet-format, {@code README.md}: a file ends with the footer, its length in
 * four bytes, little endian, and the magic number.
 */
final class SettledFooter {
  private static final int TAIL = 8; // length and magic number

  private SettledFooter() {}

  /**
   * The end of a file with its footer settled.
   *
   * @param end the last bytes of the file, which hold all of the footer; or no byte
   */
  static byte[] of(byte[] end) throws IOException {
    if (end.length < TAIL) {
      return end;
    }
    ByteBuffer tail = ByteBuffer.wrap(end, end.length - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
    int length = tail.getInt();
    int start = end.length - TAIL - length;
    if (length <= 0 || start < 0) {
      return end; // the writer failed before its end
    }
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(end, start, length));
    settle(footer);
    ByteArrayOutputStream settled = new ByteArrayOutputStream(end.length);
    settled.write(end, 0, start);
    Util.writeFileMetaData(footer, settled);
    int written = settled.size() - start;
    settled.write(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(written).array());
    settled.write(end, end.length - TAIL + Integer.BYTES, TAIL - Integer.BYTES);
    return settled.toByteArray();
  }

  private static void settle(FileMetaData footer) {
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        column.setEncodings(column.getEncodings().stream().sorted(byValue()).toList());
        List<PageEncodingStats> pages = column.getEncoding_stats();
        if (pages != null) {
          column.setEncoding_stats(pages.stream().sorted(byPage()).toList());
        }
      }
    }
  }

  private static Comparator<Encoding> byValue() {
    return Comparator.comparingInt(Encoding::getValue);
  }

  private static Comparator<PageEncodingStats> byPage() {
    return Comparator.<PageEncodingStats>comparingInt(pages -> pages.getPage_type().getValue())
        .thenComparingInt(pages -> pages.getEncoding().getValue());
  }
}
