package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.AffiliateLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links under the words of searches in the sentences of a text, and those that name a source. */
class PlacedAnchorsTest {
  private static int paid(String said, String... links) {
    StringBuilder page = new StringBuilder("<p>" + said + "</p>");
    int number = 0;
    for (String link : links) {
      number++;
      page.append("<p>The kettle sings, the cat turns over, and on the table lies the list with ")
          .append("<a href='https://site" + number + ".example/page'>" + link + "</a>")
          .append(" and a pencil without a point.</p>");
    }
    List<AffiliateLink> found =
        PageText.read(Documents.html("<html><body>" + page + "</body></html>")).affiliate();
    return found.size();
  }

  @Test
  void threeTradesUnderTheWordsOfSearchesWerePlaced() {
    String[] trades = {
      "cheap garden sheds online", "family lawyers in Bristol", "best hearing aid batteries"
    };
    assertEquals(3, paid("", trades));
    assertEquals(0, paid("", trades[0], trades[1]));
    assertEquals(2, paid("By a guest author.", trades[0], trades[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "günstige Treppenlifte kaufen;Steuerberater in Aachen;Umzug nach Bremen im Vergleich",
        "acheter un matelas naturel;avocat à Rennes centre;piscine pas cher",
        "comprar colchón barato;abogados en Gijón;reformas a medida",
        "materassi in vendita;avvocato a Parma centro;prezzi caldaie nuove",
      })
  void otherLanguagesSearchToo(String anchors) {
    assertEquals(3, paid("", anchors.split(";", -1)));
  }

  @Test
  void aGuestWhoNamesThingsInsteadOfSellersPlacesThem() {
    assertEquals(
        3,
        paid("Gastbeitrag", "weiche Bürsten", "elektrische Zahnbürste kaufen", "Seide mit Wachs"));
    assertEquals(0, paid("", "weiche Bürsten", "elektrische Zahnbürste kaufen", "Seide mit Wachs"));
    assertEquals(0, paid("Gastbeitrag", "weiche Bürsten", "Site2 Zahnbürste", "Seide mit Wachs"));
  }

  @Test
  void oneTradeUnderManyNamesIsTheSubjectOfItsText() {
    assertEquals(
        0, paid("", "cheap running shoes online", "best running shoes", "running shoes for sale"));
  }

  @Test
  void sourcesAndSentencesAreNotSearches() {
    assertEquals(
        0,
        paid(
            "A guest post.",
            "the best study of its kind",
            "how to buy a used boat",
            "our clinic in Bristol opens",
            "a review of cheap kettles"));
    assertEquals(
        0,
        paid(
            "",
            "cheap garden sheds online",
            "family lawyers in Bristol",
            "best hearing aid batteries",
            "Site4",
            "Site5",
            "Site6",
            "Site7"));
  }
}
