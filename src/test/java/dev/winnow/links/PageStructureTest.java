package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page does by its structure, whatever its language. */
class PageStructureTest {
  private static final String MENU = "[Start](/) [Texts](/texts) [Who](/who)";

  private static List<AffiliateLink> paid(String... lines) {
    PageText page = new PageText();
    for (String line : lines) {
      page.line(line).prose(40);
    }
    return PageText.read(page.html()).affiliate();
  }

  private static List<CallToAction> calls(String html) {
    String head = "<head><link rel='canonical' href='" + PageText.URL + "'></head>";
    Document page = Documents.html("<html>" + head + "<body>" + html + "</body></html>");
    return PageText.read(page).callsToAction();
  }

  private static String among(String... carriers) {
    StringBuilder page = new StringBuilder("<nav><a href='/who'>Who</a></nav>");
    for (String carrier : carriers) {
      page.append("<p>The knee bends and straightens while we walk, and nobody thinks of it.</p>")
          .append(carrier);
    }
    return page + "<p>Rest it.</p><footer><a href='/privacy'>Privacy</a></footer>";
  }

  @Test
  void ownPagesThatTheSiteDoesNotEndorseAreRedirects() {
    assertEquals(
        5,
        paid(
                MENU,
                "[kolenlamp](/lamp-x nofollow)",
                "[warm kussen](/kussen nofollow)",
                "[zachte mat](/mat nofollow) and [sokken](/sokken nofollow)",
                "[weer de lamp](/lamp-x nofollow)")
            .size());
  }

  @Test
  void theyStaySoBesideLinksThatSayWhichOfThemWasClicked() {
    String tracker = "https://track.kniehaus.example/lot?stelle=";
    assertEquals(
        13,
        paid(
                MENU,
                "[kolenlamp](/lamp-x nofollow)",
                "[warm kussen](/kussen nofollow)",
                "[zachte mat](/mat nofollow) and [sokken](/sokken nofollow)",
                "[weer de lamp](/lamp-x nofollow) and [het kussen](/kussen nofollow)",
                "[een kruik](/kruik nofollow) and [een krukje](/krukje nofollow)",
                "[nog een mat](/mat nofollow) and [nog sokken](/sokken nofollow)",
                "[the lot](" + tracker + "top) and [it](" + tracker + "mid)",
                "[again](" + tracker + "end)")
            .size());
  }

  @Test
  void toolsTagsAndPagesThatAreLinkedOpenlyAreNot() {
    assertTrue(
        paid(
                MENU,
                "[Log in](/login nofollow) [Print this](/print/relief nofollow)",
                "[knees](/tag/knees nofollow) [walking](/tag/walking nofollow)",
                "[Reply](/comment/reply/88 nofollow) [Reply](/comment/reply/89 nofollow)",
                "[Who we are](/who nofollow) [Texts on hips](/texts nofollow)")
            .isEmpty());
  }

  @Test
  void aTextThatLeadsToOneOutsidePageAllAlongIsPaid() {
    String page = "https://prova.matlab.example/kit";
    assertEquals(
        4,
        paid(
                "[Hem till dig](" + page + ")",
                "[Så här gör du](" + page + ")",
                "[Vad ingår](" + page + ")",
                "[Till kitet](" + page + ")")
            .size());
    String front = "https://matlab.example/";
    assertTrue(
        paid(
                "[Matlab](" + front + ") ligger i norr.",
                "Enligt [bolaget](" + front + ") växer det.",
                "[Ledningen](" + front + ") svarar inte.",
                "Fotot är från [firman](" + front + ").")
            .isEmpty(),
        "a company's front page");
  }

  @Test
  void oneWordingForOneOutsidePageIsABanner() {
    String page = "https://caisse.baume.example/lot";
    assertEquals(
        4,
        paid(
                "[Le lot de trois](" + page + ")",
                "[Le lot de trois](" + page + ")",
                "[Le lot de trois](" + page + ")",
                "[Pour mes genoux](" + page + ")")
            .size());
  }

  @Test
  void sitesThatAreRankedUnderOneButtonPay() {
    assertEquals(
        6,
        paid(
                "[Besuche Alvo](https://alvo.example/ button) or"
                    + " [Besuche Berno](https://berno.example/ button) or"
                    + " [Besuche Cella](https://cella.example/ button)",
                "[Besuche Alvo](https://alvo.example/ button)",
                "[Besuche Berno](https://berno.example/ button)",
                "[Besuche Cella](https://cella.example/ button)")
            .size());
    assertTrue(
        paid(
                "[Visit website](https://alvo.example/ button)",
                "[Visit website](https://berno.example/ button)",
                "[Visit website](https://cella.example/ button)",
                "[Visit website](https://delta.example/ button)")
            .isEmpty(),
        "a directory");
  }

  @Test
  void productsOfOneForeignShopAreItsAdvertisement() {
    String shop = "https://www.kniehaus.example/produkte/";
    assertEquals(
        5,
        paid(
                "die [Bandage](" + shop + "bandage)",
                "ein [Gel](" + shop + "gel)",
                "der [Tee](" + shop + "tee) und die [Salbe](" + shop + "salbe)",
                "noch einmal die [Bandage](" + shop + "bandage)")
            .size());
  }

  @Test
  void theOwnNameWithNumbersInSeveralSitesAddressesCountsClicks() {
    assertEquals(
        3,
        paid(
                "[Alvo](https://alvo.example/p?click=example1)",
                "[Berno](https://berno.example/p?click=example2)",
                "[Cella](https://cella.example/p?click=example3)")
            .size());
  }

  @Test
  void whatScriptsOpenAgainAndAgainIsHidden() {
    String opens = "<button onclick=\"window.open('https://alvo.example/p?k=ab12')\">%s</button>";
    List<CallToAction> calls =
        calls(
            among(
                opens.replace("%s", "Zeigen"),
                opens.replace("%s", "Mehr"),
                opens.replace("%s", "Holen"),
                opens.replace("%s", "Los")));
    assertEquals(4, calls.get(0).places().size());
    assertTrue(calls.get(0).link() != null);
  }

  @Test
  void aPageWhoseLinksAllJumpToOnePartIsDressed() {
    List<CallToAction> calls =
        calls(
            "<nav><a href='#k'>Stawy</a> <a href='#k'>Dieta</a> <a href='#k'>Kontakt</a></nav>"
                + among(
                    "<a href='#k'>żel Ruchan</a>",
                    "<a href='#k'>skład i cena</a>",
                    "<a href='#k'>drugie opakowanie</a>",
                    "<a href='#k'>do formularza</a>"));
    assertEquals(4, calls.get(0).places().size());
  }

  @Test
  void formsThatSendHiddenFieldsToAnotherSitePress() {
    String form =
        "<form action='https://kalk.polisa.example/start'><input type='hidden' name='p' value='k7'>"
            + "<input name='zip'><button>Oblicz</button></form>";
    List<CallToAction> calls = calls(among(form, form, form));
    assertEquals(3, calls.get(0).places().size());
    String own = form.replace("https://kalk.polisa.example", "");
    assertTrue(calls(among(own, own, own)).isEmpty(), "a site's own search");
  }

  @Test
  void aButtonThatAScriptGivesAPaidAddressIsTheOnlyWayOnOfALander() {
    String quiz =
        "<button>Under forty</button><button>Over forty</button><button id='on'>Go</button>";
    String script = "<script>on(function () { if (b.id == 'on') { location = %s } })</script>";
    String pays = "['https://', 'drops', '.example/?aff=q7', '&t=', Date.now()].join('')";
    List<CallToAction> calls = calls(among(quiz) + script.replace("%s", pays));
    assertTrue(calls.get(0).manners().contains(CallToAction.Manner.ONLY_WAY_ON), calls.toString());
    String study = "'https://study.example/next?id=' + Date.now()";
    assertEquals(List.of(), calls(among(quiz) + script.replace("%s", study)));
  }

  private static List<CallToAction> unaddressed(String brand, String... carriers) {
    String header = "<header><a href='/'>" + brand + "</a></header>";
    return PageText.read(Documents.unaddressed(header + among(carriers))).callsToAction();
  }

  @Test
  void redirectsThatAreCalledByWhatTheTextSellsPay() {
    String wren = "<p>I sit on the Wren. <a href='URL/wren-stool'>Treat yourself to a Wren</a></p>";
    String lark = "<p>Or take the Lark, <a href='URL/lark'>two Larks for the price of one</a></p>";
    String rook = "<p>The best is the <a href='URL/rook'>Rook, at its lowest price</a></p>";
    for (String url : List.of("https://kneeblog.example/out", "https://shop.knee-blog.example/r")) {
      List<CallToAction> calls =
          unaddressed(
              "Knee Blog",
              wren.replace("URL", url),
              lark.replace("URL", url),
              rook.replace("URL", url));
      assertEquals(3, calls.size());
      assertTrue(calls.get(0).manners().contains(CallToAction.Manner.SELLING_REDIRECT));
    }
  }

  @Test
  void redirectsToSourcesAndServicesPayNobody() {
    String go = "<p>See <a href='https://go.kneeblog.example/";
    assertEquals(
        List.of(),
        unaddressed(
            "Knee Blog",
            go + "lancet-knees'>what The Lancet says</a></p>",
            go + "trial'>the trial itself</a></p>",
            go + "advice'>the advice of the Ministry</a></p>"));
    assertEquals(
        List.of(),
        unaddressed(
            "Knee Blog",
            go + "appointment'>how to book an Appointment</a></p>",
            go + "parking'>the price of Parking</a></p>",
            go + "portal'>your Portal</a></p>"));
  }

  @Test
  void aBannerMayNameItsOfferAndASourceMayNot() {
    String banner =
        "<p><a href='https://walkfast.example/in?m=k7'>Begin the Walkfast plan now</a></p>";
    assertEquals(4, unaddressed("Knee", banner, banner, banner, banner).get(0).places().size());
    String source =
        "<p>Nine in ten did so. <a href='https://a.example/22'>Read the full text</a></p>";
    assertEquals(List.of(), unaddressed("Knee", source, source, source, source));
    assertEquals(List.of(), unaddressed("Walk Fast", banner, banner, banner, banner));
  }

  @Test
  void valuesThatSayWhatTheLinkSaysNameProductsAndNoPlaces() {
    String add = "<p><a href='https://join.mutual.example/add?channel=web&amp;plan=";
    String ref = "<p><a href='https://join.mutual.example/add?k=b7d1&amp;plan=";
    assertEquals(
        List.of(),
        unaddressed(
            "Us", add + "gold'>Buy A</a></p>", add + "tin'>Buy B</a></p>", add + "x'>Buy C</a>"));
    assertEquals(
        3,
        unaddressed(
                "Us",
                ref + "gold'>Buy it</a></p>",
                ref + "silver'>Buy this</a></p>",
                ref + "tin'>Buy yours</a></p>")
            .get(0)
            .places()
            .size());
  }
}
