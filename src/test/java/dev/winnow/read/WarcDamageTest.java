package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import dev.winnow.read.store.MemoryFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken record costs itself alone. */
class WarcDamageTest {
  private static final List<byte[]> CRAWL = Archives.crawl(12);

  /** How the records of a file are stored. */
  private enum Storage {
    PLAIN,
    GZIP,
    ZSTD;

    byte[] store(List<byte[]> records) {
      return switch (this) {
        case PLAIN -> Archives.join(records.toArray(byte[][]::new));
        case GZIP -> Archives.each(records, Archives::gzip);
        case ZSTD -> Archives.each(records, Archives::zstd);
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void oneWrongBitCostsOneRecord(Storage storage) {
    byte[] file = storage.store(CRAWL);
    SplittableRandom random = new SplittableRandom(11);
    List<String> whole = positions(Told.by("a.warc", file));
    for (int run = 0; run < 200; run++) {
      byte[] broken = file.clone();
      int at = random.nextInt(file.length);
      broken[at] ^= (byte) (1 << random.nextInt(8));
      Set<String> kept = new HashSet<>(positions(Told.by("a.warc", broken)));
      long lost = whole.stream().filter(place -> !kept.contains(place)).count();

      assertTrue(lost <= 1, "bit at " + at + " costs " + lost);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsCutIsOneReject(boolean seekable) {
    byte[] file = Storage.GZIP.store(CRAWL);
    int last = file.length - Archives.gzip(CRAWL.get(12)).length;
    byte[] cut = Arrays.copyOf(file, last + 40);
    Told told = Told.by(new MemoryFile("a.warc.gz", cut, seekable));

    assertEquals(12, told.sound().size());
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    assertEquals(last, told.rejects.get(0).origin().offset());
  }

  @Test
  void aCutTrailerCostsNothing() {
    byte[] file = Storage.GZIP.store(CRAWL);

    assertEquals(13, Told.by("a.warc.gz", Arrays.copyOf(file, file.length - 5)).sound().size());
  }

  @Test
  void aWrongChecksumIsARejectInPlaceOfThePage() {
    byte[] file = Storage.GZIP.store(CRAWL);
    file[Archives.gzip(CRAWL.get(0)).length - 6] ^= 1;
    Told told = Told.by("a.warc.gz", file);

    assertEquals(12, told.sound().size());
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    assertEquals(0, told.rejects.get(0).origin().offset());
  }

  @Test
  void zerosBehindTheLastMemberAreNoDamage() {
    byte[] file = Storage.GZIP.store(CRAWL);

    assertEquals(List.of(), Told.by("a.warc.gz", Arrays.copyOf(file, file.length + 900)).codes());
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void garbageBetweenRecordsIsOneReject(Storage storage) {
    byte[] file =
        Archives.join(
            storage.store(CRAWL.subList(0, 5)),
            "garbage\nof two lines\r\n".getBytes(UTF_8),
            storage.store(CRAWL.subList(5, 13)));
    Told told = Told.by("a.warc", file);

    assertEquals(13, told.sound().size());
    assertEquals(1, told.rejects.size());
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLengthTooGreatCostsOneRecord(Storage storage) {
    Told told = Told.by("a.warc", storage.store(withLength("99999")));

    assertEquals(12, told.sound().size());
    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLengthThatReachesIntoTheNextRecordCostsOne(Storage storage) {
    int length = CRAWL.get(3).length + 300;
    Told told = Told.by("a.warc", storage.store(withLength(String.valueOf(length))));

    assertEquals(12, told.sound().size());
    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void aLengthTooSmallCostsNoOther(Storage storage) {
    Told told = Told.by("a.warc", storage.store(withLength("90")));

    assertEquals(13, told.sound().size());
    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "x", "99999999999999999999"})
  void aLengthThatIsNoneCostsOneRecord(String length) {
    Told told = Told.by("a.warc", Storage.PLAIN.store(withLength(length)));

    assertEquals(12, told.sound().size());
    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
  }

  @Test
  void aHeaderWithoutEndIsNotHeld() {
    byte[] endless = ("WARC/1.0\r\nWARC-Type: " + "x".repeat(3 << 20)).getBytes(UTF_8);
    byte[] file = Archives.join(endless, "\r\n".getBytes(UTF_8), CRAWL.get(1));
    Told told = Told.by("a.warc", file);

    assertEquals(List.of(Code.WARC_MALFORMED), told.codes());
    assertEquals(1, told.pages.size());
  }

  /** The crawl with another Content-Length on its fourth record. */
  private static List<byte[]> withLength(String length) {
    String record = new String(CRAWL.get(3), UTF_8);
    byte[] changed =
        record.replaceFirst("Content-Length: \\d+", "Content-Length: " + length).getBytes(UTF_8);
    List<byte[]> records = new ArrayList<>(CRAWL);
    records.set(3, changed);
    return records;
  }

  /** The places of the sound records; a byte of a body may differ. */
  private static List<String> positions(Told told) {
    return told.sound().stream().map(line -> line.replaceAll(".*offset=(\\d+).*", "$1")).toList();
  }
}
