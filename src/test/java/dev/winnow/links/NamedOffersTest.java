package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.LinkFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shops that are told the page's own name, each by a parameter of its own, and sources. */
class NamedOffersTest {
  private static LinkFacts read(String said, String... hrefs) {
    StringBuilder page = new StringBuilder("<header><a href='/'>Café Rümpel</a></header>" + said);
    for (String href : hrefs) {
      page.append("<p>The next thing on my shelf came in a box: <a href='")
          .append(href)
          .append("'>here</a>.</p>");
    }
    return PageText.read(Documents.html("<html><body>" + page + "</body></html>"));
  }

  private static int paid(String... hrefs) {
    List<AffiliateLink> links = read("", hrefs).affiliate();
    return links.size();
  }

  @Test
  void threeShopsUnderParametersOfTheirOwnPay() {
    String[] shops = {
      "https://mugs.example/?via=rumpel",
      "https://tea.example/green?discount=RUMPEL15",
      "https://lamp.example/?ref=caferumpel",
    };
    LinkFacts facts = read("", shops);
    assertEquals(3, facts.affiliate().size());
    assertEquals(
        3,
        facts.callsToAction().stream()
            .filter(call -> call.manners().contains(Manner.NAMES_PAGE))
            .count());
    assertEquals(0, paid(shops[0], shops[1]));
    assertEquals(
        0,
        read("<p>I earn a commission if you buy through my links.</p>", shops)
            .callsToAction()
            .stream()
            .filter(call -> !call.disclosed())
            .count());
  }

  @Test
  void whoNamesHimselfAsTheSourceEverywhereIsNoPartner() {
    assertEquals(
        0,
        paid(
            "https://mugs.example/?ref=caferumpel",
            "https://tea.example/green?ref=caferumpel",
            "https://lamp.example/?ref=caferumpel",
            "https://moss.example/?ref=caferumpel"));
  }

  @Test
  void otherValuesNameNobody() {
    assertEquals(
        0,
        paid(
            "https://mugs.example/?via=search",
            "https://tea.example/green?discount=SPRING15",
            "https://lamp.example/?ref=caferumpel"));
  }
}
