package dev.winnow.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Block;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void keepsTheTextButForLineEnds() {
    Document document = read("\uFEFFTitle\r\n\r\na \u200B b\rc  \n");
    assertEquals("Title\n\na \u200B b\nc  \n", document.text());
    assertEquals("Title", document.title());
    assertEquals(List.of("Title", "a \u200B b", "c"), Pages.blocks(document));
    assertTrue(document.blocks().stream().allMatch(Block::main));
  }

  @Test
  void namesLines() {
    Document document =
        read(
            """
            How to rest a knee
            Rest it.

            What to avoid

            - stairs
            • hills
            2. hurry

            This one is a sentence.

            >>> Click Here
            """);
    assertEquals(
        List.of(
            Kind.HEADING,
            Kind.PARAGRAPH,
            Kind.HEADING,
            Kind.LIST_ITEM,
            Kind.LIST_ITEM,
            Kind.LIST_ITEM,
            Kind.PARAGRAPH,
            Kind.PARAGRAPH),
        document.blocks().stream().map(Block::kind).toList());
  }

  @Test
  void anEmptyTextHasNothing() {
    assertEquals("", read(" \n ").title());
    assertEquals(List.of(), read("").blocks());
  }

  private static Document read(String text) {
    return Pages.read(Pages.page(Media.TEXT, text.getBytes(UTF_8), "utf-8"));
  }
}
