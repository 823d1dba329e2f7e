package dev.winnow.read.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies of a column that may be packed though nothing says so. */
final class PackedBytesTest {
  private static final byte[] PLAIN = "<p>Rest helps.</p>".repeat(50).getBytes(UTF_8);

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  @Test
  void packedBytesAreUnpacked() throws IOException {
    for (byte[] packed : new byte[][] {gzip(PLAIN), Zstd.compress(PLAIN)}) {
      assertTrue(PackedBytes.is(packed));
      assertArrayEquals(PLAIN, PackedBytes.unpack(packed, PLAIN.length));
    }
  }

  @Test
  void otherBytesStayThemselves() throws IOException {
    for (byte[] plain : new byte[][] {PLAIN, new byte[0], {0x1f}, {0x28, (byte) 0xb5, 0x2f}}) {
      assertFalse(PackedBytes.is(plain));
      assertSame(plain, PackedBytes.unpack(plain, 1));
    }
  }

  @Test
  void aBombEndsAtTheLimit() throws IOException {
    byte[] zeros = new byte[8 << 20];
    for (byte[] packed : new byte[][] {gzip(zeros), Zstd.compress(zeros)}) {
      assertThrows(RecordTooLarge.class, () -> PackedBytes.unpack(packed, 1 << 20));
    }
  }

  @Test
  void damageIsAnError() throws IOException {
    for (byte[] packed : new byte[][] {gzip(PLAIN), Zstd.compress(PLAIN)}) {
      byte[] cut = Arrays.copyOf(packed, packed.length / 2);
      assertThrows(IOException.class, () -> PackedBytes.unpack(cut, 1 << 20));
    }
  }
}
