package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageFeaturesTest {
  @Test
  void termsAreTheFeaturesAndTheirSquares() {
    assertArrayEquals(
        new double[] {0.5, -2, 0.25, 4}, PageFeatures.terms(new double[] {0.5, -2}), 1e-12);
    assertEquals(2 * PageFeatures.FEATURES.size(), PageFeatures.TERMS.size());
  }
}
