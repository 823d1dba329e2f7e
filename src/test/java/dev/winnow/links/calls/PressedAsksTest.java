package dev.winnow.links.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.links.LinkReader;
import dev.winnow.links.PageText;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.text.SentenceSplitter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that press for answers, whatever carries them, and services that ask as often. */
class PressedAsksTest {
  private static final String PROSE =
      "<p>The knee bends and straightens while we walk, and nobody thinks of it until it hurts.</p>";

  private static final String SEARCH =
      "<form action='https://stay.example/find'><input type='hidden' name='partner_id' value='7'>"
          + "<input type='hidden' name='sub_id'><input name='town'>";

  private static final String LETTER =
      "<form action='/letter'><input type='email'><button>Subscribe</button></form>";

  private static final String OWNER = "<footer><a href='/privacy'>Privacy</a></footer>";

  private static List<CallToAction> calls(String carrier, String said) {
    String page = PROSE + (carrier + PROSE).repeat(4) + "<p>" + said + "</p>" + OWNER;
    return read(page).callsToAction();
  }

  private static LinkFacts read(String page) {
    Document document = Documents.html("<html><body>" + page + "</body></html>");
    return new LinkReader()
        .read(document, PageText.words(document), new SentenceSplitter().split(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button>Compare the prices</button>",
        "<div role='button'>Compare the prices</div>",
        "<span onclick='pop()'>Compare the prices</span>",
        "<a class='btn' data-popup='x'>Compare the prices</a>",
        "<a href='#form'>Compare the prices</a>",
        "<a href='#'>Compare the prices</a>",
        "<form><input type='tel'><button>Go</button></form>",
        "<form><input name='zip'><input type='submit' value='Go'></form>",
        "<a href='tel:18005550100'>Ring us</a>",
        "<p>Ring 1-800-555-0100.</p>",
        "<a href='viber://chat?number=1'>Ask</a>",
        "<a href='https://wa.me/100200300'>Ask</a>",
        "<a href='https://apps.apple.com/app/id1'>iPhone</a>",
        "<a href='/start'>Ask for a list</a>",
        "<p>Message me KNEE.</p>"
      })
  void countWhateverCarriesThem(String carrier) {
    List<CallToAction> calls = calls(carrier, "Your answers are passed to our partner firms.");
    assertEquals(1, calls.size(), carrier);
    assertEquals(Set.of(Manner.SOLD_ANSWERS), calls.get(0).manners());
    assertEquals(4, calls.get(0).places().size());
    List<CallToAction> kept = calls(carrier, "Your answers stay with our nurses.");
    assertTrue(kept.stream().allMatch(call -> call.manners().isEmpty()), carrier);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You agree to be called by Kneefind and up to nine marketing partners.",
        "Hospitals pay us for each guest.",
        "Ihre Anfrage wird weitergeleitet an unsere Fachpartner.",
        "Nous touchons une commission pour chaque patient.",
        "Las clínicas nos pagan por cada cliente.",
        "I tuoi dati vengono trasmessi a centri partner.",
        "As clínicas nos pagam por paciente.",
        "Uw gegevens worden doorgegeven aan drie aanbieders.",
        "Kliniki płacą nam za każdego pacjenta.",
        "Din förfrågan skickas till våra partnerkliniker.",
        "Klinikler bize ödeme yapar.",
        "Data Anda diteruskan ke mitra kami."
      })
  void isToldInManyLanguages(String said) {
    assertEquals(1, calls("<button>Compare the prices</button>", said).size(), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We never pass your number on, nor are you called by partners.",
        "Nobody pays us for this page. Our own nurses ring you.",
        "Bring your partner along. He may call us, too.",
        "Your doctor is paid by the region."
      })
  void isNotToldByWordsLikeThem(String said) {
    assertEquals(List.of(), calls("<button>Compare the prices</button>", said), said);
  }

  @Test
  void buttonsThatWorkThePageAreNone() {
    for (String words : List.of("Search", "Share", "Show more", "Close", "Accept all")) {
      String said = "Your answers are passed to our partner firms.";
      assertEquals(List.of(), calls("<button>" + words + "</button>", said), words);
    }
  }

  @Test
  void publicLinesHaveShortNumbers() {
    String said = "It costs you nothing. Act now. Results may vary.";
    assertEquals(List.of(), calls("<a href='tel:988'>Call 988</a>", said));
    assertEquals(1, calls("<a href='tel:18005550100'>Call us</a>", said).size());
  }

  @Test
  void urgencyAndPromisesNeedThreePhrases() {
    String button = "<button>Compare the prices</button>";
    assertEquals(List.of(), calls(button, "Only a few places are free. Hurry."));
    List<CallToAction> calls =
        calls(button, "Hurry. Results may vary. This is a free masterclass.");
    assertEquals(Set.of(Manner.PRESSED_ANSWERS), calls.get(0).manners());
    assertEquals(
        List.of(),
        calls(button, "Hurry. Results may vary. A free masterclass of a registered charity."));
  }

  private static List<CallToAction> counted(String said, String... links) {
    StringBuilder page = new StringBuilder(PROSE);
    for (String link : links) {
      page.append("<p>").append(link).append("</p>").append(PROSE);
    }
    return read(page + "<p>" + said + "</p>" + OWNER).callsToAction();
  }

  @Test
  void linksThatASiteTellsApartAskWhateverTheirWords() {
    String[] links = {
      "<a href='/box?at=top'>Order the box</a>",
      "<a href='/box?at=middle'>From ten euros</a>",
      "<a href='/box?at=table'>Yes, send my box</a>",
      "<a href='/box?at=end'>The box again</a>"
    };
    List<CallToAction> calls = counted("Results may vary.", links);
    assertEquals(Set.of(Manner.PRESSED_ANSWERS), calls.get(0).manners());
    assertEquals(4, calls.get(0).places().size());
    assertEquals(List.of(), counted("Results may vary at the registered charity.", links));
    assertEquals(List.of(), counted("The box is red.", links));
  }

  @Test
  void recordsAreNoPlacesThatASiteTellsApart() {
    assertEquals(
        List.of(),
        counted(
            "Results may vary.",
            "<a href='/get?id=1'>Order leaflet one</a>",
            "<a href='/get?id=2'>Ask for leaflet two</a>",
            "<a href='/get?id=3'>Read leaflet three</a>",
            "<a href='/get?id=4'>Take leaflet four</a>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You get three quotes from vetted clinics.",
        "Sie erhalten bis zu drei Angebote von geprüften Fachbetrieben.",
        "Recevez plusieurs devis de cliniques sélectionnées.",
        "Recibe hoy tres presupuestos de clínicas seleccionadas.",
        "Ricevete i preventivi di studi selezionati.",
        "Receba propostas de clínicas selecionadas.",
        "U krijgt drie offertes van klinieken in de buurt."
      })
  void offersOfSeveralFirmsAreABrokers(String said) {
    String form = "<form><input type='tel'><button>Compare the prices</button></form>";
    assertEquals(Set.of(Manner.PRESSED_ANSWERS), calls(form, said).get(0).manners(), said);
    assertEquals(List.of(), calls(form, "Zwei Kliniken stehen in der Stadt."));
  }

  @Test
  void answersThatAreKeptBackPress() {
    String form = "<form><input type='email'><button>Send me the list</button></form>";
    String kept = "The whole list is in the e-book. I explain the second step in module 2.";
    assertEquals(1, calls(form, kept).size());
    assertEquals(List.of(), calls(form, "The whole list is below. The second step is here."));
  }

  @Test
  void whoHurriesIsNoMereService() {
    String button = "<a href='/visit'>Book a visit</a>";
    String hurry = "Only four slots are left. The offer ends on Friday. Don't wait.";
    assertEquals(1, calls(button, hurry).size());
    assertEquals(List.of(), calls(button, "Four slots are free on Friday."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SEARCH + "<button>Find a room</button></form>" + LETTER,
        SEARCH + "<input type='submit' value='Find a room'></form>" + LETTER,
        "<iframe src='https://stay.example/box?partner_id=7&sub_id=k'></iframe>"
      })
  void aSearchOrFrameOfAPartnerIsNoFormThatSellsTheAnswer(String box) {
    StringBuilder page = new StringBuilder();
    for (String day : List.of("first", "second", "third", "fourth")) {
      page.append(PROSE + "<a href='/" + day + "'>Plan your " + day + " day</a>");
    }
    assertTrue(
        read(page + box + PROSE + OWNER).callsToAction().stream()
            .allMatch(call -> call.manners().isEmpty()));
  }

  @Test
  void aFormThatTellsAnotherSiteWhomToPaySellsTheAnswer() {
    String form =
        "<form id='f' action='https://post.leads.example/v1'><input type='hidden' name='aff_id'"
            + " value='77'><input type='hidden' name='click_id'><input type='tel'><button>Weiter"
            + "</button></form>";
    String link = "<a href='#f'>Beitrag berechnen</a>";
    String page = PROSE + link + PROSE + link + PROSE + link + PROSE + "%s" + PROSE + OWNER;
    List<CallToAction> calls = read(page.replace("%s", form)).callsToAction();
    assertEquals(Set.of(Manner.SOLD_ANSWERS), calls.get(0).manners());
    assertEquals(4, calls.get(0).places().size());
    String crm =
        form.replace("aff_id", "oid").replace("click_id", "gclid").replace("post.", "forms.");
    String asked = form.replace("tel", "search");
    for (String other : List.of(crm, asked, form.replace("https://post.leads.example", ""))) {
      assertTrue(
          read(page.replace("%s", other)).callsToAction().stream()
              .allMatch(call -> call.manners().isEmpty()),
          other);
    }
  }
}
