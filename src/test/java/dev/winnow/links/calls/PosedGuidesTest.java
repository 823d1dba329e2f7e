package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.links.PageText;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import java.util.List;
import java.util.Locale;
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
  void whoHasItsCustomersLogInSellsWhatTheyUse() {
    String guide =
        "<p>We compare clinics. An adviser calls you, free of charge, no" + " obligation.</p>";
    assertEquals(1, read(guide + FORM).size());
    for (String entry : List.of("Log in", "Mein Konto", "Espace client", "Zaloguj się")) {
      assertEquals(0, read("<nav><a href='/a'>" + entry + "</a></nav>" + guide + FORM).size());
    }
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

  /** A form with questions to pick from, a hidden word, and a button. */
  private static String form(String action, int questions, String label, String button) {
    StringBuilder form = new StringBuilder("<form action='" + action + "'>");
    for (int i = 0; i < questions; i++) {
      form.append("<select name='q" + i + "'><option>a</option></select>");
    }
    return form.append(label)
        .append("<input type='tel' name='mobile'><button>" + button + "</button></form>")
        .toString();
  }

  @Test
  void aFormThatSortsReadersAndPromisesAnAnswerIsAGuidesThoughSomebodyAnswers() {
    String name = "<header>Window Grant Observatory</header>";
    String said = "<p>Three installers near you answer. It costs you nothing.</p>";
    String label = "<input type='hidden' name='campaign' value='win-8'>";
    String form = form("/go", 4, label, "See my grant");
    String imprint = "<footer>By Paneform Media Ltd <a href='/imprint'>Imprint</a></footer>";
    List<CallToAction> calls = read(name + said + form + imprint);
    assertEquals(1, calls.size());
    assertTrue(calls.get(0).line().contains("lives from advertising"));
    String plain = form("/go", 1, "", "Send");
    String house = "<footer>Paneform Windows Ltd <a href='/imprint'>Imprint</a></footer>";
    assertEquals(0, read("<header>Paneform</header>" + said + plain + house).size());
    assertEquals(0, read(name + "<p>Our fitters come.</p>" + said + form + imprint).size());
  }

  @Test
  void aConsentToTheCallsOfOthersStandsForAGuide() {
    String consent =
        "<p>By pressing the button I agree to receive calls and texts from up to five"
            + " participating law firms.</p>";
    String asks = "<p>Were you given the valve? You may be owed money.</p>";
    String form = form("/in?src=valve&ad=2", 1, "", "Check my case");
    String privacy = "<footer><a href='/privacy'>Privacy</a></footer>";
    assertEquals(1, read(asks + form + consent + privacy).size());
    assertEquals(0, read(asks + form + privacy).size());
    String far = "<p>" + "The valve was sold for nine years. ".repeat(40) + "</p>";
    assertEquals(0, read(asks + form("/in", 1, "", "Send") + far + consent + privacy).size());
  }

  @Test
  void aLineThatAsksWhoPaysSellsItsCalls() {
    String call = "<p><a href='tel:+18005550163'>Speak with a counselor</a></p>";
    String line =
        "<header>Nevada Recovery Line</header><p>A counselor will call you or answer in under a"
            + " minute. We check your insurance and find a bed. The line is free.</p>";
    assertEquals(1, read(line + call + "<footer><a href='/privacy'>Privacy</a></footer>").size());
    assertEquals(0, read(line + "<p>Our nurses are awake.</p>" + call).size());
    String crisis = "<header>County Crisis Line</header><p>Somebody answers, day and night.</p>";
    assertEquals(0, read(crisis + call).size());
  }

  private static String ranking(String... offers) {
    StringBuilder page = new StringBuilder();
    for (String offer : offers) {
      page.append("<h3>" + offer + "</h3><p>9.4 and from £900.</p><a href='/ask?firm=")
          .append(offer.toLowerCase(Locale.ROOT) + "'>Get a free quote</a>");
    }
    return page.toString();
  }

  @Test
  void aRankingThatLeadsThroughOnePageOfItsOwnIsAGuides() {
    String offers = ranking("Alba", "Brio", "Cera");
    String match = "<p>We compare nine clinics and match you with one of three clinics.</p>";
    String firms =
        "<footer><a href='/firms'>For clinics</a> <a href='/privacy'>Privacy</a></footer>";
    List<CallToAction> calls = read(match + offers + firms);
    assertEquals(1, calls.size());
    assertEquals(3, calls.get(0).places().size());
    assertEquals(0, read(match + ranking("Alba", "Brio") + firms).size());
    assertEquals(0, read("<p>Our three clinics.</p>" + offers + firms).size());
    assertEquals(0, read("<p>Three courses start in May.</p>" + offers).size());
  }

  @Test
  void whatIsPickedAmongOthersIsNoHouse() {
    String guide =
        "<p>An adviser calls you the same day. Nine clinics take part. No obligation.</p>";
    assertEquals(1, read(guide + "<p>It is free at our top-rated clinics.</p>" + FORM).size());
    assertEquals(0, read(guide + "<p>It is free at our two clinics.</p>" + FORM).size());
  }

  @Test
  void marksOfSeveralAndNamesWithInitialsAreRead() {
    assertTrue(GuideMarks.hasMarks("9.9 superb, 9,4 good, ★4.8"));
    assertEquals(false, GuideMarks.hasMarks("version 1.2.3, 3.5% and £4.80, 9.1"));
    assertTrue(GuideMarks.hasAges("Dora M., 71, Celle. Hans, 66, Ulm"));
    assertEquals(false, GuideMarks.hasAges("., 71 and ., 66"));
  }
}
