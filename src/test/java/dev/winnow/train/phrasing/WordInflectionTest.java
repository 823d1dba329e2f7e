package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordInflectionTest {
  @ParameterizedTest
  @CsvSource({
    "S, therapies, therapy", "S, boxes, box", "S, pains, pain", "ED, treated, treat",
    "ED, reduced, reduce", "ED, stopped, stop", "ING, running, run", "ING, easing, ease",
    "ER, heavier, heavy", "EST, largest, large", "BASE, root, root"
  })
  void findsTheStem(WordInflection shape, String form, String stem) {
    assertTrue(shape.stems(form).contains(stem), shape.stems(form).toString());
  }
}
