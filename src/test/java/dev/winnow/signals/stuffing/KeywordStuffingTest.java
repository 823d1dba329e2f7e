package dev.winnow.signals.stuffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordStuffingTest {
  private static final String TITLE = "Neck Stiffness After Long Drives";
  private static final List<String> PROSE =
      List.of(
          "Sitting still for hours lets the muscles along the neck tighten. The head leans"
              + " forward.",
          "A short walk at every stop brings the blood back. Turn the head slowly to both sides.",
          "The seat should carry the small of the back. Mirrors that are set high keep you"
              + " upright.",
          "Warmth helps in the evening, and so does a lower pillow. Most people sleep better then.",
          "See a physician when an arm goes numb. Fever beside a stiff neck is an emergency.",
          "Drinking enough water matters more than people think. Coffee is no replacement for it.");

  private static Finding.Measured measure(Document document) {
    return (Finding.Measured) new KeywordStuffing().measure(document, Documents.analysis(document));
  }

  /** The prose with something done to the first paragraphs. */
  private static String page(String pattern, int times) {
    StringBuilder page = new StringBuilder(TITLE).append("\n\n");
    for (int i = 0; i < PROSE.size(); i++) {
      String paragraph = PROSE.get(i);
      page.append(i < times ? inserted(pattern, paragraph) : paragraph).append("\n\n");
    }
    return page.toString();
  }

  private static String inserted(String pattern, String paragraph) {
    int stop = paragraph.indexOf(". ") + 1;
    return pattern
        .replace("ALL", paragraph)
        .replace("FIRST", paragraph.substring(0, stop))
        .replace("SECOND", paragraph.substring(stop + 1))
        .replace("OPEN", paragraph.substring(0, stop - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "ALL Neck Stiffness After Long Drives, after-sentence",
    "ALL neck stiffness after long drives, after-sentence",
    "ALL Long Drives Neck Stiffness, after-sentence",
    "ALL Neck Stiffness After Long Drives., last-sentence",
    "FIRST Neck Stiffness After Long Drives. SECOND, between-sentences",
    "FIRST Neck Stiffness After Long Drives SECOND, run-together",
    "• OPEN Neck Stiffness After Long Drives, glued",
    "FIRST Neck Stiffness After Long Drives Neck Stiffness After Long Drives, doubled",
  })
  void everyPlaceIsEvidence(String pattern, String form) {
    Document document = Documents.text(page(pattern, 5));
    Finding.Measured found = measure(document);
    Set<String> forms = new TreeSet<>();
    found.evidence().forEach(evidence -> forms.add(evidence.facts().get("form")));
    assertEquals(Set.of(form), forms);
    double value =
        form.equals("doubled") ? 16.9 : form.equals("glued") ? 3 : 5; // two lines end in verbs
    assertEquals(value, found.value());
    assertQuotesStand(document, found);
  }

  private static void assertQuotesStand(Document document, Finding.Measured found) {
    for (Evidence evidence : found.evidence()) {
      String there = document.text().substring(evidence.start(), evidence.end());
      assertEquals(there, evidence.quote());
    }
  }

  @Test
  void aSpotIsShownOnceWithEachReason() {
    Finding.Measured found = measure(Documents.text(page("FIRST " + TITLE + " " + TITLE, 5)));
    Set<List<Integer>> spots = new HashSet<>();
    for (Evidence evidence : found.evidence()) {
      assertTrue(spots.add(List.of(evidence.start(), evidence.end())), evidence::toString);
    }
    assertTrue(
        found.evidence().stream()
            .anyMatch(e -> e.facts().getOrDefault("also", "").contains("two words all over")));
    assertTrue(found.message().endsWith("two words all over the text)"), found.message());
  }

  @Test
  void aBannerIsNoCrowdedParagraph() {
    String banner = "Book Now ~".repeat(14) + " best prices near the harbour and cheap rooms";
    assertFalse(tells(page("ALL", 0) + banner, "same words all over"));
  }

  private static boolean tells(String text, String kind) {
    return measure(Documents.text(text)).message().contains(kind);
  }

  @Test
  void nothingIsFoundInTheSamePageWithoutInsertions() {
    assertEquals(0, measure(Documents.text(page("ALL", 0))).value());
  }

  @Test
  void aPhraseThatThePageDeclaresNowhereIsFound() {
    String text = page("ALL Cheap Neck Pillow For Drivers", 5);
    Finding.Measured found = measure(Documents.text(text));
    assertEquals(5, found.value());
    assertEquals("Cheap Neck Pillow For Drivers", found.evidence().get(0).quote());
  }

  @Test
  void unsurePlacesNeedSureOnesBesideThem() {
    String headings = "Resting " + TITLE + "\n\n" + "Sleeping " + TITLE + "\n\n";
    double alone = measure(Documents.text(page("ALL", 0) + headings)).value();
    double beside = measure(Documents.text(page("ALL " + TITLE, 2) + headings)).value();
    assertEquals(1, alone);
    assertEquals(4, beside);
  }

  @Test
  void placesAreListedForSearchEngines() {
    String text =
        page("ALL", 0)
            + "Neck massage Leeds, neck massage York, neck massage Hull, neck massage Bath, neck"
            + " massage Derby, neck massage Truro, neck massage Ripon, neck massage Wells, neck"
            + " massage Lincoln, neck massage Exeter";
    // a list of variants, and one service with town after town
    assertEquals(5.75, measure(Documents.text(text)).value());
  }

  @ParameterizedTest
  @CsvSource({
    "display:none, display-none",
    "font-size:0, zero-size",
    "position:absolute;left:-9999px, off-screen"
  })
  void hiddenWordsStandAsEmptySpans(String style, String form) {
    String hidden = (TITLE + " ").repeat(6);
    String html =
        String.format(
            Locale.ROOT,
            "<title>%s</title><p>%s</p><div style='%s'>%s</div>",
            TITLE,
            String.join("</p><p>", PROSE),
            style,
            hidden);
    Finding.Measured found = measure(Documents.html(html));
    assertEquals(5, found.value()); // no kind is worth more
    assertEquals(1, found.evidence().size()); // one place of the page, where nobody sees them
    Evidence evidence = found.evidence().get(0);
    assertTrue(String.valueOf(evidence.note()).endsWith(", 6 times"), evidence::toString);
    assertEquals("", evidence.quote());
    assertEquals(form, evidence.facts().get("form"));
    assertTrue(String.valueOf(evidence.facts().get("words")).contains(TITLE));
  }

  @Test
  void picturesOfOneThingWeighLittle() {
    StringBuilder images = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      images
          .append("<img src=a.png alt='Neck Stiffness After Long Drives, view ")
          .append((char) ('a' + i))
          .append("'>");
    }
    String html =
        String.format(
            Locale.ROOT,
            "<title>%s</title><p>%s</p>%s",
            TITLE,
            String.join("</p><p>", PROSE),
            images);
    assertEquals(0.5, measure(Documents.html(html)).value());
  }

  /** What repeats for a reason; the reason stands before the text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "leaflet, every sentence needs its drug: Calmol eases pain. Take Calmol with water. Calmol"
            + " may make you sleepy. Do not drive after Calmol.",
        "glossary, terms head their entries: Calmol. A medicine for pain.\nCalmol level. What the"
            + " blood holds of Calmol.\nCalmol test. How the Calmol level is found.",
        "questions, each names the subject: What is Calmol?\nA medicine.\nHow does Calmol"
            + " work?\nSlowly.\nWho may take Calmol?\nAdults.\nIs Calmol safe?\nMostly.",
        "contents, each entry is a heading below: 1. What Calmol is\n2. Before you take Calmol\n3."
            + " How to take Calmol\n4. Side effects of Calmol\n5. Storing Calmol",
        "doses, rows differ by numbers: Calmol 10 mg, Calmol 20 mg, Calmol 40 mg, Calmol 80 mg,"
            + " Calmol 120 mg, Calmol 160 mg, Calmol 200 mg, Calmol 240 mg",
        "references, journals recur: A. Pain and sleep. J Calm Med 2001.\nB. Rest and pain. J Calm"
            + " Med 2003.\nC. Dreams. J Calm Med 2004.\nD. Pain at night. J Calm Med 2009.",
        "legal, parties are named: The Calmol Company gives no warranty. The Calmol Company may"
            + " change this page. Claims against the Calmol Company are limited.",
        "recipe, steps name what is stirred: Stir the lentils. Add stock to the lentils. Simmer the"
            + " lentils. Season the lentils. Serve the lentils.",
        "hymn, lines return: Morning has come and the night is gone\nPraise to the light\nBirds in"
            + " the hedges have all begun\nPraise to the light\nFields in the valley\nPraise to the"
            + " light\nRivers and gardens\nPraise to the light",
        "crumbs, a title stands in its path: Home\nMedicines\nCalmol\nHome > Medicines >"
            + " Calmol\nCalmol\nPrint Calmol"
      })
  void honestRepetitionStaysClean(String page) {
    String text = page.substring(page.indexOf(": ") + 2);
    String filler = String.join("\n\n", PROSE);
    assertEquals(0, measure(Documents.text("Calmol\n\n" + text + "\n\n" + filler)).value(), page);
  }

  @Test
  void aShortTextHasNothingToMeasure() {
    Document document = Documents.text(TITLE);
    assertTrue(
        new KeywordStuffing().measure(document, Documents.analysis(document))
            instanceof Finding.NotApplicable);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void quotesStandInArbitraryText(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] parts = {TITLE, ". ", "\n", " ", "😀", "a", "Neck", ", ", "é", "\u2028", "1.", "|"};
    StringBuilder text = new StringBuilder(TITLE + "\n");
    for (int i = 0; i < 4000; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    Document document = Documents.text(text.toString());
    assertQuotesStand(document, measure(document));
  }

  /** A million characters of the worst that a page can hold: nothing but its own title. */
  @ParameterizedTest
  @ValueSource(strings = {" ", ". ", ", ", "\n"})
  void aMillionCharactersTakeSeconds(String separator) {
    String unit = TITLE + separator;
    Document document = Documents.text(TITLE + "\n" + unit.repeat(1_000_000 / unit.length()));
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> measure(document));
  }

  @Test
  void aMessageGivesAPhraseNoPlacesOfAnother() {
    String one = "<p style='display:none'>tooth pain clinic, tooth pain clinic, tooth pain clinic";
    String other =
        "<p style='display:none'>quiet sea resort and quiet sea resort, quiet sea resort";
    Document document =
        Documents.html(
            "<title>Tooth pain clinic | Quiet sea resort</title><p>"
                + String.join("<p>", PROSE)
                + one
                + other);
    Finding.Measured found = measure(document);
    assertTrue(
        found.message().contains("“tooth pain clinic” stands 3 times in text that readers do"),
        found.message());
    assertTrue(found.message().contains("so does 1 other phrase, 3 times"), found.message());
  }

  @Test
  void sentencesThatOpenAlikeAreNotToldAsOneSentence() {
    List<String> ends =
        List.of("sits in traffic", "tows a boat", "naps late", "eats at noon", "sings");
    StringBuilder page = new StringBuilder(TITLE).append("\n\n");
    for (int i = 0; i < ends.size(); i++) {
      page.append(PROSE.get(i))
          .append(" Good stretches against neck stiffness after long drives help one who ")
          .append(ends.get(i))
          .append(".\n\n");
    }
    String message = measure(Documents.text(page.toString())).message();
    assertTrue(message.contains("sentences of 5 paragraphs open with the same words"), message);
    assertFalse(message.contains("one sentence stands"), message);
  }

  @Test
  void moreParagraphsThanAreComparedAreNotCounted() {
    StringBuilder page = new StringBuilder(TITLE).append("\n\n");
    List<String> words = List.of(String.join(" ", PROSE).replace(".", "").split(" ", -1));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 70; i++) {
      random.ints(9 + i % 7, 0, words.size()).forEach(w -> page.append(words.get(w)).append(' '));
      page.append("ends. Book a massage for neck stiffness after long drives today.\n\n");
    }
    String message = measure(Documents.text(page.toString())).message();
    assertTrue(message.contains("one sentence stands in 64 or more paragraphs"), message);
  }

  @Test
  void onePhraseThatIsHiddenOftenIsOnePhrase() {
    String hidden = "<p style='display:none'>" + "tooth pain clinic, ".repeat(6);
    Document document =
        Documents.html("<title>Tooth pain clinic</title><p>" + String.join("<p>", PROSE) + hidden);
    Finding.Measured found =
        (Finding.Measured) new HiddenKeywords().measure(document, Documents.analysis(document));
    assertEquals(6, found.value());
    assertEquals("1 key phrase stands in hidden text, 6 times", found.message());
  }
}
