package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that a server packed once more. */
final class PackedTwiceTest {
  private static final byte[] ROWS =
      "{\"text\":\"Rest helps.\"}\n{\"text\":\"So does water.\"}\n".getBytes(UTF_8);

  @Test
  void everyLayerIsUnpacked() {
    byte[] once = Archives.gzip(ROWS);
    assertEquals(2, Told.by("a.jsonl.gz", Archives.gzip(once)).pages.size());
    assertEquals(2, Told.by("a.jsonl", Archives.zstd(once)).pages.size());
    assertEquals(2, Told.by("a.jsonl.zst", Archives.gzip(Archives.zstd(once))).pages.size());
    byte[] page = "<p>Rest helps.</p>".getBytes(UTF_8);
    assertEquals(1, Told.by("a.html.gz", Archives.gzip(Archives.gzip(page))).pages.size());
  }

  @Test
  void anArchiveOfMembersIsReadThroughTheOuterLayer() {
    byte[] archive = Archives.each(Archives.crawl(5), Archives::gzip);
    assertEquals(5, Told.by("a.warc.gz", Archives.gzip(archive)).pages.size());
  }

  @Test
  void layersWithoutEndAreOneReject() {
    byte[] packed = ROWS;
    for (int i = 0; i < 20; i++) {
      packed = Archives.gzip(packed);
    }
    assertEquals(List.of(Code.NOT_TEXT), Told.by("a.html", packed).codes());
  }

  @Test
  void damageInAnInnerLayerIsTold() {
    byte[] once = Archives.gzip(ROWS);
    Told told = Told.by("a.jsonl.gz", Archives.gzip(Arrays.copyOf(once, once.length - 12)));
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
  }

  @Test
  void aRecordThatIsCutInTheInnerFileCostsItselfAlone() {
    byte[] large = Archives.page("http://example.org/large", "<p>" + "word ".repeat(40_000));
    byte[] sound = Archives.page("http://example.org/sound", "<p>Rest helps.");
    byte[] cut = Archives.join(sound, Arrays.copyOf(large, large.length / 2));
    Told told = Told.by("a.warc.gz", Archives.gzip(Archives.gzip(cut)));
    assertEquals(1, told.pages.size());
    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
  }

  @Test
  void damageInTheOuterLayerCostsWhatIsBehindIt() {
    byte[] twice = Archives.gzip(Archives.each(Archives.crawl(40), Archives::gzip));
    Told told = Told.by("a.warc.gz", Arrays.copyOf(twice, twice.length / 2));
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    assertTrue(told.pages.size() > 10, () -> told.lines.toString());
  }
}
