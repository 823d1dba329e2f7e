package dev.winnow.links.paid;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.resource.ResourceLines;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick look at an address, by which most are told from those that signs speak of. */
class AddressSignsTest {
  private static final AddressSigns SIGNS = AddressSigns.load();
  private static final SignWeights WEIGHTS = SignWeights.load();

  /** An address for each name of the table that speaks of other sites. */
  static List<String> named() {
    List<String> addresses = new ArrayList<>();
    for (String line : ResourceLines.of(AddressSigns.class, "address-signs.tsv")) {
      String[] cells = line.split("\t", -1);
      for (String name : cells[2].split(", ", -1)) {
        switch (cells[1]) {
          case "parameter" -> addresses.add("https://shop.example/lamp?a=1&" + name + "=knee7");
          case "label" -> addresses.add("https://" + name + ".shop.example/lamp");
          case "segment" -> addresses.add("https://shop.example/lamp/" + name);
          default -> {} // of the own site
        }
      }
    }
    return addresses;
  }

  private static WebUrl url(String address) {
    WebUrl url = WebUrl.parse(address);
    assertNotNull(url);
    return url;
  }

  private static boolean speaks(String address) {
    Map<String, PaidSign> found = new HashMap<>();
    SIGNS.read(url(address), "knee-blog.example.org", found);
    return found.values().stream().anyMatch(WEIGHTS::isFor);
  }

  @ParameterizedTest
  @MethodSource("named")
  void whateverTheTableNamesMayTell(String address) {
    assertTrue(SIGNS.mayTell(url(address)), address);
    assertTrue(speaks(address), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/{offer_link}",
        "https://shop.example/lamp?to=[[aff_link]]",
        "https://shop.example/lamp?to=%7Boffer_link%7D",
        "https://shop.example/lamp?to=https://other.example/mat",
        "https://shop.example/lamp?to=https%3A%2F%2Fother.example%2Fmat",
        "https://shop.example/lamp?to=aHR0cHM6Ly9vdGhlci5leGFtcGxlL21hdA==",
        "https://shop.example/4KXZ7/9QWM2/?sub1=knee",
        "https://shop.example/4KXZ7/9QWM2?uid="
      })
  void whateverHasAFormThatSpeaksMayTell(String address) {
    assertTrue(speaks(address), address);
    assertTrue(SIGNS.mayTell(url(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/",
        "https://shop.example/lamps/7?colour=red&size=2",
        "https://www.shop.example/search?q=lamp",
        "https://shop.example/lamp?utm_source=knee&utm_medium=text",
        "https://shop.example/lamp?p"
      })
  void ordinaryAddressesTellNothing(String address) {
    assertFalse(SIGNS.mayTell(url(address)), address);
    assertFalse(speaks(address), address);
  }

  /** What may speak of a target that is not read any further. */
  @Test
  void whatIsLeftOfAReferenceDoesNotPay() {
    List<PaidSign> left = List.of(new PaidSign("nofollow", null), new PaidSign("scripted", null));
    assertFalse(WEIGHTS.pays(left));
  }
}
