package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.links.PageText;
import dev.winnow.model.CallToAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCallsTest {
  private static List<CallToAction> calls(int wordsBetween, String... lines) {
    PageText page = new PageText();
    for (String line : lines) {
      page.line(line).prose(wordsBetween);
    }
    return PageText.read(page.text()).callsToAction();
  }

  @Test
  void wordsForLinksThatCloseASentenceAreCalls() {
    List<CallToAction> calls =
        calls(
            30,
            "The Brindle holds its charge for a week: see it in the shop.",
            "Two of us bought a second one for travelling, see the latest price.",
            "Whoever wakes with a stiff neck might look at the Brindle; get yours here.");
    assertEquals(1, calls.size());
    assertEquals(3, calls.get(0).places().size());
    assertEquals(3, calls.get(0).wordings());
  }

  @Test
  void theSameWordsInsideASentenceAreNone() {
    assertEquals(
        List.of(),
        calls(
            30,
            "We see it in the shop of every clinic that we visit in autumn.",
            "They view the offer of the insurer as too low for such an operation.",
            "Do not order one without asking your surgeon about the size."));
  }

  @Test
  void aPageThatSaysThatItsLinksPayMaySendItsReadersToTheShop() {
    assertEquals(
        List.of(),
        calls(
            30,
            "This page contains affiliate links, and we earn a commission when you buy.",
            "Check price",
            "Check price",
            "Check price"));
  }

  @Test
  void linesThatAskForThePriceAtAShopAreCalls() {
    assertEquals(
        3, calls(30, "Check price", "Latest price", "Preis prüfen").get(0).places().size());
    assertEquals(List.of(), calls(30, "Shop now", "Shop now", "Shop now"), "a shop's own button");
  }

  @Test
  void aHealersNumberGivenTwiceIsACall() {
    List<CallToAction> calls =
        calls(
            30,
            "The herbal roots of Doctor Obaro cured my aunt within a month.",
            "WhatsApp Doctor Obaro: +234 800 555 0101",
            "Write to him at obaro.roots@gmail.com or by WhatsApp +234 800 555 0101.");
    assertEquals(1, calls.size());
    assertTrue(calls.get(0).manners().contains(CallToAction.Manner.HEALER));
  }

  @Test
  void aHealersNumberMayBeALinkToAChat() {
    List<CallToAction> calls =
        calls(
            30,
            "The herbal roots of Doctor Obaro cured my aunt within a month.",
            "WhatsApp Doctor Obaro: +234 800 555 0101",
            "Reach Doctor Obaro on WhatsApp [+234 800 555 0101](https://wa.me/2348005550101).");
    assertTrue(calls.get(0).manners().contains(CallToAction.Manner.HEALER));
  }

  @Test
  void theNumberOfAPracticeOrAGroupIsNone() {
    assertEquals(
        List.of(),
        calls(
            30,
            "Our ward has cured many children of this infection.",
            "Call the ward on 020 7946 0101 if the fever comes back.",
            "WhatsApp the parents' group: 07700 900 101",
            "Call the ward on 020 7946 0101 before you set out."));
  }

  @Test
  void aCodeCountsInShortSentencesButNotOnTags() {
    List<CallToAction> sentences =
        calls(
            20,
            "Use code MOOR20 at checkout.",
            "With MOOR20 you save a fifth.",
            "MOOR20 works until Sunday only.");
    assertEquals("code moor20", sentences.get(0).line());
    assertEquals(
        List.of(), calls(20, "Code MOOR20 save", "Code MOOR20 save", "Code MOOR20 save"), "tags");
  }
}
