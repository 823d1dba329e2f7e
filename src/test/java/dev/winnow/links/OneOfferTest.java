package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that lead to one offer by addresses that say whom it pays, and those that look so. */
class OneOfferTest {
  private static final String STORY =
      "<p>My knee would not bend, and the winter was long. The doctor shrugged. Then I walked"
          + " around the lake again, twice, and nobody was more surprised than the dog.</p>";

  private static final String TOP = "<header><a href='/'>Walking Wilma</a></header>";

  private static final String CODE = "<p>Use the code WILMA15 for 15 percent off.</p>";

  private static List<CallToAction> read(String page) {
    Document document = Documents.html("<html><body>" + page + "</body></html>");
    return PageText.read(document).callsToAction().stream()
        .filter(call -> call.manners().contains(Manner.ONE_OFFER))
        .toList();
  }

  /** The text with links of these addresses among it, and something said. */
  private static String page(String said, String... hrefs) {
    StringBuilder page = new StringBuilder(TOP);
    int number = 1;
    for (String href : hrefs) {
      page.append(STORY)
          .append("<p>It stood in ")
          .append(number++)
          .append(" of my letters: <a href='")
          .append(href)
          .append("'>the balm</a>.</p>");
    }
    return page.append(said).append("<footer>From my kitchen</footer>").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://balm.example/?ref=77",
        "https://balm.example/tin?friend=wilma",
        "https://shop.balm.example/?member=DE4471",
        "/go/balm",
      })
  void aCodeAndAMarkAtTwoPlacesAreOneOffer(String href) {
    List<CallToAction> calls = read(page(CODE, href, href));
    assertEquals(1, calls.size());
    assertEquals(2, calls.get(0).places().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>With our link the first month costs half.</p>",
        "<p>My verdict: 4.7 out of 5.</p>",
        "<p>Mit unserem Link zahlt ihr im ersten Monat die Hälfte.</p>",
        "<p>Avec mon lien, la première boîte est à moitié prix.</p>",
        "<p>The last batch is nearly gone.</p>",
      })
  void placesThatAreToldApartNeedAPriceAVerdictOrHaste(String said) {
    String balm = "https://join.balm.example/r/ww-301/";
    assertEquals(1, read(page(said, balm + "top", balm + "mid", balm + "end")).size());
    assertEquals(0, read(page("", balm + "top", balm + "mid", balm + "end")).size());
    String buttons = "<a href='#'>Health</a> <a href='#'>Living</a>"; // many sites have such
    assertEquals(0, read(page(buttons, balm + "top", balm + "mid", balm + "end")).size());
  }

  @Test
  void whoRecruitsHasAChatBesideHerShop() {
    String shop = "https://shop.balm.example/?seller=DE4471";
    String asks =
        "<p>I do it from home, and no experience is needed. I'm looking for two more women who"
            + " start with me. <a href='https://calendar.example/wilma'>Take a date</a> or <a"
            + " href='https://wa.me/49151'>write</a>.</p>";
    assertEquals(1, read(page(asks, shop, shop)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>I get a commission for each tin.</p>",
        "<p>Anzeige: Der Hersteller hat mir die Dose geschenkt.</p>",
        "<p>Article sponsorisé par la marque.</p>",
      })
  void whoSpeaksOfPayIsLeftToOthers(String said) {
    String balm = "https://balm.example/?ref=77";
    assertEquals(0, read(page(CODE + said, balm, balm)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://balm.example/", // a happy customer's link
        "https://balm.example/?lang=en",
        "https://balm.example/?utm_source=wilma",
        "https://www.nhs.uk/?ref=77",
      })
  void plainLinksAndPublicBodiesAreNoOffer(String href) {
    assertEquals(0, read(page(CODE, href, href, href)).size());
  }

  @Test
  void theBrandInTheFooterIsTheOwners() {
    String balm = "https://app.balmworks.example/?ref=docs";
    String page = page(CODE, balm, balm, balm);
    assertEquals(1, read(page).size());
    assertEquals(0, read(page.replace("From my kitchen", "© Balm Works")).size());
  }

  @Test
  void aBranchNumberIsNoPublisher() {
    String site = "https://tickets.example/";
    String[] hrefs = {site + "book?hall=0412", site + "times?hall=0412", site + "map?hall=0412"};
    assertEquals(0, read(page("<p>Monday seats go fast. 4.5 / 5</p>", hrefs)).size());
  }

  @Test
  void oneOfManySitesIsNoOffer() {
    String balm = "https://balm.example/?ref=77";
    String page =
        page(CODE, balm, balm, "https://a.example/", "https://b.example/", "https://c.example/");
    assertEquals(0, read(page).size());
  }

  @Test
  void placesThatDifferBehindOneWordAreToldApart() {
    String balm = "https://balm.example/tin?k=knee_post";
    String haste = "<p>The tin costs less until Sunday. It is not sold in shops.</p>";
    assertEquals(1, read(page(haste, balm, balm + "_end")).size());
    assertEquals(
        0, read(page("<p>The tin costs less until Sunday.</p>", balm, balm + "_end")).size());
    assertEquals(0, read(page(haste, balm, balm + "sman")).size());
    assertEquals(0, read(page(haste, balm, "https://balm.example/jar?k=knee_post_end")).size());
  }

  @Test
  void aCodeBesideACountOfThePagesOwnIsOneOffer() {
    String balm = "https://balm.example/tin?utm_campaign=walkwilma&utm_content=";
    assertEquals(1, read(page(CODE, balm + "top", balm + "end")).size());
    assertEquals(0, read(page("<p>4.7 out of 5.</p>", balm + "a", balm + "b", balm + "c")).size());
    String own = "https://walkingwilma.example/tin?utm_campaign=walkingwilma&utm_content=";
    assertEquals(0, read(page(CODE, own + "top", own + "end")).size());
  }

  @Test
  void aSellersFolderIsAMark() {
    String shop = "https://balm.example/s/wilma-k";
    String asks = "<p>I am looking for three women for my team. No experience, from home.</p>";
    assertEquals(1, read(page(asks, shop, shop + "/start")).size());
    assertEquals(
        0, read(page(asks, "https://balm.example/s/a", "https://balm.example/s/b")).size());
  }
}
