package dev.winnow.read.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.read.store.MemoryFile;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawWindowTest {
  private static final byte[] BYTES = bytes();

  private static byte[] bytes() {
    byte[] bytes = new byte[300_000];
    new SplittableRandom(3).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void goesAnywhere(boolean seekable) throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    try (RawWindow stored = new RawWindow(new MemoryFile("a", BYTES, seekable))) {
      for (int i = 0; i < 300; i++) {
        int at = random.nextInt(BYTES.length);
        stored.seek(at);
        assertTrue(stored.ensure(1));
        assertEquals(at, stored.position());
        assertEquals(BYTES[at], stored.window().get());
      }
    }
  }

  @Test
  void knowsTheEnd() throws IOException {
    try (RawWindow stored = new RawWindow(MemoryFile.of("a", BYTES))) {
      stored.seek(BYTES.length - 3);
      assertTrue(stored.ensure(3));
      assertFalse(stored.ensure(4));
    }
    try (RawWindow stored = new RawWindow(new MemoryFile("a", BYTES, false))) {
      stored.seek(BYTES.length + 1L);
      assertEquals(BYTES.length, stored.position());
    }
  }
}
