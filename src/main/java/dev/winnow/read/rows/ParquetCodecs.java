package dev.winnow.read.rows;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/** Unpacks Parquet pages without Hadoop's codecs, which need a Hadoop configuration. */
final class ParquetCodecs implements CompressionCodecFactory {
  private static final int MAX_PAGE = 1 << 28; // writers aim at 1 MB; one huge text fits

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("this factory only reads");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    return new Pages(name);
  }

  @Override
  public void release() {}

  private static byte[] unpack(CompressionCodecName name, byte[] packed, int size)
      throws IOException {
    return switch (name) {
      case UNCOMPRESSED -> packed;
      case SNAPPY -> unpack(new SnappyDecompressor(), packed, size);
      case LZ4_RAW -> unpack(new Lz4Decompressor(), packed, size);
      case ZSTD -> Zstd.decompress(packed, size);
      case GZIP -> drain(new GZIPInputStream(new ByteArrayInputStream(packed)), size);
      case BROTLI -> drain(new BrotliInputStream(new ByteArrayInputStream(packed)), size);
      default -> throw new IOException("the Parquet codec " + name + " is not supported");
    };
  }

  private static byte[] unpack(Decompressor codec, byte[] packed, int size) {
    byte[] page = new byte[size];
    codec.decompress(packed, 0, packed.length, page, 0, size);
    return page;
  }

  private static byte[] drain(InputStream from, int size) throws IOException {
    try (from) {
      return from.readNBytes(size);
    }
  }

  private record Pages(CompressionCodecName name) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpack(bytes.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int packed, ByteBuffer output, int size)
        throws IOException {
      byte[] bytes = new byte[packed];
      input.get(bytes);
      output.put(unpack(bytes, size));
    }

    private byte[] unpack(byte[] packed, int size) throws IOException {
      if (size < 0 || size > MAX_PAGE) {
        throw new IOException("a Parquet page of " + size + " bytes");
      }
      return ParquetCodecs.unpack(name, packed, size);
    }

    @Override
    public void release() {}
  }
}
