package dev.winnow.read.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zstandard with windows of up to two gigabytes, as {@code zstd --long} writes. */
final class LongWindowTest {
  private static String rows(int count) {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("{\"text\":\"Rest helps, row ").append(i).append(' ');
      rows.append(Long.toHexString(random.nextLong()).repeat(4)).append("\"}\n");
    }
    return rows.toString();
  }

  private static byte[] packed(byte[] plain, int window) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out, 1)) {
      zstd.setLong(window);
      zstd.write(plain);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 27, 28, 30})
  void theRowsAreRead(int window) throws IOException {
    Told told = Told.by("a.jsonl.zst", packed(rows(20_000).getBytes(UTF_8), window));
    assertEquals(List.of(), told.codes());
    assertEquals(20_000, told.pages.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {27, 30})
  void aCutCostsWhatIsMissingAndSaysSo(int window) throws IOException {
    byte[] packed = packed(rows(20_000).getBytes(UTF_8), window);
    Told told = Told.by("a.jsonl.zst", Arrays.copyOf(packed, packed.length * 2 / 3));
    assertTrue(told.pages.size() > 1_000, () -> told.pages.size() + " rows");
    assertTrue(told.codes().contains(Code.COMPRESSION_BROKEN), () -> told.codes().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {28})
  void framesBehindEachOtherAreOneFile(int window) throws IOException {
    byte[] first = packed(rows(100).getBytes(UTF_8), window);
    byte[] second = packed(rows(50).getBytes(UTF_8), 20);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertEquals(150, Told.by("a.jsonl.zst", both).pages.size());
  }
}
