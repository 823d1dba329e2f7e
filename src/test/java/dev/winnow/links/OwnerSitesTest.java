package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.winnow.Documents;
import dev.winnow.model.LinkFacts;
import org.junit.jupiter.api.Test;

/** Links that sell and pay nobody, since they lead to the owner's other sites. */
class OwnerSitesTest {
  private static final String PROSE =
      "<p>" + "The knee bends and straightens while we walk to work. ".repeat(6) + "</p>";

  private static LinkFacts read(String head, String menu, String address) {
    String call = PROSE + "<p><a href='" + address + "'>Buy it now</a></p>";
    return PageText.read(
        Documents.html(
            "<html><head><title>Knees</title>"
                + head
                + "</head><body><header><nav>"
                + menu
                + "</nav></header><h1>Knees</h1>"
                + call.repeat(4)
                + "</body></html>"));
  }

  @Test
  void aShopOfNobodyKnownIsPressed() {
    assertFalse(read("", "", "https://www.brace-store.example/b").callsToAction().isEmpty());
  }

  @Test
  void sameAsNamesTheOwnersShop() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"Organization\",\"sameAs\":"
            + "[\"https://social.example/knee\",\"https://www.brace-store.example/\"]}</script>";
    LinkFacts facts = read(data, "", "https://www.brace-store.example/b");
    assertEquals(0, facts.callsToAction().size());
  }

  @Test
  void aShopInTheMenuIsTheOwners() {
    String menu = "<a href='https://www.brace-store.example/'>Bookshop</a>";
    assertEquals(0, read("", menu, "https://www.brace-store.example/b").callsToAction().size());
    String button = "<a href='https://www.brace-store.example/?from=top'>Order now</a>";
    assertFalse(read("", button, "https://www.brace-store.example/b").callsToAction().isEmpty());
  }

  @Test
  void aHostNamedAfterTheSiteIsTheOwners() {
    String portal = "https://example.clinicdesk.net/shop"; // the test's pages are of example.com
    assertEquals(0, read("", "", portal).callsToAction().size());
    assertFalse(read("", "", "https://shop.clinicdesk.net/shop").callsToAction().isEmpty());
  }

  @Test
  void aNetworksLinkPaysWhateverThePageDeclares() {
    String hop = "https://example.vendor.hop.clickbank.net/";
    assertEquals(4, read("", "", hop).affiliate().size());
  }
}
