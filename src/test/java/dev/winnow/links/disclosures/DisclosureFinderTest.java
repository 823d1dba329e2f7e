package dev.winnow.links.disclosures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.text.SentenceSplitter;
import dev.winnow.text.WordSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureFinderTest {
  private static final LexiconWords LEXICA = new LexiconWords();
  private static final DisclosureFinder FINDER = new DisclosureFinder(LEXICA);
  private static final SentenceSplitter SENTENCES = new SentenceSplitter();
  private static final String SAID = "This page contains affiliate links to shops.";

  static Stream<List<String>> wordings() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DisclosureFinderTest.class.getResourceAsStream("wordings.tsv")),
                UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList()
          .stream();
    }
  }

  private static FoundDisclosures find(Document document) {
    Words words = WordSplitter.split(document.text());
    LexiconWords.Numbered numbered = LEXICA.of(words);
    return FINDER.find(
        document, words, numbered, FINDER.core().in(numbered), SENTENCES.split(document));
  }

  private static FoundDisclosures inHtml(String body) {
    return find(Documents.html("<html><body>" + body + "</body></html>"));
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void readsWhoIsPaidForWhat(List<String> row) {
    Document document =
        Documents.html(
            "<h1>Knees</h1><p>" + row.get(2) + "</p><p>The knee bends when we walk.</p>");
    assertEquals(row.get(0).equals("yes"), !find(document).sentences().isEmpty(), row.get(2));
  }

  @Test
  void aFooterAndAMenuTellTooLate() {
    FoundDisclosures footer = inHtml("<p>The knee bends.</p><footer><p>" + SAID + "</p></footer>");
    assertTrue(footer.sentences().isEmpty());
    assertNotNull(footer.footer());
  }

  @Test
  void aLinkToAPolicyIsNoDisclosure() {
    assertTrue(
        inHtml("<p><a href='/policy'>This site uses affiliate links</a></p>")
            .sentences()
            .isEmpty());
  }

  @Test
  void hiddenWordsAreKnownAsHidden() {
    Document page =
        Documents.html(
            "<html><body><p>"
                + "The knee bends when we walk. ".repeat(9)
                + "</p><p style='display:none'>"
                + SAID
                + "</p></body></html>");
    assertTrue(find(page).sentences().isEmpty());
    assertTrue(FINDER.isHidden(page));
  }

  @Test
  void theSecondPartMayStandInTheNextSentence() {
    assertEquals(
        1,
        inHtml("<p>You can buy each brace through the links. We earn a commission.</p>")
            .sentences()
            .size());
  }
}
