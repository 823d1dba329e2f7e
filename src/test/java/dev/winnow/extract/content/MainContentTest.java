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
  private static final List<String> TEXT =
      List.of(
          "A sprained ankle swells within hours, and most people can rest it at home for some days."
              + " Cold packs ease the pain, but they should not stay on the skin for more than a"
              + " quarter of an hour. If you cannot put weight on the foot, see a doctor.",
          "The ligaments on the outer side tear first, because the foot rolls inwards when it lands"
              + " badly. Runners on uneven ground know the feeling well, and so do dancers.",
          "Doctors feel along the bone behind the ankle before they order a picture. Where nothing"
              + " hurts there, a break is unlikely, and the patient is spared the wait.",
          "After three days the swelling goes down, and gentle circles with the toes keep the joint"
              + " from growing stiff. Walk as soon as it does not hurt, at first on flat floors.",
          "A bandage holds the joint while it heals, yet it should come off at night. Braces serve"
              + " those who return to sport, for some months at least.",
          "Balance training prevents the next injury better than any shoe. Stand on one leg while"
              + " you brush your teeth, first with open eyes, later with closed ones.");

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
                + paragraphs(0, 6)
                + "</div><div class=sidebar><h3>Related articles</h3><ul><li><a href=/k>Knee</a>"
                + "<li><a href=/h>Hip</a></ul></div>"
                + FOOTER);
    assertTrue(main(document).containsAll(TEXT));
    assertFalse(main(document).contains("Home"));
    assertFalse(main(document).contains("Knee"));
    assertFalse(main(document).stream().anyMatch(text -> text.startsWith("Copyright")));
  }

  @Test
  void aPlainPageWithoutAnyMarksKeepsItsText() {
    Document document = Pages.read("<h1>Sprained ankle</h1>" + paragraphs(0, 3));
    assertTrue(main(document).size() >= 3);
  }

  @Test
  void aTableOfAnArticleIsMainAsAWhole() {
    String rows = "<tr><td>Rest<td>2<tr><td>Ice<td>3<tr><td>Tape<td>14<tr><td>Boot<td>21";
    Document document =
        Pages.read(
            MENU
                + "<article><h1>Sprained ankle</h1>"
                + paragraphs(0, 4)
                + "<table><tr><th>What helps<th>Days"
                + rows
                + "</table>"
                + paragraphs(4, 6)
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

  /** A carousel or a template's slip; the copy is annotated, and no part of the content. */
  @Test
  void whatIsSaidTwiceIsMainOnce() {
    Document document =
        Pages.read(
            "<h1>Sprained ankle</h1>" + paragraphs(0, 4) + paragraphs(1, 2) + paragraphs(4, 6));
    assertEquals(TEXT, main(document).stream().filter(TEXT::contains).toList());
    assertEquals(
        2, document.blocks().stream().map(document::text).filter(TEXT.get(1)::equals).count());
  }

  /** For programs, some pages put their whole text into one block beside that for readers. */
  @Test
  void aTextThatStandsAsOneBlockAndAsParagraphsIsMainOnce() {
    Document document =
        Pages.read(
            "<article><h1>Sprained ankle</h1>"
                + paragraphs(0, 6)
                + "<div>"
                + String.join(" ", TEXT)
                + "</div></article>");
    String main = String.join("\n", main(document));
    TEXT.forEach(text -> assertEquals(main.indexOf(text), main.lastIndexOf(text)));
    assertTrue(TEXT.stream().allMatch(main::contains));
  }

  /** A text may quote a sentence of its own and go on. */
  @Test
  void aPassageThatSaysSomethingNewStays() {
    String quoting =
        TEXT.get(5)
            + " Start with ten seconds on the firm floor of a kitchen, hold on to a chair, and add"
            + " five seconds a week until a minute feels easy on either side.";
    Document document =
        Pages.read("<h1>Sprained ankle</h1>" + paragraphs(0, 6) + "<p>" + quoting + "</p>");
    assertTrue(main(document).contains(quoting));
  }

  /** Posts of a forum whose script shows them, from the words that stand in noscript. */
  @Test
  void aPageThatShowsNothingGivesWhatReadersWithoutScriptsSee() {
    String posts =
        "<article class=post><span>runner7</span><div class=post-body>"
            + paragraphs(0, 3)
            + "</div></article><article class=post><span>ada</span><div class=post-body>"
            + paragraphs(3, 6)
            + "</div></article>";
    Document document =
        Pages.read(
            "<title>Sprained ankle - Forum</title><body><div id=app>Loading</div><noscript>"
                + "<h1>Sprained ankle</h1>"
                + posts
                + "</noscript>");
    assertTrue(main(document).containsAll(TEXT));
    assertEquals(List.of(), document.unseen());
  }

  @Test
  void aRequestForScriptsIsNotThePage() {
    Document document =
        Pages.read(
            "<p>Loading<noscript>You need to turn on JavaScript to run this app.</noscript>");
    assertEquals("Loading", document.text());
    assertEquals(1, document.unseen().size());
  }

  @Test
  void noscriptBesideATextStaysApart() {
    Document document =
        Pages.read("<h1>Sprained ankle</h1>" + paragraphs(0, 6) + "<noscript>" + paragraphs(0, 6));
    assertEquals(1, document.unseen().size());
  }

  private static String paragraphs(int from, int to) {
    return "<p>" + String.join("</p><p>", TEXT.subList(from, to)) + "</p>";
  }

  private static List<String> main(Document document) {
    return document.blocks().stream().filter(Block::main).map(document::text).toList();
  }
}
