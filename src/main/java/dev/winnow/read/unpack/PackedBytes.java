package dev.winnow.read.unpack;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/** Bytes in memory that may be packed though nothing says so, such as the bodies of a column. */
public final class PackedBytes {
  private PackedBytes() {}

  /** Whether the bytes begin as gzip or Zstandard does. */
  public static boolean is(byte[] bytes) {
    ByteBuffer start = ByteBuffer.wrap(bytes);
    return FormatMagic.GZIP.at(start) || FormatMagic.ZSTD.at(start);
  }

  /**
   * The unpacked bytes; the bytes themselves if they are not packed.
   *
   * @throws RecordTooLarge if they unpack to more than {@code most} bytes
   * @throws IOException if they cannot be unpacked
   */
  public static byte[] unpack(byte[] bytes, int most) throws IOException {
    if (!is(bytes)) {
      return bytes;
    }
    BoundedBuffer plain = new BoundedBuffer(most);
    try (InputStream from = stream(bytes)) {
      plain.addAll(from);
    }
    return plain.toArray();
  }

  private static InputStream stream(byte[] bytes) throws IOException {
    InputStream from = new ByteArrayInputStream(bytes);
    return FormatMagic.GZIP.at(ByteBuffer.wrap(bytes))
        ? new GZIPInputStream(from)
        : new ZstdInputStream(from);
  }
}
