package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReaderTest {
  private static final String HOP = "https://aff1.kneevendor.hop.clickbank.net/";

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
  void knowsWhetherThePageSaysItFirst() {
    PageText page = new PageText().line("We may earn a commission on links.");
    page.line("[brace](" + HOP + ")");
    LinkFacts facts = PageText.read(page.html());
    assertTrue(facts.callsToAction().get(0).disclosed());
    Span disclosure = facts.disclosure();
    assertNotNull(disclosure);
    assertEquals(new Span(3, 24), disclosure);
    PageText late = new PageText().line("[brace](" + HOP + ")").line("Contains affiliate links.");
    assertFalse(PageText.read(late.html()).callsToAction().get(0).disclosed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[the brace](/go/knee-brace nofollow)",
        "[the brace](/recommends/knee-brace/ sponsored)",
        "[Check price](/out/knee-brace)",
        "[the brace](/knee-brace sponsored)",
        "[the brace](https://www.knee-blog.example.org/go/knee-brace button)",
        "[the brace](/out.php?id=7 nofollow)"
      })
  void seesCloakedLinks(String line) {
    List<AffiliateLink> links = PageText.read(new PageText().line(line).html()).affiliate();
    assertEquals("cloaked", links.get(0).network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[costs](/out-of-pocket-costs nofollow)",
        "[costs](/go/ nofollow)",
        "[the brace](/go/knee-brace)",
        "[Read more](/go/knee-brace)",
        "[elsewhere](https://other.example.net/go/knee-brace nofollow)",
        "[brace](https://www.amazon.com/dp/B000000001)",
        "[again](https://www.knee-blog.example.org/shop?affid=7)"
      })
  void leavesOrdinaryLinksAlone(String line) {
    assertEquals(List.of(), PageText.read(new PageText().line(line).html()).affiliate());
  }

  @Test
  void findsRepeatedLinesInTextAlone() {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line(">>> The Quiet Knee Method").prose(60);
      page.line("Order now and save half").prose(60);
      page.line("Taste the difference today, friends").prose(60);
    }
    Document document = page.text();
    List<CallToAction> calls = PageText.read(document).callsToAction();
    assertEquals(
        List.of(
            "the quiet knee method",
            "order now and save half",
            "taste the difference today friends"),
        calls.stream().map(CallToAction::line).toList());
    for (CallToAction call : calls) {
      assertEquals(3, call.places().size());
      assertNull(call.target());
    }
    Span first = calls.get(0).places().get(0);
    String quote = document.text().substring(first.start(), first.end());
    assertEquals(">>> The Quiet Knee Method", quote);
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
        "Add to cart",
        "Home >> Conditions >> Knee",
        "Weiterlesen »",
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
  @ValueSource(strings = {"Jetzt bestellen", "Compra ahora", "Acheter maintenant", "Koop nu hier"})
  void readsOtherLanguages(String line) {
    PageText page = new PageText().line(line).prose(60).line(line);
    assertEquals(2, PageText.read(page.text()).callsToAction().get(0).places().size());
  }

  @Test
  void seesAnUnknownOutsideTargetThatIsPushed() {
    PageText page = new PageText();
    for (int i = 0; i < 3; i++) {
      page.line("[Claim your bottle](https://quietknee.example.com/buy?pos=" + i + ")").prose(60);
      page.line("[see the study](https://journal.example.com/paper)").prose(60);
    }
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals("quietknee.example.com/buy", calls.get(0).target());
    assertNull(calls.get(0).link());
  }

  @Test
  void leavesAShopThatLinksToItselfAlone() {
    PageText page = new PageText();
    for (int i = 0; i < 5; i++) {
      page.line("[Buy now](/basket/add/" + i + " button)").prose(60);
      page.line("[Buy now](/checkout button)").prose(60);
    }
    assertEquals(List.of(), PageText.read(page.html()).callsToAction());
  }

  @Test
  void leavesUnpaidLinksToAPaidTargetOut() {
    String product = "https://www.amazon.com/dp/B000000001";
    PageText page = new PageText().line("[brace](" + product + "?tag=knee-20)").prose(60);
    page.line("[brace](" + product + ")").prose(60).line("[brace](" + product + ")");
    List<CallToAction> calls = PageText.read(page.html()).callsToAction();
    assertEquals(1, calls.size());
    assertEquals(1, calls.get(0).places().size());
  }

  @Test
  void tellsAffiliatesApart() {
    List<AffiliateLink> links =
        PageText.read(
                new PageText()
                    .line("[a](https://a1.v.hop.clickbank.net) [b](https://a2.v.hop.clickbank.net)")
                    .html())
            .affiliate();
    assertNotEquals(links.get(0).affiliate(), links.get(1).affiliate());
    assertEquals(links.get(0).target(), links.get(1).target());
  }
}
