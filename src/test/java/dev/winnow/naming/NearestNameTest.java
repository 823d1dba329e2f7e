package dev.winnow.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestNameTest {
  @Test
  void findsTheFewestEdits() {
    assertEquals("input", NearestName.to("inptu", List.of("output", "input", "inputList")));
  }

  @Test
  void takesTheFirstInOrderWhereSeveralTie() {
    assertEquals("ab", NearestName.to("aa", List.of("ac", "ab")));
  }
}
