package dev.winnow.signals.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.winnow.signals.corpus.text.TextChunks;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class C4WordsTest {
  private static final List<String> PARTS =
      List.of(
          "Terms",
          "terms",
          "of",
          "use",
          "uses",
          "PRIVACY",
          "privacy",
          "policy",
          "cookie",
          "coo\u212Aies",
          "cookies",
          "Java",
          "Script",
          "javascript",
          "lorem",
          "ipsum",
          "(",
          "{",
          "’",
          "\u0130",
          "x",
          " ",
          " ",
          " ",
          " ");

  @Test
  void aLineWithoutFlaggedChunksIsKept() {
    Random random = new Random(4);
    int flagged = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int part = random.nextInt(8); part >= 0; part--) {
        line.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      if (marks(line.toString()) == 0) {
        assertEquals(C4Lines.Fate.KEPT, C4Words.fate(line.toString()), line.toString());
      } else {
        flagged++;
      }
    }
    assertNotEquals(20_000, flagged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"our (Terms of use)", "use COO\u212AIES", "Lorem ipsum", "noJavaScript"})
  void flagsTheChunksOfWhatIsDropped(String line) {
    assertEquals(C4Words.KEY, marks(line));
    assertNotEquals(C4Lines.Fate.KEPT, C4Words.fate(line));
  }

  private static int marks(String line) {
    int marks = 0;
    for (byte mark : C4Words.marks(TextChunks.of(line.toCharArray()))) {
      marks |= mark & (C4Words.KEY | C4Words.CURLY);
    }
    return marks;
  }
}
