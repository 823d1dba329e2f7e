package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.LocalFile;
import dev.winnow.read.store.MemoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlFilesTest {
  private static final String HTML = "<!DOCTYPE html><title>t</title><p>Water is good.</p>";

  @ParameterizedTest
  @CsvSource({
    "a.html, HTML", "a.HTM, HTML", "a.xhtml, HTML", "a.html.gz, HTML", "a.txt, TEXT",
    "a.txt.zst, TEXT", "a, HTML", "a.gz, HTML", "a.warc.txt, TEXT", "page.html?x=1, HTML"
  })
  void readsOnePageAFile(String name, Media media) {
    UnaryOperator<byte[]> packing = UnaryOperator.identity();
    if (name.endsWith(".gz")) {
      packing = Archives::gzip;
    } else if (name.endsWith(".zst")) {
      packing = Archives::zstd;
    }
    Page page = Told.by(name, packing.apply(HTML.getBytes(UTF_8))).pages.get(0);

    assertEquals(media, page.media());
    assertArrayEquals(HTML.getBytes(UTF_8), page.body());
    assertEquals(name, page.origin().file());
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive", "rows", "text", "words.md"})
  void tellsTheFormatByContent(String name) {
    List<byte[]> crawl = Archives.crawl(2);

    assertEquals(2, Told.by(name, Archives.join(crawl.toArray(byte[][]::new))).pages.size());
    assertEquals(2, Told.by(name, Archives.each(crawl, Archives::gzip)).pages.size());
    assertEquals(1, Told.by(name, "{\"text\": \"some words\"}").pages.size());
    assertEquals(Media.TEXT, Told.by(name, "some words").pages.get(0).media());
    assertEquals(Media.HTML, Told.by(name, "\ufeff\n<p>some words").pages.get(0).media());
  }

  @Test
  void idsTellFilesApart() {
    String first = Told.by("a.html", HTML).pages.get(0).id();

    assertEquals(first, Told.by("a.html", HTML).pages.get(0).id());
    assertNotEquals(first, Told.by("b.html", HTML).pages.get(0).id());
    assertNotEquals(first, Told.by("a.html", HTML + "x").pages.get(0).id());
  }

  @Test
  void utf16IsText() {
    String html = "<html><body>Some words of a page, wide</body></html>";

    assertEquals(1, Told.by("a.html", html.getBytes(UTF_16)).pages.size());
    assertEquals(1, Told.by("a.html", html.getBytes(UTF_16LE)).pages.size());
    assertEquals(1, Told.by("a", html.getBytes(UTF_16LE)).pages.size());
  }

  @Test
  void rejectsBinaryDataNamedHtml() {
    byte[] noise = new byte[3000];
    new SplittableRandom(7).nextBytes(noise);

    assertEquals(List.of(Code.NOT_TEXT), Told.by("a.html", noise).codes());
    assertEquals(List.of(Code.NOT_TEXT), Told.by("a.html", "%PDF-1.4 text").codes());
    assertEquals(List.of(Code.FORMAT_UNKNOWN), Told.by("a", noise).codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.warc.gz", "a.jsonl", "a.parquet", "a"})
  void rejectsEmptyFiles(String name) {
    assertEquals(List.of(Code.FILE_EMPTY), Told.by(name, "").codes());
    if (!name.endsWith(".parquet")) {
      assertEquals(List.of(Code.FILE_EMPTY), Told.by(name, Archives.gzip(new byte[0])).codes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.warc", "a.jsonl"})
  void aFileWithoutAnyRecordIsEmptyToo(String name) {
    assertEquals(List.of(Code.FILE_EMPTY), Told.by(name, "\r\n\r\n").codes());
  }

  @Test
  void whatTheSinkThrowsComesThrough() {
    PageSink broken =
        new PageSink() {
          @Override
          public void page(Page page) {
            throw new IllegalStateException("the sink is broken");
          }

          @Override
          public void skipped(Origin origin, SkipReason reason) {
            throw new IllegalStateException("the sink is broken");
          }

          @Override
          public void rejected(Rejected rejected) {
            throw new IllegalStateException("the sink is broken");
          }
        };
    byte[] warc = Archives.join(Archives.crawl(2).toArray(byte[][]::new));
    for (MemoryFile file :
        List.of(
            MemoryFile.of("a.warc", warc),
            MemoryFile.of("a.jsonl", "{\"text\": \"x\"}".getBytes(UTF_8)),
            MemoryFile.of("a.parquet", new byte[9]),
            MemoryFile.of("a.html", HTML.getBytes(UTF_8)))) {
      assertThrows(
          IllegalStateException.class, () -> CrawlFiles.read(file, ReadOptions.defaults(), broken));
    }
  }

  @Test
  void skipsBlankPages() {
    assertEquals(List.of(SkipReason.EMPTY), Told.by("a.html", " \r\n\t").skips);
  }

  @Test
  void rejectsPagesAboveTheLimitWithoutHoldingThem() {
    byte[] bomb = Archives.gzip(new byte[1 << 22]);
    ReadOptions small = new ReadOptions(1000, 2000, FieldMap.standard());

    assertEquals(
        List.of(Code.PAGE_TOO_LARGE), Told.by(MemoryFile.of("a.html", bomb), small).codes());
  }

  @Test
  void rejectsWhatIsCutInItsPacking() {
    byte[] packed = Archives.gzip(HTML.repeat(9).getBytes(UTF_8));

    assertEquals(
        List.of(Code.COMPRESSION_BROKEN),
        Told.by("a.html.gz", Arrays.copyOf(packed, packed.length / 2)).codes());
  }

  @Test
  void readsLocalFilesAndThrowsWhatTheStorageThrows(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), HTML);
    LocalFile file = LocalFile.of(page);

    assertEquals(1, Told.by(file).pages.size());
    Files.delete(page);
    assertThrows(
        NoSuchFileException.class, () -> CrawlFiles.read(file, ReadOptions.defaults(), new Told()));
  }
}
