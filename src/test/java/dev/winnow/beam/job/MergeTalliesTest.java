package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MergeTalliesTest {
  /** Flink joins two streams only if their coders are equal. */
  @Test
  void itsCodersAreEqual() {
    assertEquals(new MergeTallies.TallyCoder(), new MergeTallies.TallyCoder());
    assertEquals(new PackedTally.PackedCoder(), new PackedTally.PackedCoder());
  }
}
