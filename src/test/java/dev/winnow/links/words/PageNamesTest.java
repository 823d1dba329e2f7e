package dev.winnow.links.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import org.junit.jupiter.api.Test;

class PageNamesTest {
  @Test
  void aWordMayJoinTheEndsOfAName() {
    assertTrue(PageNames.joins("bowlandspoonkitchen", "bowlspoon"));
    assertFalse(PageNames.joins("bowlandspoonkitchen", "bowlfork"));
  }

  /** Each cut of a word is looked for in the name, so that neither may be of any length. */
  @Test
  void nothingIsReadWithoutEnd() {
    String letters = "a".repeat(100_000);
    assertTrue(PageNames.of(Documents.html("<title>" + letters + "</title><p>x")).length() < 5_000);
    String footers = ("<footer>" + "b".repeat(150) + "</footer>").repeat(100);
    assertEquals(
        PageNames.margins(Documents.html(footers)),
        PageNames.margins(Documents.html(footers + footers)));
    assertFalse(PageNames.joins(letters, "a".repeat(1_000)));
  }
}
