package dev.winnow.extract.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.extract.ContentReading;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.PageType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArticleTrimTest {
  private static final float ARTICLE = 0.6f;
  private static final float EITHER = 0.4f; // share from which only what stands far is left out
  private static final float DOUBTFUL = 0.7f;
  private static final float LIKELY = 0.85f;
  private static final String MENU = "<p>Home".repeat(16);
  private static final String TEXT =
      "<p>The bridge was closed for a week while divers looked at its piers.";
  private static final String REMARK = "<p>My uncle says that it was never safe.";

  @Test
  void leavesOutWhatStandsFarBehindTheText() {
    String page = TEXT + MENU + REMARK;
    assertEquals("+................-", chosen(page, EITHER, DOUBTFUL));
    assertEquals("+................+", chosen(page, EITHER, LIKELY));
  }

  @Test
  void keepsWhatStandsNearOrBeforeTheText() {
    String near = "<p>Home".repeat(15);
    assertEquals("+...............+", chosen(TEXT + near + REMARK, ARTICLE, DOUBTFUL));
    assertEquals("+................+", chosen(REMARK + MENU + TEXT, ARTICLE, DOUBTFUL));
  }

  @Test
  void keepsThePartsOfPagesThatAreNoArticles() {
    assertEquals("+................+", chosen(TEXT + MENU + REMARK, 0.2f, DOUBTFUL));
    assertEquals("+++", chosen(TEXT + "<div>9 May 2024</div>" + REMARK, EITHER, DOUBTFUL));
  }

  @Test
  void leavesOutLinesBesideTheText() {
    assertEquals("+-+", chosen(TEXT + "<div>9 May 2024</div>" + REMARK, ARTICLE, DOUBTFUL));
    assertEquals("+++", chosen(TEXT + "<div>9 May 2024</div>" + REMARK, ARTICLE, LIKELY));
    String link = "<p>See: <a href=/2>Ten bridges that were opened late and closed soon</a>";
    assertEquals("+-+", chosen(TEXT + link + REMARK, ARTICLE, DOUBTFUL));
    String caption = "<div class=caption><p>Divers below the bridge in spring.</div>";
    assertEquals("+-+", chosen(TEXT + caption + REMARK, ARTICLE, DOUBTFUL));
  }

  @Test
  void keepsHeadingsListsAndSentences() {
    assertEquals("+++", chosen(TEXT + "<h2>Piers</h2>" + REMARK, ARTICLE, DOUBTFUL));
    assertEquals("+++", chosen(TEXT + "<ul><li>Piers</ul>" + REMARK, ARTICLE, DOUBTFUL));
    String words = "<div>" + "it was closed ".repeat(5) + "</div>";
    assertEquals("+++", chosen(TEXT + words + REMARK, ARTICLE, DOUBTFUL));
  }

  @Test
  void takesAPageWithoutText() {
    assertEquals("", chosen("", ARTICLE, DOUBTFUL));
  }

  /** A sign a passage: chosen and kept, chosen and left out, not chosen as all that say "Home". */
  private static String chosen(String html, float article, float probability) {
    byte[] body = html.getBytes(UTF_8);
    Page page = new Page("", null, null, null, Media.HTML, body, null, new Origin("", 0, null));
    ContentReading reading = ContentReading.of(page);
    float[] types = new float[PageTypes.LEARNT.size()];
    Arrays.fill(types, (1 - article) / (types.length - 1));
    types[PageTypes.LEARNT.indexOf(PageType.ARTICLE)] = article;
    reading.addTypes(types);
    float[] probabilities = new float[reading.document().blocks().size()];
    boolean[] before = new boolean[probabilities.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = !reading.document().text(reading.document().blocks().get(i)).equals("Home");
      probabilities[i] = before[i] ? probability : 0.01f;
    }
    boolean[] after = reading.choice(probabilities);
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < before.length; i++) {
      signs.append(!before[i] ? '.' : after[i] ? '+' : '-');
    }
    return signs.toString();
  }
}
