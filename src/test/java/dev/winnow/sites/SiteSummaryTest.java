package dev.winnow.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.result.Verdict;
import dev.winnow.policy.SiteRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums of sites and of marks: the same from any parts in any order, and bounded. */
final class SiteSummaryTest {
  private static PageFacts page(int number, Verdict verdict) {
    boolean bad = verdict == Verdict.REJECT;
    PageMark mark =
        new PageMark(PageMark.Kind.AFFILIATE, "id" + number % 150, "amazon", 1, 4, "buy", true);
    return new PageFacts(
        "p" + number,
        "https://a.example/" + number,
        "a.example",
        "f.warc.gz",
        "Title " + number,
        100,
        verdict == Verdict.UNDECIDED ? null : (double) (number % 101),
        verdict,
        bad ? List.of("spun-text") : List.of(),
        number % 2 == 0 ? List.of("near-duplicate") : List.of(),
        List.of(mark),
        "All rights reserved here\nLine " + number);
  }

  private static SiteSummary sum(List<PageFacts> pages, int part) {
    SiteSummary.Builder whole = new SiteSummary.Builder("a.example");
    for (int from = 0; from < pages.size(); from += part) {
      SiteSummary.Builder some = new SiteSummary.Builder("a.example");
      pages.subList(from, Math.min(pages.size(), from + part)).forEach(some::add);
      whole.add(some.sum());
    }
    return whole.sum();
  }

  @Test
  void aStoredSumIsReadAsItWas() throws IOException {
    List<PageFacts> pages = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      pages.add(page(i, i % 3 == 0 ? Verdict.UNDECIDED : Verdict.REVIEW));
    }
    SiteSummary sum = sum(pages, 7);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoredSites.write(new DataOutputStream(bytes), sum);
    byte[] stored = bytes.toByteArray();
    assertEquals(sum, read(stored));
    assertThrows(IOException.class, () -> read(Arrays.copyOf(stored, stored.length - 1)));
  }

  private static SiteSummary read(byte[] stored) throws IOException {
    return StoredSites.read(new DataInputStream(new ByteArrayInputStream(stored)));
  }

  @Test
  void theSumDoesNotDependOnPartsAndOrder() {
    List<PageFacts> pages = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      pages.add(page(i, i % 3 == 0 ? Verdict.REJECT : Verdict.KEEP));
    }
    SiteSummary once = sum(pages, pages.size());
    Collections.shuffle(pages, new Random(1));
    assertEquals(once, sum(pages, 7));
    assertEquals(2_000, once.pages());
    assertEquals(667, once.flagged().get(SiteSummary.ANY));
    assertEquals(1_000, once.unmeasured().get("near-duplicate"));
    assertEquals(SiteSummary.MOST_SAMPLED, once.sample().size());
    assertEquals(SiteSummary.MOST_MARKS, once.marks().size());
    once.marks().values().forEach(mark -> assertTrue(mark.pages() >= 13, "exact if it is kept"));
    assertEquals(49, once.median());
    assertEquals(0.0, once.worst().get(0).quality());
  }

  @Test
  void aMarkKeepsTheSameOwnersFromAnyParts() {
    List<SharedMark> uses = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      uses.add(SharedMark.of(new SiteUse("site" + i + ".example", "p" + i, null)));
    }
    SharedMark once = uses.stream().reduce(SharedMark.none(), SharedMark::plus);
    Collections.shuffle(uses, new Random(2));
    SharedMark other = SharedMark.none();
    for (int from = 0; from < uses.size(); from += 100) {
      other =
          uses.subList(from, from + 100).stream()
              .reduce(SharedMark.none(), SharedMark::plus)
              .plus(other);
    }
    assertEquals(once, other);
    assertEquals(SharedMark.MOST_OWNERS, once.counted().owners());
  }

  @Test
  void aSiteIsBlockedForMostOfItsPagesAndNotForFew() {
    SiteRule rule = new SiteRule(5, 0.5, "test");
    List<PageFacts> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(page(i, Verdict.REJECT));
    }
    assertNull(SiteCard.of(sum(pages.subList(0, 4), 4), Map.of(), rule).blocked());
    String reason = Objects.requireNonNull(SiteCard.of(sum(pages, 5), Map.of(), rule).blocked());
    assertTrue(reason.startsWith("5 of 5 pages rejected"), reason);
    assertTrue(reason.endsWith("spun-text 5"), reason);
    pages.add(page(6, Verdict.UNDECIDED));
    assertEquals(reason, SiteCard.of(sum(pages, 6), Map.of(), rule).blocked());
    pages.add(page(7, Verdict.KEEP));
    pages.add(page(8, Verdict.KEEP));
    assertNull(SiteCard.of(sum(pages, 8), Map.of(), rule).blocked());
    assertNull(SiteCard.of(sum(pages, 8), Map.of(), null).blocked());
  }

  private static List<PageFacts> titled(String... titles) {
    List<PageFacts> pages = new ArrayList<>();
    for (String title : titles) {
      PageFacts page = page(pages.size(), Verdict.KEEP);
      pages.add(
          new PageFacts(
              page.id(),
              page.url(),
              page.site(),
              page.file(),
              title,
              page.words(),
              page.quality(),
              page.verdict(),
              page.flags(),
              page.unmeasured(),
              page.marks(),
              page.lines()));
    }
    return pages;
  }

  @Test
  void titlesOfOneSlotMakeAPatternAndTheNameOfTheSiteDoesNot() {
    List<SiteTemplates.TitlePattern> patterns =
        SiteTemplates.titles(
            titled(
                "Dentist near Leeds | Smile House",
                "Dentist near Stoke on Trent | Smile House",
                "Dentist near York | Smile House",
                "Prices | Smile House",
                "About us | Smile House"));
    assertEquals(1, patterns.size(), patterns.toString());
    assertEquals("dentist near … smile house", patterns.get(0).pattern());
    assertEquals(List.of("Leeds", "Stoke on Trent", "York"), patterns.get(0).filled());
    assertEquals(List.of(), SiteTemplates.titles(titled("Asthma", "Gout", "Scabies", "Mumps")));
  }

  @Test
  void linesOfHalfThePagesAreTheTemplate() {
    List<SiteTemplates.SharedLine> lines = SiteTemplates.lines(titled("A", "B", "C", "D"));
    assertEquals(List.of(new SiteTemplates.SharedLine("All rights reserved here", 4)), lines);
  }
}
