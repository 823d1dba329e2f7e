package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.PhrasingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of each page of a family. */
final class FamilyReaderTest {
  private static final AnchorWords KINDS = new AnchorWords(PhrasingModel.shipped());
  private static final PageSketcher SKETCHER = new PageSketcher(KINDS);

  /** The kin of pages a, b, c and so on, by their texts and how spun they read. */
  private static List<PageKin> kin(List<String> texts, List<Float> spun) throws IOException {
    List<PageRecord> pages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String id = Character.toString('a' + i);
      pages.add(
          new PageRecord(
              id,
              null,
              "",
              "",
              "f",
              i,
              true,
              spun.get(i),
              SKETCHER.sketch(StableHash.of(id), texts.get(i)),
              PageRecord.pack(texts.get(i))));
    }
    return new FamilyReader(KINDS).read(pages).kin();
  }

  private static void isReworded(PageKin kin, String original, String twin) {
    assertEquals(1, kin.siblings());
    assertEquals(1, kin.copies());
    assertEquals(original, kin.otherId());
    assertEquals(twin, kin.twinId());
    assertTrue(kin.besideOriginal());
    assertTrue(kin.swaps() > 0 && !kin.places().isEmpty());
  }

  @Test
  void bothCopiesOfARewordingAreRewordings() throws IOException {
    String spun = FamilyTexts.spun();
    List<PageKin> kin = kin(List.of(FamilyTexts.ORIGINAL, spun, spun), List.of(0.1f, 0.9f, 0.9f));
    assertTrue(kin.get(0).original());
    assertEquals(0, kin.get(0).copies());
    isReworded(kin.get(1), "a", "c");
    isReworded(kin.get(2), "a", "b");
    assertEquals(kin.get(1).places(), kin.get(2).places());
  }

  @Test
  void aCopyOfTheOriginalIsNoRewording() throws IOException {
    String text = FamilyTexts.ORIGINAL;
    List<PageKin> kin = kin(List.of(text, text, FamilyTexts.spun()), List.of(0.1f, 0.1f, 0.9f));
    for (PageKin copy : kin.subList(0, 2)) {
      assertTrue(copy.original());
      assertEquals(0, copy.siblings());
      assertEquals(1, copy.copies());
    }
    assertEquals(2, kin.get(2).siblings());
    assertEquals(0, kin.get(2).copies());
  }

  @Test
  void rewordingsThatNobodyCanTellApartAreSiblingsOfEachOther() throws IOException {
    String spun = FamilyTexts.spun();
    List<PageKin> kin = kin(List.of(spun, spun, FamilyTexts.ORIGINAL), List.of(0.5f, 0.5f, 0.5f));
    assertEquals(List.of(1, 1, 2), kin.stream().map(PageKin::siblings).toList());
    assertEquals(List.of(1, 1, 0), kin.stream().map(PageKin::copies).toList());
    assertEquals("c", kin.get(0).otherId());
    assertEquals("c", kin.get(1).otherId());
  }

  @Test
  void theMessageClaimsNoNumberOrNameThatIsAnother() throws IOException {
    String spun = FamilyTexts.spun().replace("212", "340").replace("Verhoeven", "Petersen");
    PageKin kin = kin(List.of(FamilyTexts.ORIGINAL, spun), List.of(0.1f, 0.9f)).get(1);
    assertEquals(
        "1 other page has this text in other words; beside the one shown, "
            + kin.swaps()
            + " places differ in a few words each",
        KinFindings.siblings(kin, List.of(), false).message());
  }

  @Test
  void aTextWithAParagraphMoreHasNearlyTheSameWords() throws IOException {
    PageKin kin =
        kin(List.of(FamilyTexts.ORIGINAL, FamilyTexts.copied()), List.of(0.1f, 0.1f)).get(0);
    assertEquals("1 other page has nearly the same words", KinFindings.copies(kin).message());
  }
}
