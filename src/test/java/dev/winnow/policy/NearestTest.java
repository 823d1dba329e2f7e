package dev.winnow.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  @Test
  void findsTheFewestEdits() {
    assertEquals("input", Nearest.to("inptu", List.of("output", "input", "inputList")));
  }

  @Test
  void takesTheFirstInOrderWhereSeveralTie() {
    assertEquals("ab", Nearest.to("aa", List.of("ac", "ab")));
  }
}
