package dev.winnow.extract.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.extract.Pages;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainContentTest {
  private static final String PARAGRAPH =
      "<p>A sprained ankle swells within hours, and most people can rest it at home for some days."
          + " Cold packs ease the pain, but they should not stay on the skin for more than a"
          + " quarter of an hour. If you cannot put weight on the foot, see a doctor.</p>";
  private static final String MENU =
      "<nav><ul class=menu><li><a href=/>Home</a><li><a href=/a>Conditions</a>"
          + "<li><a href=/b>Drugs</a><li><a href=/c>Contact</a></ul></nav>";
  private static final String FOOTER =
      "<footer><p>Copyright 2020. All rights reserved. <a href=/p>Privacy policy</a></p></footer>";

  @Test
  void anArticleIsMainAndItsSurroundingsAreNot() {
    Document document =
        Pages.read(
            "<title>Sprained ankle</title><body>"
                + MENU
                + "<div class=article-body><h1>Sprained ankle</h1>"
                + PARAGRAPH.repeat(6)
                + "</div><div class=sidebar><h3>Related articles</h3><ul><li><a href=/k>Knee</a>"
                + "<li><a href=/h>Hip</a></ul></div>"
                + FOOTER);
    assertTrue(main(document).stream().filter(text -> text.startsWith("A sprained")).count() == 6);
    assertFalse(main(document).contains("Home"));
    assertFalse(main(document).contains("Knee"));
    assertFalse(main(document).stream().anyMatch(text -> text.startsWith("Copyright")));
  }

  @Test
  void aPlainPageWithoutAnyMarksKeepsItsText() {
    Document document = Pages.read("<h1>Sprained ankle</h1>" + PARAGRAPH.repeat(3));
    assertTrue(main(document).size() >= 3);
  }

  @Test
  void aTableOfAnArticleIsMainAsAWhole() {
    String rows = "<tr><td>Rest<td>2<tr><td>Ice<td>3<tr><td>Tape<td>14<tr><td>Boot<td>21";
    Document document =
        Pages.read(
            MENU
                + "<article><h1>Sprained ankle</h1>"
                + PARAGRAPH.repeat(4)
                + "<table><tr><th>What helps<th>Days"
                + rows
                + "</table>"
                + PARAGRAPH.repeat(2)
                + "</article>"
                + FOOTER);
    List<Boolean> cells =
        document.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.TABLE_CELL)
            .map(Block::main)
            .distinct()
            .toList();
    assertEquals(1, cells.size());
  }

  @Test
  void anEmptyPageHasNoBlocks() {
    assertEquals(List.of(), Pages.read("").blocks());
    assertEquals(List.of(), Pages.read("<img src=x>").blocks());
  }

  private static List<String> main(Document document) {
    return document.blocks().stream().filter(Block::main).map(document::text).toList();
  }
}
