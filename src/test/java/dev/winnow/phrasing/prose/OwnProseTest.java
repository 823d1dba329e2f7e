package dev.winnow.phrasing.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.phrasing.Texts;
import dev.winnow.text.WordSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnProseTest {
  private static final String MENU = "home news shop";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Roe J, Doe AB. Frailty and falls. Ann Specimen Med. 2018;41(3):201-9.          | true
          Roe, J. & Poe, E. A. (2019). Walking after a stroke. Model Medicine, 12, 34–56. | true
          In 2019 we asked 412 people how they walked, and 37 of them had fallen.         | false
          Vitamin C, vitamin D and iron were measured in May 2020 (see above).            | false
          """)
  void leavesCitedWorksOut(String line, boolean entry) {
    Document document = Documents.text("A title\n\n" + line + "\n\nThe last words stay.");
    int all = WordSplitter.split(document.text()).count();
    assertEquals(entry ? all - WordSplitter.split(line).count() : all, own(document).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void findsAYearWhereverItStands(int shift) {
    String line = "Roe J, Doe AB. F" + "a".repeat(shift) + "lls. Ann Med. 41(3):201-9. 2018";
    Document document = Documents.text("A title\n\n" + line + "\n\nThe last words stay.");
    int all = WordSplitter.split(document.text()).count();
    assertEquals(all - WordSplitter.split(line).count(), own(document).count());
  }

  @Test
  void readsTheMainContentAlone() {
    assertEquals(80, own(menuAnd(80)).count());
  }

  @Test
  void readsEverythingWhereLittleIsMainContent() {
    assertEquals(20 + WordSplitter.split(MENU).count(), own(menuAnd(20)).count());
  }

  /** A menu, and main content of so many words. */
  private static Document menuAnd(int words) {
    Document plain = Texts.document(MENU + "\n" + "word ".repeat(words));
    List<Block> blocks =
        List.of(
            block(0, MENU.length(), false), block(MENU.length() + 1, plain.text().length(), true));
    return new Document(
        plain.page(),
        plain.media(),
        plain.title(),
        plain.text(),
        blocks,
        plain.links(),
        plain.unseen(),
        plain.metadata(),
        plain.charset());
  }

  private static Block block(int start, int end, boolean main) {
    return new Block(Block.Kind.PARAGRAPH, 0, start, end, Block.Region.CONTENT, main);
  }

  private static Words own(Document document) {
    return OwnProse.of(document, WordSplitter.split(document.text()));
  }
}
