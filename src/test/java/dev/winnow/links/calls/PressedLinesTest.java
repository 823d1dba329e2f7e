package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.links.PageText;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Lines that send a reader to buy without a link: by a chat, a telephone, a site's name, a code.
 */
class PressedLinesTest {
  private static final String FILLER =
      "<p>"
          + "The broth stands on the stove for half a day before anybody may lift the lid. "
              .repeat(3)
          + "</p>";

  private static List<CallToAction> calls(String... lines) {
    PageText page = new PageText();
    for (String line : lines) {
      page.line(line).prose(30);
    }
    return PageText.read(page.text()).callsToAction();
  }

  @Test
  void ordersGoToOneContactHoweverItIsWritten() {
    List<CallToAction> calls =
        calls(
            "Drops: order by WhatsApp +357 99 123 456",
            "Powder: order by WhatsApp 0357-99-123-456",
            "Balm: order by WhatsApp (357) 99123456");
    assertEquals(1, calls.size());
    assertEquals(3, calls.get(0).places().size());
    assertEquals(Set.of(Manner.MESSAGE_ORDERS), calls.get(0).manners());
  }

  @Test
  void appointmentsAndDifferentContactsAreNoOrders() {
    assertEquals(
        List.of(),
        calls(
            "Taping: book an appointment by WhatsApp +357 99 123 456",
            "Massage: book an appointment by WhatsApp +357 99 123 456",
            "Drops: order by WhatsApp +357 99 123 451",
            "Powder: order by WhatsApp +357 99 123 452",
            "Balm: order by WhatsApp +357 99 123 453"));
  }

  @Test
  void callsThatArePassedOnAreSold() {
    List<CallToAction> calls =
        calls(
            "Call now: 800-555-0123",
            "Ask about your plan at 800-555-0123",
            "Beds are free tonight, 800-555-0123",
            "Tap to call 800-555-0123",
            "Calls are routed to a participating buyer.");
    assertEquals(1, calls.size());
    assertEquals(Set.of(Manner.SOLD_CALLS), calls.get(0).manners());
    assertEquals(4, calls.get(0).places().size());
  }

  @Test
  void aHelplineMayBeGivenAgainAndAgain() {
    String line = "Call now: 800-222-1222";
    assertEquals(List.of(), calls(line, line, line, line, line, line, line));
  }

  @Test
  void anOfficialSiteIsPressedIfItSellsInEachSentence() {
    assertEquals(
        4,
        calls(
                "Flexor is sold on the official website only.",
                "The discount holds on the official website.",
                "Three bottles cost less on the official website.",
                "The price on the official website ends tonight.")
            .get(0)
            .places()
            .size());
    assertEquals(
        List.of(),
        calls(
            "The council has an official website.",
            "The official website lists all wards.",
            "Forms are on the official website.",
            "Minutes are on the official website."));
  }

  @Test
  void aWordInCapitalsIsACodeIfTheReaderIsToldToTypeIt() {
    List<CallToAction> calls =
        calls(
            "Type MEADOW at the checkout.",
            "Enter MEADOW when they ask.",
            "Use MEADOW for the large jar.",
            "MEADOW works all year.");
    assertEquals("code meadow", calls.get(0).line());
    assertEquals(
        List.of(),
        calls(
            "Type MEADOW at the checkout.",
            "Enter MEADOW when they ask.",
            "Use MEADOW for the large jar.",
            "The meadow is wet."));
  }

  @Test
  void aTextTellsWhereToOrderAndWhomToName() {
    List<CallToAction> calls =
        calls(
            "Hipsaver is not in pharmacies, so order it on the official Hipsaver website today.",
            "Or ring the order desk on 1-800-555-0133 and mention the code GL40 for a free jar.",
            "Say that the Garden Letter sent you.");
    assertEquals(1, calls.size());
    assertEquals(4, calls.get(0).places().size());
    assertEquals(
        3,
        calls(
                "Go to the official site and look for the large tub.",
                "Order now and type GARDEN20 in the box for a fifth off.",
                "You know the word by now: GARDEN20.")
            .get(0)
            .places()
            .size());
  }

  @Test
  void whoOrdersFromThePublisherOrAPublicBodyIsToldWhereToo() {
    assertEquals(
        List.of(),
        calls(
            "Order a free card on the official website of the health service.",
            "You can order by telephone on 0300 555 0133 as well.",
            "Beware of other sites than the official website, which take a fee."),
        "nobody is named");
    assertEquals(
        List.of(),
        calls(
            "Order our balm by telephone on 020 7946 0133 until six.",
            "Buy two and quote the code BALM20 on 020 7946 0133.",
            "Letters reach us by post."),
        "a maker's own line");
    assertEquals(
        List.of(),
        calls(
            "An official website of the county government.",
            "Order the printed report, and mention SOIL5 if you want the short one.",
            "SOIL5 is the fifth of its kind, and the price of SOIL5 is that of paper.",
            "SOIL5 was written by forty people."),
        "an office that says whose site it is");
  }

  @Test
  void codesOfOnePageMayBeWordsOrItsName() {
    assertEquals(
        "code slowpan10",
        PageText.read(
                Documents.unaddressed(
                    "<header><p>The Slow Pan</p></header><main><h1>Stock that lasts</h1>"
                        + "<p>My code SLOWPAN10 takes a tenth off the large pot at Harrow's.</p>"
                        + FILLER
                        + "<ul><li>Harrow's: SLOWPAN10</li></ul>"
                        + FILLER
                        + "<p>SLOWPAN10 works on lids as well.</p></main>"))
            .callsToAction()
            .get(0)
            .line());
    assertEquals(
        1,
        calls(
                "Save a third on the first order. Show code JUNEBUG",
                "Buy one spray and get another for free. Show code SUNBATH",
                "A special discount on carriage. Show code CARRYME")
            .size());
    assertEquals(
        List.of(),
        calls(
            "The ward calls code AMBER if the tap water fails.",
            "It calls code BLACK if a caller threatens it.",
            "It calls code WHITE if a patient strikes out."));
  }
}
