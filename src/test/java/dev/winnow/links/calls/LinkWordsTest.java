package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PhraseScan;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link of the page's text says the same as its words by themselves. */
class LinkWordsTest {
  private static final LexiconWords WORDS = new LexiconWords();
  private static final SalesLexicon LEXICON = SalesLexicon.load(WORDS);
  private static final PhraseScan SCAN = new PhraseScan(LEXICON.indexes());
  private static final Document EMPTY = Documents.html("<html><body></body></html>");

  private static LinkWords of(Document page) {
    Words words = WordSplitter.split(page.text());
    Numbered numbered = WORDS.of(words);
    return new LinkWords(LEXICON, page, words, numbered, SCAN.in(numbered));
  }

  private static Link link(String anchor, int start) {
    return new Link("/a", "https://a.example/", anchor, Set.of(), false, start, start + 1);
  }

  /** Any stretch of a text may be a link, also one that cuts words and phrases. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Buy now: order now at the shop, log in, privacy policy.",
        "order-now 'order now' order's now (order now) order now² ₂order now",
        "Jetzt kaufen über WhatsApp! Datenschutzerklärung/Impressum",
        "terms and\nconditions of use|privacy’s notice, chat on whatsapp",
        "eorder now e\u0301order now\u0301 check price_check price"
      })
  void anyStretchOfAPageSaysWhatItsWordsSay(String text) {
    Document page = Documents.text(text);
    LinkWords onPage = of(page);
    LinkWords alone = of(EMPTY);
    int told = 0;
    for (int start = 0; start < page.text().length(); start++) {
      for (int end = start; end <= page.text().length(); end++) {
        Link link = link(page.text().substring(start, end), start);
        String cut = link.anchor();
        assertEquals(alone.sense(link), onPage.sense(link), cut);
        assertEquals(alone.isLegal(link), onPage.isLegal(link), cut);
        assertEquals(alone.namesChat(link), onPage.namesChat(link), cut);
        assertEquals(alone.of(link).words(), onPage.of(link).words(), cut);
        assertEquals(alone.of(link).count(), onPage.of(link).count(), cut);
        told += onPage.sense(link).sellsInLink() || onPage.isLegal(link) ? 1 : 0;
      }
    }
    assertTrue(told > 0, "the text holds phrases");
  }

  /** A link may have other words than the page has at its place, as a picture's. */
  @ParameterizedTest
  @ValueSource(strings = {"order now", "privacy policy", "a lamp", ""})
  void wordsThatAreNotThePagesAreRead(String anchor) {
    Link link = link(anchor, 3);
    LinkWords onPage = of(Documents.text("The knee bends while we walk."));
    LinkWords alone = of(EMPTY);
    assertEquals(List.of(alone.sense(link)), List.of(onPage.sense(link)));
    assertEquals(alone.isLegal(link), onPage.isLegal(link));
  }
}
