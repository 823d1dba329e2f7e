package dev.winnow.signals.affiliate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.links.PageText;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.Phrasing;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedAffiliateLinksTest {
  private static final String LINE = ">>> Click Here For Quiet Knees";
  private static final String HOP = "https://aff1.kneevendor.hop.clickbank.net/?tid=";

  private static Finding.Measured measure(Document document) {
    Analysis analysis =
        new Analysis(
            Language.UNKNOWN,
            PageText.words(document),
            List.of(),
            PageText.read(document),
            Phrasing.NONE);
    return (Finding.Measured) new RepeatedAffiliateLinks().measure(document, analysis);
  }

  private static PageText fourCalls() {
    PageText page = new PageText();
    for (int i = 0; i < 4; i++) {
      page.prose(200).line(">>> [Click Here For Quiet Knees](" + HOP + i + " nofollow)");
    }
    return page;
  }

  @Test
  void textAloneShowsEveryRepeatedLine() {
    Document document = fourCalls().text();
    Finding.Measured found = measure(document);
    assertEquals(3, found.value());
    assertEquals(4, found.evidence().size());
    for (Evidence evidence : found.evidence()) {
      assertEquals(LINE, evidence.quote());
      assertEquals(LINE, document.text().substring(evidence.start(), evidence.end()));
    }
    assertEquals("“" + LINE + "” stands on the page 4 times", found.message());
  }

  @Test
  void markupAddsTheNetwork() {
    Finding.Measured found = measure(fourCalls().html());
    assertTrue(found.value() >= 3, () -> "value " + found.value());
    assertEquals(4, found.evidence().size());
    Map<String, String> facts = found.evidence().get(0).facts();
    assertEquals("clickbank", facts.get("network"));
    assertEquals("kneevendor", facts.get("merchant"));
    assertEquals("4", facts.get("count"));
    assertEquals("nofollow", facts.get("rel"));
    assertEquals(
        "affiliate links at 4 places, to merchant kneevendor (clickbank), with no disclosure found: readers cannot tell that they pay",
        found.message());
  }

  @Test
  void aReviewWithFewDisclosedLinksStaysCleanAndSaysSo() {
    PageText page = new PageText().line("As an Amazon Associate I earn from qualifying purchases.");
    for (int i = 0; i < 4; i++) {
      page.prose(150).line("[Brace](https://www.amazon.com/dp/B00000000" + i + "?tag=knee-20)");
    }
    Finding.Measured found = measure(page.html());
    assertEquals(0, found.value());
    assertEquals("4 affiliate links disclosed in time", found.message());
  }

  @Test
  void undisclosedDensityCounts() {
    PageText page = new PageText();
    for (int i = 0; i < 9; i++) {
      page.prose(30).line("[Brace](https://www.amazon.com/dp/B00000000" + i + "?tag=knee-20)");
    }
    Finding.Measured found = measure(page.html());
    assertTrue(found.value() > 2, () -> "value " + found.value());
    assertEquals(9, found.evidence().size());
    assertEquals(
        "affiliate links at 9 places, to amazon.com (amazon), with no disclosure found: readers cannot tell that they pay",
        found.message());
  }

  @Test
  void disclosureEasesRepetitionButDoesNotExcuseIt() {
    PageText page = new PageText().line("This post contains affiliate links.");
    for (int i = 0; i < 21; i++) {
      page.prose(60).line("[the brace](" + HOP + i + ")");
    }
    double value = measure(page.html()).value();
    assertTrue(value > 2 && value < 5, () -> "value " + value);
  }

  @Test
  void aDisclosedListOfManyProductsIsClean() {
    PageText page = new PageText().line("This post contains affiliate links.");
    for (int i = 10; i < 50; i++) {
      page.prose(30).line("[Brace](https://www.amazon.com/dp/B0000000" + i + "?tag=knee-20)");
    }
    assertEquals(0, measure(page.html()).value());
  }

  @Test
  void differentUndisclosedOffersAddUp() {
    PageText two = new PageText();
    PageText seven = new PageText();
    for (int i = 0; i < 7; i++) {
      String line = "[Brace](https://www.amazon.com/dp/B00000000" + i + "?tag=knee-20)";
      seven.prose(150).line(line);
      if (i < 2) {
        two.prose(300).line(line);
      }
    }
    assertTrue(measure(two.html()).value() < 1);
    assertTrue(measure(seven.html()).value() >= 2);
  }

  @Test
  void aPageThatSellsNothingMeasuresZero() {
    Finding.Measured found =
        measure(new PageText().line("[Home](/)").prose(100).line("[Read more](/knees)").html());
    assertEquals(0, found.value());
    assertEquals(List.of(), found.evidence());
    assertEquals("no link pays, and no call to action is repeated", found.message());
  }

  @Test
  void couponCodesAreToldAsSuch() {
    PageText page = new PageText();
    for (int percent : List.of(20, 15, 10, 25, 30)) {
      page.prose(60).line("The code BANDAGE" + percent + " gives you a discount at checkout.");
    }
    assertEquals(
        "5 places give 5 coupon codes, such as “BANDAGE20”", measure(page.text()).message());
  }
}
