package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.text.SentenceSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReaderTest {
  private static final String HOP = "https://aff1.kneevendor.hop.clickbank.net/";

  private static List<AffiliateLink> paid(String... lines) {
    PageText page = new PageText();
    for (String line : lines) {
      page.line(line).prose(40);
    }
    return PageText.read(page.html()).affiliate();
  }

  @Test
  void countsLinksAndNamesNetworks() {
    LinkFacts facts =
        PageText.read(
            new PageText()
                .line("[Home](/) [Anatomy](/anatomy) [PubMed](https://pubmed.ncbi.nlm.nih.gov/1)")
                .line("[a brace](https://www.amazon.de/dp/B000000001?tag=knie-21 nofollow)")
                .line("[write](mailto:me@knee-blog.example.org)")
                .html());
    assertEquals(4, facts.total());
    assertEquals(2, facts.external());
    assertEquals(1, facts.nofollow());
    AffiliateLink link = facts.affiliate().get(0);
    assertEquals("amazon", link.network());
    assertEquals("amazon.de", link.merchant());
    assertEquals("amazon.de/b000000001", link.target());
    assertTrue(String.valueOf(link.affiliate()).matches("[0-9a-f]{16}"), "a digest, not the id");
  }

  @Test
  void anIdIsTheNameThatStandsBesideALogoWithoutWords() {
    Document document =
        Documents.unaddressed(
            "<nav><a href='/'><img src='logo.png'></a> <a href='/'>Ines Writes</a></nav><p>Hooks"
                + " from <a href='https://mill.example.org/hooks?hop=ineswrites'>the mill</a>.</p>"
                + "<p>Then <a href='https://mill.example.org/tray?hop=ineswrites'>a tray</a>.</p>");
    LinkFacts facts =
        new LinkReader()
            .read(document, PageText.words(document), new SentenceSplitter().split(document));
    assertEquals(2, facts.affiliate().size());
  }

  @Test
  void groupsOneTargetUnderOtherWords() {
    PageText page = new PageText();
    page.line("[See how it works](" + HOP + "?tid=a)").prose(40);
    page.line("Many found [lasting comfort](" + HOP + "?tid=b nofollow) here.").prose(40);
    page.line("[Order yours](" + HOP + " button)");
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals("clickbank:kneevendor", calls.get(0).target());
    assertEquals(3, calls.get(0).places().size());
    assertEquals(3, calls.get(0).wordings());
    assertFalse(calls.get(0).disclosed());
  }

  @Test
  void takesNeighboursForOnePlace() {
    PageText page = new PageText();
    page.line("[Knee brace](" + HOP + ") is light. [Its page](" + HOP + ")").prose(40);
    page.line("[The brace](" + HOP + ")");
    assertEquals(2, PageText.read(page.html()).callsToAction().get(0).places().size());
  }

  @Test
  void aDisclosureShortlyBehindTheFirstLinkIsInTime() {
    PageText early = new PageText().line("We may earn a commission on links.");
    LinkFacts facts = PageText.read(early.line("[brace](" + HOP + ")").html());
    assertTrue(facts.callsToAction().get(0).disclosed());
    assertEquals(LinkFacts.Told.IN_TIME, facts.told());
    assertNotNull(facts.disclosure());
    PageText close = new PageText().line("[brace](" + HOP + ")");
    close.line("This page contains affiliate links.");
    assertTrue(PageText.read(close.html()).callsToAction().get(0).disclosed());
    PageText late = new PageText().line("[brace](" + HOP + ")").prose(80);
    LinkFacts after = PageText.read(late.line("This page contains affiliate links.").html());
    assertFalse(after.callsToAction().get(0).disclosed());
    assertEquals(LinkFacts.Told.AFTER, after.told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The [brace](HOP) (paid link) is light.",
        "We like it: [brace](HOP) #ad",
        "(Ad) [brace](HOP) for walks",
        "The [brace (affiliate link)](HOP) is light.",
        "Eine [Bandage](HOP) (Anzeige) stützt."
      })
  void marksBesideALinkDiscloseIt(String line) {
    LinkFacts facts = PageText.read(new PageText().line(line.replace("HOP", HOP)).html());
    assertTrue(facts.callsToAction().get(0).disclosed());
    assertEquals(LinkFacts.Told.AT_THE_LINKS, facts.told());
  }

  @Test
  void aLegendAtTheEndCoversItsSigns() {
    PageText page = new PageText().line("The [brace](" + HOP + ")* is light.").prose(80);
    page.line("* marked links are affiliate links.");
    assertTrue(PageText.read(page.html()).callsToAction().get(0).disclosed());
    PageText bare = new PageText().line("The [brace](" + HOP + ") is light.").prose(80);
    bare.line("* marked links are affiliate links.");
    assertFalse(PageText.read(bare.html()).callsToAction().get(0).disclosed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Check price](/go/knee-brace nofollow)",
        "[the brace](/recommends/knee-brace/ sponsored)",
        "[See today's price](/refers/knee-brace button)",
        "[the brace](/knee-brace sponsored)",
        "[Buy it here](https://go.knee-blog.example.org/brace nofollow)",
        "[View the deal](/?thirstylink=brace nofollow)",
        "[Order now](/out.php?id=7 nofollow)"
      })
  void aRedirectThatSpeaksOfAShopIsCloaked(String line) {
    List<AffiliateLink> links = PageText.read(new PageText().line(line).html()).affiliate();
    assertEquals(1, links.size());
    assertEquals("cloaked", links.get(0).network());
    assertFalse(links.get(0).signs().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[costs](/out-of-pocket-costs nofollow)",
        "[costs](/go/ nofollow)",
        "[the brace](/go/knee-brace)",
        "[Read more](/go/knee-brace)",
        "[Log in](/go/login nofollow)",
        "[Refer a patient](/refer/patient button)",
        "[Book a visit](/visit/book button)",
        "[Kate said](/forum/goto/post?id=4 nofollow)",
        "[Buy now](/shop/brace button)",
        "[Buy now](/cart/add/7 nofollow)",
        "[elsewhere](https://other.example.net/go/knee-brace nofollow)",
        "[brace](https://www.amazon.com/dp/B000000001)",
        "[again](https://www.knee-blog.example.org/shop?affid=7)"
      })
  void leavesOrdinaryLinksAlone(String line) {
    assertEquals(List.of(), paid(line, line, line));
  }

  @Test
  void aPageThatDisclosesMakesItsRedirectsPaid() {
    String cloak = "The [brace](/go/knee-brace nofollow) is light.";
    assertEquals(List.of(), paid(cloak));
    assertEquals("cloaked", paid("This page contains affiliate links.", cloak).get(0).network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Order yours](https://intra/offer) and [order yours](http://localhost/)",
        "[Order yours](https://shop.example/click/\u0130\u0130\u0130\u0130/camref:1a)",
        "[Order yours](https://shop.example/click/camref:1a/\u0130/?destination:\u0130)"
      })
  void anyAddressCanBeRead(String line) {
    assertDoesNotThrow(() -> paid(line, line));
  }

  @Test
  void weakSignsAddUp() {
    String shop = "https://calmcbd.example/shop?ref=HARBOUR10";
    assertEquals(List.of(), paid("[the shop](" + shop + ")"));
    AffiliateLink link = paid("[Order yours](" + shop + " nofollow)").get(0);
    assertEquals("unknown", link.network());
    assertTrue(link.signs().contains("words that sell “Order yours”"), link.signs().toString());
    assertTrue(link.signs().contains("referral code ref="), link.signs().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Order yours](https://shop.health.gov/brace?ref=a&offer=2 nofollow)",
        "[Order yours](https://github.com/knee/brace?ref=readme nofollow)",
        "[Order a brochure](https://charity.example.org/leaflets?ref=a nofollow)",
        "[Donate now](https://pay.example.com/give?ref=a nofollow)",
        "[Order now](https://knee-blog-shop.example.com/?ref=blog)"
      })
  void whatSpeaksAgainstALinkCounts(String line) {
    assertEquals(List.of(), paid(line));
  }

  @Test
  void codesOfPublisherAndOfferBeforeASubIdPay() {
    assertEquals(1, paid("[the drops](https://www.xk7tr.example/3DTQM/AB9/?sub1=top)").size());
    assertEquals(List.of(), paid("[the list](https://www.shop.example/KNEE/2024/)"));
    assertEquals(List.of(), paid("[the list](https://www.shop.example/knee/brace/?sub1=top)"));
  }

  @Test
  void anOpenSlotOfATemplateIsAnOffer() {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line("[Claim your bottle]({offer_link})").prose(40);
    }
    LinkFacts facts = PageText.read(page.html());
    assertEquals(3, facts.affiliate().size());
    assertEquals(3, facts.callsToAction().get(0).places().size());
    assertEquals(List.of(), paid("[Knees]({{item.url}})"));
  }

  @Test
  void mostLinksToOneOutsideAddressSellIt() {
    PageText page = new PageText();
    for (int i = 0; i < 8; i++) {
      page.line("[the formula](https://quietknee.example/start)").prose(40);
    }
    assertEquals(8, PageText.read(page.html()).affiliate().size());
    for (int i = 0; i < 4; i++) {
      page.line("[more](https://quietknee.example/page" + i + ")");
    }
    assertEquals(List.of(), PageText.read(page.html()).affiliate(), "a site with many pages");
  }

  @Test
  void readsAddressesInTextAndMarkdown() {
    PageText page = new PageText();
    page.line("Order here: " + HOP + "?tid=a").prose(40);
    page.line("See aff1.kneevendor.hop.clickbank.net/x and 10/12.").prose(40);
    Document document = page.text();
    LinkFacts facts = PageText.read(document);
    assertEquals(2, facts.affiliate().size());
    Span place = facts.callsToAction().get(0).places().get(0);
    assertEquals(HOP + "?tid=a", document.text().substring(place.start(), place.end()));
    assertEquals(0, facts.total(), "an address in the text is no anchor");
  }

  @Test
  void findsCallsInTextAloneWhateverTheirWords() {
    PageText page = new PageText();
    page.line(">>> Click Here For Quiet Knees").prose(60);
    page.line("Order now and save half").prose(60);
    page.line("Yes, I want the formula").prose(60);
    Document document = page.text();
    List<CallToAction> calls = PageText.read(document).callsToAction();
    assertEquals(1, calls.size());
    CallToAction call = calls.get(0);
    assertEquals(3, call.places().size());
    assertEquals(3, call.wordings());
    assertNull(call.target());
    Span first = call.places().get(0);
    String quote = document.text().substring(first.start(), first.end());
    assertEquals(">>> Click Here For Quiet Knees", quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more »",
        "Learn more about knees →",
        "Click here to view the full list",
        "Click here for directions",
        "Call now for an appointment",
        "Subscribe to our newsletter today",
        "Contact us today",
        "Share this page now",
        "Visit website",
        "Check availability",
        "Start your free trial",
        "Order your repeat prescription now",
        "Add to cart",
        ">>> import knees",
        "knees => knees.bend()",
        "“Order now”, said the man on the telephone.",
        "Home >> Conditions >> Knee",
        "Shop accessories",
        "Weiterlesen »",
        "Termin buchen",
        "The pain is worse today than before"
      })
  void leavesNavigationAlone(String line) {
    PageText page = new PageText();
    for (int i = 0; i < 5; i++) {
      page.line(line).prose(60);
    }
    assertEquals(List.of(), PageText.read(page.text()).callsToAction());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jetzt bestellen",
        "Compra ahora",
        "Acheter maintenant",
        "Koop nu hier",
        "Claim your discount before midnight",
        "Only a few bottles left, order now",
        "WhatsApp Dr Ogba the herbal healer on +234 700 000 0000",
        "Contact the spell caster by email: heal@mail.example"
      })
  void readsCallsOfManyKinds(String line) {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line(line).prose(60);
    }
    assertEquals(3, PageText.read(page.text()).callsToAction().get(0).places().size());
  }

  @Test
  void aShopsPageHasNoCalls() {
    PageText page = new PageText().line("Sort by price").prose(60);
    for (int i = 0; i < 5; i++) {
      page.line("Order now").prose(60);
    }
    assertEquals(List.of(), PageText.read(page.text()).callsToAction());
  }

  @Test
  void findsACodeThatIsPressed() {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line(
          "With the code KNEES20 at checkout the brace costs a fifth less than it did before.");
      page.prose(60);
    }
    assertEquals("code knees20", PageText.read(page.text()).callsToAction().get(0).line());
    PageText icd = new PageText();
    for (int i = 0; i < 5; i++) {
      icd.line(
          "Doctors write the code M17 for worn knees and the code M2556 for pain in the joint.");
    }
    assertEquals(List.of(), PageText.read(icd.text()).callsToAction());
  }

  @Test
  void seesAnUnknownOutsideTargetThatIsSold() {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line("[Claim your bottle](https://quietknee.example/buy?pos=" + i + ")").prose(60);
      page.line("[see the study](https://journal.example.com/paper)").prose(60);
    }
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals("quietknee.example/buy", calls.get(0).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Book online](https://booking.example.com/clinic button)",
        "[Chat now](https://lifeline.example.net/chat button)",
        "[Visit website](https://hospice.example.net/ button)",
        "[Log in to the portal](https://portal.example.com/login button)",
        "[Register](https://webinar.example.com/register button)",
        "[Donate today](https://fund.example.com/give button)",
        "[Learn more](https://foundation.example.com/ button)",
        "[Buy now](/basket/add/1 button)"
      })
  void anHonestButtonIsNoPressing(String line) {
    PageText page = new PageText();
    for (int i = 0; i < 5; i++) {
      page.line(line).prose(60).line("[chapter](/chapter/" + i + ") [home](/)");
    }
    assertEquals(List.of(), PageText.read(page.html()).callsToAction());
  }

  @Test
  void leavesUnpaidLinksToAPaidTargetOut() {
    String product = "https://www.amazon.com/dp/B000000001";
    PageText page = new PageText().line("[brace](" + product + "?tag=knee-20)").prose(60);
    page.line("The study is [here](https://journal.example.com/paper).");
    assertEquals(1, PageText.read(page.html()).affiliate().size());
  }

  @Test
  void tellsAffiliatesApart() {
    List<AffiliateLink> links =
        paid("[a](https://a1.v.hop.clickbank.net) [b](https://a2.v.hop.clickbank.net)");
    assertNotEquals(links.get(0).affiliate(), links.get(1).affiliate());
    assertEquals(links.get(0).target(), links.get(1).target());
  }

  @Test
  void addressesInProgramCodeLeadNowhere() {
    String tracker = "https://trk.example/aff_c?offer_id=1&aff_id=2";
    String page = "<h1>Links</h1><p>%s</p><p>The knee bends while we walk.</p>";
    String code = "<code>" + tracker + "</code> and <pre>get(\"" + tracker + "\")</pre>";
    assertEquals(0, PageText.read(Documents.html(page.replace("%s", code))).affiliate().size());
    assertEquals(
        1,
        PageText.read(Documents.html(page.replace("%s", "Order: " + tracker))).affiliate().size());
  }

  @Test
  void aSlotThatFillsAnHrefPaysWithWordsThatSell() {
    assertEquals(1, paid("[Order now]([[LINK]])").size());
    assertEquals(0, paid("[Read on]([[LINK]])").size());
  }

  @Test
  void aTrackersNumberedOfferPays() {
    assertEquals(
        "unknown", paid("[Relief](https://trk.kneenews.example/click?offer=3)").get(0).network());
    assertEquals(0, paid("[Letter](https://click.kneenews.example/open?sid=3)").size());
  }

  @Test
  void linksThatBeginWithBuyingSellWhateverIsBought() {
    String shop = "https://gymnema-drops.example/start";
    List<CallToAction> calls = pushes("Order gymnema", shop);
    assertEquals(1, calls.size());
    assertEquals(List.of(), pushes("Buying gymnema abroad", shop));
    assertEquals(List.of(), pushes("Order free leaflets", "https://leaflets.example/start"));
    assertEquals(List.of(), pushes("Order free samples", "https://leaflets.example/start"));
  }

  private static List<CallToAction> pushes(String words, String address) {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line("[" + words + "](" + address + ")").prose(40);
    }
    return PageText.read(page.html()).callsToAction();
  }

  @Test
  void aPageOfOneOrderButtonLeadsNowhereElse() {
    String button = "[Order your bottle](" + HOP + ")";
    CallToAction only =
        PageText.read(new PageText().prose(90).line(button).html()).callsToAction().get(0);
    assertTrue(only.manners().contains(CallToAction.Manner.ONLY_WAY_ON));
    PageText blog = new PageText().prose(90).line(button);
    for (int i = 0; i < 6; i++) {
      blog.line("[Part " + i + "](/part/" + i + ")");
    }
    CallToAction one = PageText.read(blog.html()).callsToAction().get(0);
    assertFalse(one.manners().contains(CallToAction.Manner.ONLY_WAY_ON));
  }

  @Test
  void labelsOfPlacesMakeNoOtherTarget() {
    PageText page = new PageText();
    for (String label : List.of("top", "mid", "box", "end")) {
      page.line("[the jar](https://balm.example/set?kx=77310&w=" + label + ")").prose(40);
    }
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals("balm.example/set?kx=77310", calls.get(0).target());
    assertEquals(4, calls.get(0).places().size());
  }

  @Test
  void aTrackerThatIsToldWhichLinkIsPaid() {
    assertEquals(
        5,
        paid(
                "[the jar](https://trk.balmworks.example/x/jar?w=1)",
                "[its price](https://trk.balmworks.example/x/jar?w=2)",
                "[small](https://trk.balmworks.example/x/jar?w=3)",
                "[large](https://trk.balmworks.example/x/jar?w=3)",
                "[all sizes](https://trk.balmworks.example/x/jar?w=4)")
            .size());
    assertEquals(
        List.of(),
        paid(
            "[one](https://archive.balmworks.example/x/jar?w=1)",
            "[two](https://archive.balmworks.example/x/jar?w=2)",
            "[three](https://archive.balmworks.example/x/jar?w=3)"),
        "pages of a list");
    assertEquals(
        List.of(),
        paid(
            "[a talk](https://click.letters.example/x/7?w=1)",
            "[a study](https://click.letters.example/x/8?w=2)",
            "[a map](https://click.letters.example/x/9?w=3)"),
        "a letter that counts clicks on many addresses");
  }

  @Test
  void recordsOfACatalogueAreNotPlaces() {
    assertEquals(
        List.of(),
        paid(
            "[one](https://catalogue.example/rec?kx=77310&id=5101)",
            "[two](https://catalogue.example/rec?kx=77310&id=5102)",
            "[three](https://catalogue.example/rec?kx=77310&id=5103)"));
  }

  @Test
  void anIdThatNamesThisSiteIsItsPublishers() {
    List<AffiliateLink> links =
        paid(
            "[turmeric](https://balm.example/turmeric?friend=example7)",
            "[collagen](https://balm.example/collagen?friend=example7)",
            "[rosehip](https://balm.example/rosehip?friend=example7)");
    assertEquals(3, links.size());
    assertTrue(
        links.get(0).signs().contains("id that names this site or its author"), links.toString());
  }

  @Test
  void wordsThatSeveralSponsorsHaveAsTheirPathPay() {
    List<AffiliateLink> links =
        paid(
            "[mats](https://mats.example/exampleshow)",
            "[teas](https://teas.test/exampleshow)",
            "[beds](https://beds.invalid/exampleshow)",
            "[the mat](https://mats.example/exampleshow)",
            "[the tea](https://teas.test/exampleshow)",
            "[the bed](https://beds.invalid/exampleshow)");
    assertEquals(List.of(), links); // no part of the site's name
    List<AffiliateLink> own =
        paid(
            "[mats](https://mats.example/example)",
            "[teas](https://teas.test/example)",
            "[beds](https://beds.invalid/example)",
            "[the mat](https://mats.example/example)",
            "[the tea](https://teas.test/example)",
            "[the bed](https://beds.invalid/example)");
    assertEquals(6, own.size());
    assertEquals(
        List.of(),
        paid(
            "[chat](https://mats.example/example)",
            "[film](https://teas.test/example)",
            "[pictures](https://beds.invalid/example)")); // handles of the site
  }

  @Test
  void anIdWithTheNameOfTheAuthorIsTheAuthors() {
    List<AffiliateLink> links =
        paid(
            "[About Tilda](https://example.com/about)",
            "[turmeric](https://balm.example/turmeric?kp=TILDA22)",
            "[collagen](https://balm.example/collagen?kp=TILDA22)",
            "[rosehip](https://balm.example/rosehip?kp=TILDA22)");
    assertEquals(3, links.size());
  }

  @Test
  void placesBehindARedirectsPathAreOneOffer() {
    PageText page = new PageText();
    for (int i = 1; i < 4; i++) {
      page.line("[the paste](https://www.knee-blog.example.org/go/paste?at=" + i + ")").prose(40);
    }
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals(3, calls.get(0).places().size());
  }

  @Test
  void textThatSendsToStoresForProductAfterProductSells() {
    PageText text = new PageText();
    PageText shelf = new PageText();
    for (String name : List.of("Velo", "Norra", "Pacer")) {
      text.line("Shop " + name + " socks at Walmart").prose(20);
      shelf.line("Borrow " + name + " socks at Norham Library").prose(20);
    }
    List<CallToAction> calls = PageText.read(text.text()).callsToAction();
    assertEquals(3, calls.get(0).places().size());
    assertEquals(List.of(), PageText.read(shelf.text()).callsToAction());
  }
}
