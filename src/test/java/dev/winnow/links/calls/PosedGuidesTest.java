package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.links.PageText;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides to what others sell that take the reader's number, and houses that answer themselves. */
class PosedGuidesTest {
  private static final String FORM =
      "<form action='/send'><input name='name'><input type='tel' name='phone'>"
          + "<button>Send</button></form>";

  private static List<CallToAction> read(String page) {
    Document document = Documents.html("<html><body>" + page + "</body></html>");
    return PageText.read(document).callsToAction().stream()
        .filter(call -> call.manners().contains(Manner.POSES_AS_GUIDE))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An adviser calls you the same day. We asked nine clinics. It costs you nothing.",
        "Ein Berater ruft Sie an. Wir vergleichen vierzig Tarife, kostenlos und unverbindlich.",
        "Une conseillère vous rappelle. Nous comparons trente assureurs, sans engagement.",
        "Una asesora te llama. Comparamos quince aseguradoras. No te cuesta nada.",
        "Un consulente ti chiama. Confrontiamo venti compagnie, senza impegno.",
        "Uma consultora entra em contato. Comparamos vinte seguradoras, sem compromisso.",
        "Een adviseur belt u terug. Wij vergelijken twaalf verzekeraars, vrijblijvend.",
        "Doradca oddzwoni. Porównujemy pięć klinik, bez zobowiązań.",
        "A bed costs between £900 and £1,300. Up to four homes answer. You pay nothing. Reply in"
            + " two minutes.",
      })
  void aFormBesideAMarketIsAGuides(String said) {
    List<CallToAction> calls = read("<p>" + said + "</p>" + FORM);
    assertEquals(1, calls.size());
    assertTrue(calls.get(0).line().contains("nobody answers for the page"));
  }

  @Test
  void aChatAndAWordThatNamesThePageAreAGuidesToo() {
    String page =
        "<header>Teeth by Tram</header><p>I looked at seven clinics. Say TEETHBYTRAM and the"
            + " hotel is upgraded. The plan is free and there within two days, no obligation.</p>"
            + "<p><a href='https://wa.me/3620'>Write to Ilka</a></p>";
    assertEquals(1, read(page).size());
    assertEquals(0, read(page.replace("TEETHBYTRAM", "hello").replace("seven", "the")).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In our clinic",
        "Unsere Praxis hilft.",
        "Notre cabinet vous reçoit.",
        "Nuestra clínica le atiende.",
        "La nostra clinica la segue.",
        "Onze winkels zijn open.",
        "Nasza klinika działa.",
        "A registered charity pays for it.",
        "We get a commission from each of them.",
      })
  void housesCharitiesAndThoseWhoTellArePassed(String said) {
    String guide = "An adviser calls you the same day. Nine clinics take part. No obligation.";
    assertEquals(1, read("<p>" + guide + "</p>" + FORM).size());
    assertEquals(0, read("<p>" + said + " " + guide + "</p>" + FORM).size());
  }

  @Test
  void whoAnswersForThePageNeedsMoreSigns() {
    String guide = "<p>An adviser calls you the same day. We compare nine clinics. Free help.</p>";
    String imprint = "<footer><a href='/imprint'>Imprint</a></footer>";
    String more = "<p>An independent guide. A room costs £900 to £1,300. See if you qualify.</p>";
    assertEquals(1, read(guide + FORM).size());
    assertEquals(0, read(guide + FORM + imprint).size());
    assertEquals(1, read(guide + more + FORM + imprint).size());
  }

  @Test
  void aTextWithoutAFormOrNumberAsksForNothing() {
    assertEquals(
        0,
        read("<p>An adviser calls you the same day. We compare nine clinics. No obligation.</p>")
            .size());
  }

  @Test
  void nobodyCallsIsADenial() {
    String page = "<p>No adviser will call you. Nine clinics answered. It costs you nothing.</p>";
    assertEquals(0, read(page + FORM).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"£1,100 and £1,700", "3.500 tot 6.500 euro", "from $65 to $90", "4 900–5 500 zł"})
  void pricesOfAMarketAreARange(String text) {
    assertEquals(!text.startsWith("4 "), GuideMarks.hasPriceRange("It costs " + text + "."));
  }

  @Test
  void yearsPhonesAndOnePriceAreNoRange() {
    assertEquals(false, GuideMarks.hasPriceRange("from 2019 to 2021, ring 0808 157 0099"));
    assertEquals(false, GuideMarks.hasPriceRange("It costs £40. In 2021 it was £35."));
  }

  @Test
  void agesBehindNamesAndMarksAreRead() {
    assertTrue(GuideMarks.hasAges("Glad I asked. Maureen, 79. Quick. Len, 82, Rhyl"));
    assertEquals(false, GuideMarks.hasAges("In Leeds, 40% agreed, and in York, 1945 was a year"));
    assertTrue(GuideMarks.hasMark("Note : 9,2/10"));
    assertTrue(GuideMarks.hasMark("4.8 out of 5"));
    assertEquals(false, GuideMarks.hasMark("pH 7.4 in 50 samples"));
  }
}
