package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.read.Archives;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of a file, wherever it is cut, hold every record once. */
class WarcRangesTest {
  private static final List<byte[]> CRAWL = crawl();

  private static List<byte[]> crawl() {
    List<byte[]> records = new ArrayList<>(Archives.crawl(15));
    // A page that shows how a record looks must not be taken for one.
    records.add(
        3, Archives.page("http://example.org/warc", "<pre>\r\nWARC/1.0\r\nWARC-Type: x\r\n"));
    return records;
  }

  static List<MemoryFile> files() {
    return List.of(
        MemoryFile.of("plain.warc", Archives.join(CRAWL.toArray(byte[][]::new))),
        MemoryFile.of("packed.warc.gz", Archives.each(CRAWL, Archives::gzip)),
        MemoryFile.of("frames.warc.zst", Archives.each(CRAWL, Archives::zstd)),
        new MemoryFile("slow.warc.gz", Archives.each(CRAWL, Archives::gzip), false));
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutAnywhereInTwo(MemoryFile file) throws IOException {
    List<String> whole = Told.by(file).lines;
    for (long cut = 0; cut <= file.size(); cut += 61) {
      assertEquals(whole, parts(file, List.of(0L, cut, file.size())), "cut at " + cut);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void cutInMany(MemoryFile file) throws IOException {
    List<String> whole = Told.by(file).lines;
    for (long step = 50; step < 3000; step += 331) {
      assertEquals(whole, parts(file, cuts(file.size(), step)), "parts of " + step);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void damageIsToldOnceToo(MemoryFile file) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 25; run++) {
      byte[] bytes = file.bytes().clone();
      for (int i = 0; i < 6; i++) {
        bytes[200 + random.nextInt(bytes.length - 200)] = (byte) random.nextInt();
      }
      MemoryFile broken = new MemoryFile(file.name(), bytes, file.seekable());

      assertEquals(Told.by(broken).lines, parts(broken, cuts(broken.size(), 400)), "run " + run);
    }
  }

  @Test
  void tellsWhatCanBeSplit() throws IOException {
    for (MemoryFile file : files()) {
      assertTrue(CrawlFiles.splittable(file), file.name());
    }
    byte[] all = Archives.join(CRAWL.toArray(byte[][]::new));
    assertFalse(CrawlFiles.splittable(MemoryFile.of("one.warc.gz", Archives.gzip(all))));
    assertFalse(CrawlFiles.splittable(MemoryFile.of("a.jsonl", "{}".getBytes(UTF_8))));
    assertFalse(CrawlFiles.splittable(MemoryFile.of("a.warc", new byte[0])));
    assertFalse(
        CrawlFiles.splittable(MemoryFile.of("a.warc.gz", new byte[] {0x1f, (byte) 0x8b, 8})));
  }

  private static List<Long> cuts(long size, long step) {
    List<Long> cuts =
        new ArrayList<>(LongStream.iterate(0, at -> at < size, at -> at + step).boxed().toList());
    cuts.add(size);
    return cuts;
  }

  private static List<String> parts(MemoryFile file, List<Long> cuts) throws IOException {
    Told told = new Told();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      CrawlFiles.readRange(file, cuts.get(i), cuts.get(i + 1), ReadOptions.defaults(), told);
    }
    return told.lines;
  }
}
