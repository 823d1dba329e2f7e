package dev.winnow.extract.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.winnow.extract.ContentReading;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import org.junit.jupiter.api.Test;

class MainChoiceTest {
  @Test
  void leavesOutWhatIsUnlikelyBesideWhatIsCertain() {
    boolean[] chosen = MainChoice.likeliest(of(0.05f, 0.95f, 0.9f, 0.1f), of(30, 90, 60, 30));
    assertArrayEquals(new boolean[] {false, true, true, false}, chosen);
  }

  @Test
  void takesWhatIsDoubtfulIfNothingIsCertain() {
    boolean[] chosen = MainChoice.likeliest(of(0.3f, 0.35f, 0.02f, 0.3f), of(40, 40, 80, 40));
    assertArrayEquals(new boolean[] {true, true, false, true}, chosen);
  }

  /** 40 words at 0.3 are worth a place beside 100 certain words only if less is at stake. */
  @Test
  void weighsAPassageByItsWords() {
    assertArrayEquals(new boolean[] {true, false}, MainChoice.likeliest(of(1, 0.3f), of(100, 400)));
    assertArrayEquals(new boolean[] {true, true}, MainChoice.likeliest(of(1, 0.55f), of(100, 400)));
  }

  /** By chances that are independent it would be worth it: 0.4 is more than half of the F1. */
  @Test
  void leavesOutWhatIsDoubtfulTogether() {
    assertArrayEquals(
        new boolean[] {true, false, false, false, false},
        MainChoice.likeliest(of(1, 0.4f, 0.4f, 0.4f, 0.4f), of(100, 50, 50, 50, 50)));
  }

  @Test
  void takesNothingOfAPageWithoutWords() {
    assertArrayEquals(new boolean[] {false}, MainChoice.likeliest(of(0.9f), of(0)));
    assertArrayEquals(new boolean[] {}, MainChoice.likeliest(of(), of()));
    assertArrayEquals(new boolean[] {false}, MainChoice.likeliest(of(0), of(7)));
  }

  @Test
  void addsAHeadingBetweenTwoPassages() {
    assertArrayEquals(
        new boolean[] {true, true, true, false},
        choice("<div><p>One two three four<h2>Five</h2><p>Six seven</div><p>Eight", 0.95f, 0.1f));
  }

  @Test
  void addsNothingHopelessNorWhatStandsInAnElementOfItsOwn() {
    boolean[] without = {true, false, true, false};
    assertArrayEquals(
        without,
        choice("<div><p>One two three four<h2>Five</h2><p>Six seven</div><p>Eight", 0.95f, 0.04f));
    assertArrayEquals(
        without,
        choice("<p>One two three four<div><p>Five</div><p>Six seven<div>Eight</div>", 0.95f, 0.1f));
  }

  /** As a post of another site within an article has: few words, and the names of buttons. */
  @Test
  void addsAQuotationToTheTextAroundIt() {
    assertArrayEquals(
        new boolean[] {true, true, true, false},
        choice("<p>One two three four<blockquote>Five</blockquote><p>Six seven<p>Eight", 0.95f, 0));
    assertArrayEquals(
        new boolean[] {true, true, true, false},
        choice("<p>One two three four<blockquote><p>Five<p>Six seven</blockquote>Eight", 0.95f, 0));
  }

  @Test
  void addsNoQuotationThatNothingFollows() {
    boolean[] without = {true, false, true, false};
    assertArrayEquals(
        without,
        choice("<p>One two three four<p>Five<p>Six seven<blockquote>Eight</blockquote>", 0.95f, 0));
  }

  @Test
  void takesACaptionOnlyIfItIsLikely() {
    String page =
        "<figure><figcaption>One two three four</figcaption></figure><p>Five<p>Six<p>Eight";
    assertArrayEquals(new boolean[] {false, false, true, false}, choice(page, 0.75f, 0));
    assertArrayEquals(new boolean[] {true, false, true, false}, choice(page, 0.95f, 0));
  }

  /** The choice of four passages, of which the first and the third are likely. */
  private static boolean[] choice(String html, float likely, float doubtful) {
    Origin origin = new Origin("", 0, null);
    Page page = new Page("", null, null, null, Media.HTML, html.getBytes(UTF_8), null, origin);
    return ContentReading.of(page).choice(of(likely, doubtful, likely, 0.01f));
  }

  private static float[] of(float... values) {
    return values;
  }
}
