package dev.winnow.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.corpus.tuples.PageLocation;
import dev.winnow.phrasing.PhrasingModel;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored pages, one by one and in a row. */
final class SketchFileTest {
  private static final PageSketcher SKETCHER =
      new PageSketcher(new AnchorWords(PhrasingModel.shipped()));

  @TempDir Path folder;

  private static PageRecord page(String id, String text) throws IOException {
    return new PageRecord(
        id,
        "https://a.example/" + id,
        "a.example",
        "A page",
        "a.warc.gz",
        4,
        true,
        0.5f,
        SKETCHER.sketch(StableHash.of(id), text),
        PageRecord.pack(text));
  }

  @Test
  void aPageIsFoundByItsPlace() throws IOException {
    Path file = folder.resolve("part.bin");
    long second;
    try (SketchFile.Writer out = new SketchFile.Writer(Files.newOutputStream(file))) {
      out.add(page("one", FamilyTexts.ORIGINAL));
      second = out.add(page("two", FamilyTexts.spun()));
    }
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      PageRecord found = SketchFile.read(in, second);
      assertEquals("two", found.id());
      assertEquals(FamilyTexts.spun(), found.text());
      assertArrayEquals(page("two", FamilyTexts.spun()).sketch().bands(), found.sketch().bands());
    }
    try (SketchFile.Reader in = new SketchFile.Reader(Files.newInputStream(file))) {
      assertNotNull(in.next());
      assertEquals("two", in.next().id());
      assertEquals(second, in.place());
      assertNull(in.next());
    }
  }

  @Test
  void aFileThatWasCutSaysSo() throws IOException {
    Path file = folder.resolve("part.bin");
    try (SketchFile.Writer out = new SketchFile.Writer(Files.newOutputStream(file))) {
      out.add(page("one", FamilyTexts.ORIGINAL));
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      assertThrows(IOException.class, () -> SketchFile.read(in, 0));
    }
  }

  @Test
  void whatIsComparedStaysWithinTheBounds() throws IOException {
    String longText = FamilyTexts.ORIGINAL.repeat(40);
    PageRecord page = page("long", longText);
    assertTrue(page.text().length() <= PageRecord.MOST_TEXT);
    assertEquals(HashSample.SIZE, page.sketch().grams().smallest().length);
    assertEquals(288, PageSketch.BANDS * LongTuples.WIDTH * Long.BYTES, "bytes over the shuffle");
  }

  @Test
  void aLocationIsReadBack() {
    for (String label : new String[] {"00000", "00012", "00012-00000", "00012-00345"}) {
      long location = PageLocation.fresh(label, 77);
      assertEquals(label, PageLocation.label(location));
      assertEquals(77, PageLocation.place(location));
    }
    long earlier = PageLocation.earlier(90_000, 5);
    assertTrue(PageLocation.isEarlier(earlier));
    assertEquals(90_000, PageLocation.file(earlier));
  }
}
