package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.phrasing.PhrasingModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pages of a site are doors to one room. */
final class DoorwayReaderTest {
  private static final AnchorWords KINDS = new AnchorWords(PhrasingModel.shipped());
  private static final PageSketcher SKETCHER = new PageSketcher(KINDS);

  private static final List<String> PARAGRAPHS =
      List.of(
          "Blocked drain in TOWN",
          "Water that comes back up is a job for today. Our drain engineers in TOWN carry cameras,"
              + " rods and jets, and nine drains in ten run again within the hour.",
          "A slow sink is the first sign. Fat, hair and wipes build up behind a bend until nothing"
              + " passes, and what a plunger moves comes back a week later. We clean the whole"
              + " pipe and show you the film of it.",
          "Roots find the smallest crack. Where a pipe near TOWN is broken, we line it from within,"
              + " so nobody has to dig up a drive or a lawn.",
          "You pay for the job and not for the time. The price is told before we start, and it is"
              + " the same at night and on holidays.");

  private static PageRecord page(String id, String title, String text) {
    return new PageRecord(
        id,
        "https://drains.example/" + id,
        "drains.example",
        title,
        "f",
        0,
        false,
        0,
        SKETCHER.sketch(StableHash.of(id), text),
        PageRecord.pack(text));
  }

  private static String text(String town, List<String> paragraphs) {
    return String.join("\n\n", paragraphs).replace("TOWN", town);
  }

  private static List<PageDoorway> doorways(PageRecord one, PageRecord other) throws IOException {
    return new DoorwayReader(KINDS)
        .read(List.of(one, other)).values().stream()
            .sorted((left, right) -> left.name().compareTo(right.name()))
            .toList();
  }

  @Test
  void otherOrderOtherNumberAndAParagraphAboutTheTown() throws IOException {
    List<String> telephone =
        List.of(
            PARAGRAPHS.get(4),
            PARAGRAPHS.get(2),
            "Blocked drain in TOWN",
            PARAGRAPHS.get(1),
            PARAGRAPHS.get(3),
            "Call 01632 960 117 now and say that you ring from TOWN.");
    List<String> town =
        List.of(
            PARAGRAPHS.get(0),
            "TOWN is a market town on a bend of the river, known for its fair and a bridge of"
                + " 1742, and some 23,000 people live there today.",
            PARAGRAPHS.get(1),
            PARAGRAPHS.get(2),
            PARAGRAPHS.get(3),
            PARAGRAPHS.get(4),
            "Call 01632 960 485 now and say that you ring from TOWN.");
    List<PageDoorway> found =
        doorways(
            page("1", "Drains Harwell", text("Harwell", telephone)),
            page("2", "Drains Upper Stoke", text("Upper Stoke", town)));
    assertEquals(2, found.size());
    assertEquals("Harwell", found.get(0).name());
    assertEquals("Upper Stoke", found.get(1).name());
    assertEquals(4, found.get(0).places().size());
  }

  @Test
  void aBranchWithItsOwnAddressIsNone() throws IOException {
    List<String> harwell =
        List.of(
            PARAGRAPHS.get(0),
            "12 Mill Lane",
            PARAGRAPHS.get(1),
            PARAGRAPHS.get(2),
            PARAGRAPHS.get(3),
            PARAGRAPHS.get(4));
    List<String> stoke =
        List.of(
            PARAGRAPHS.get(0),
            "4 Quay Street",
            PARAGRAPHS.get(1),
            PARAGRAPHS.get(2),
            PARAGRAPHS.get(3),
            PARAGRAPHS.get(4));
    assertEquals(
        List.of(),
        doorways(
            page("1", "Drains Harwell", text("Harwell", harwell)),
            page("2", "Drains Upper Stoke", text("Upper Stoke", stoke))));
  }

  @Test
  void titlesHaveASlotWhereverTheNameStands() {
    TitleSlot slot =
        TitleSlot.of(
            "Drains York | 01632 960117 | York drain engineers",
            "Drains New York | 01632 960485 | New York drain engineers");
    assertNotNull(slot);
    assertEquals(List.of("New", "York"), slot.right());
    assertEquals("drains … # … drain engineers", slot.pattern());
    assertNull(TitleSlot.of("Drains York", "Roofs Leeds"));
    assertNull(TitleSlot.of("York", "Leeds"));
  }

  @Test
  void countsPagesThatWereFoundAlike() throws IOException {
    PageRecord stranger = page("3", "Opening hours", "We are open from eight to six every day.");
    PageRecord one = page("1", "Drains Harwell", text("Harwell", PARAGRAPHS));
    PageRecord two = page("2", "Drains Witney", text("Witney", PARAGRAPHS));
    assertEquals(
        List.of(1, 1),
        new DoorwayReader(KINDS)
            .read(List.of(one, two, stranger)).values().stream().map(PageDoorway::pages).toList());
  }
}
