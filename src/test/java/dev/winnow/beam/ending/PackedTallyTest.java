package dev.winnow.beam.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PackedTallyTest {
  /** Flink joins two streams only if their coders are equal. */
  @Test
  void itsCoderIsEqualToAnother() {
    assertEquals(new PackedTally.PackedCoder(), new PackedTally.PackedCoder());
  }
}
