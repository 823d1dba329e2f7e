package dev.winnow.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedDataTest {
  private static final String LINE = "A splint holds the wrist while it heals.\n";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000})
  void givesBackWhatItPacked(int lines) throws IOException {
    byte[] bytes = LINE.repeat(lines).getBytes(UTF_8);
    byte[] packed = PackedData.pack(bytes);
    assertArrayEquals(bytes, PackedData.unpack(packed, bytes.length));
    assertTrue(packed.length < 400, "1,000 lines take " + packed.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream to = PackedData.into(out)) {
      to.write(bytes);
    }
    try (InputStream from = PackedData.from(new ByteArrayInputStream(out.toByteArray()))) {
      assertArrayEquals(bytes, from.readAllBytes());
    }
  }

  @Test
  void refusesWhatIsDamagedOrTooLarge() {
    byte[] packed = PackedData.pack(LINE.repeat(1_000).getBytes(UTF_8));
    assertThrows(IOException.class, () -> PackedData.unpack(packed, 999));
    assertThrows(IOException.class, () -> PackedData.unpack(LINE.getBytes(UTF_8), 999));
    byte[] cut = Arrays.copyOf(packed, packed.length - 5);
    assertThrows(IOException.class, () -> PackedData.unpack(cut, 1 << 20));
  }
}
