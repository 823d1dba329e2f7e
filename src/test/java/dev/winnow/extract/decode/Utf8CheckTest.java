package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the counts over stretches of bytes with counts over single characters. */
class Utf8CheckTest {
  private static final int[] CHARACTERS = {
    'a', 'b', ' ', '~', '\n', '\t', 0, 31, 127, 'é', '“', '\uFFFD', 0x1F600
  };

  @Test
  void countsAsCharactersDo() {
    Random random = new Random(20261127);
    for (int round = 0; round < 2_000; round++) {
      int plain = 1 + random.nextInt(60); // about so many ASCII characters for each other one
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        int kinds = random.nextInt(plain) == 0 ? CHARACTERS.length : 9;
        text.appendCodePoint(CHARACTERS[random.nextInt(kinds)]);
      }
      check(text.toString());
    }
  }

  @Test
  void oneBrokenByteIsFoundWhereverItStands() {
    for (int at = 0; at < 80; at++) {
      byte[] bytes = "a".repeat(100).getBytes(UTF_8);
      bytes[at] = (byte) 0xE9; // é of Latin-1
      assertEquals(1, Utf8Check.of(bytes).bad(), "at " + at);
      assertEquals(0, Utf8Check.of(bytes).low(), "at " + at);
    }
  }

  private static void check(String text) {
    int[] points = text.codePoints().toArray();
    Utf8Check check = Utf8Check.of(text.getBytes(UTF_8));
    assertEquals(Arrays.stream(points).filter(c -> c > 127).count(), check.good(), text);
    assertEquals(Arrays.stream(points).filter(c -> c < ' ').count(), check.low(), text);
    assertEquals(Arrays.stream(points).filter(c -> c == 0xFFFD).count(), check.replaced(), text);
    assertEquals(0, check.bad(), text);
    assertEquals(text.length(), check.length(), text);
  }
}
