package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Rejected;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.Told;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** WACZ files whose members are damaged, or lie about their sizes. */
final class WaczFileTest {
  private static final int DIRECTORY = 0x02014b50; // signature of an entry of the directory
  private static final int PACKED = 20; // index of the packed size in such an entry
  private static final int SIZE = 24; // and of the size

  private static final byte[] SOUND = Archives.page("http://example.org/sound", "<p>Rest helps.");

  private static byte[] archive() {
    return Archives.join(Archives.crawl(6).toArray(byte[][]::new));
  }

  private static byte[] wacz() {
    return Archives.zip(Map.of("archive/one.warc", archive(), "archive/two.warc", SOUND));
  }

  /** Index of a field of the first entry of the directory. */
  private static int field(byte[] zip, int field) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != DIRECTORY) {
      at++;
    }
    return at + field;
  }

  private static byte[] with(byte[] zip, int field, int value) {
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(field(zip, field), value);
    return zip;
  }

  private static int packedSize(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(field(zip, PACKED));
  }

  private static void oneRejectAndTheOtherArchive(byte[] zip) {
    Told told = Told.by("b.wacz", zip);
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    Rejected reject = told.rejects.get(0);
    assertEquals("b.wacz!/archive/one.warc", reject.origin().file());
    assertTrue(reject.message().startsWith("damaged in the ZIP file: "), reject::message);
    assertEquals("http://example.org/sound", told.pages.get(told.pages.size() - 1).url());
  }

  @Test
  void aMemberThatEndsEarlyCostsItselfAlone() {
    byte[] zip = wacz();
    oneRejectAndTheOtherArchive(with(zip, PACKED, packedSize(zip) / 2));
  }

  @Test
  void damageInAMemberCostsItselfAlone() {
    byte[] zip = wacz();
    Arrays.fill(zip, 60, 80, (byte) 0xff);
    oneRejectAndTheOtherArchive(zip);
  }

  @Test
  void aMemberThatIsNoMoreThanItsNameCostsItselfAlone() {
    byte[] zip = wacz();
    Arrays.fill(zip, 0, 4, (byte) 0); // its local header
    oneRejectAndTheOtherArchive(zip);
  }

  @Test
  void recordsBeforeTheDamageAreRead() {
    byte[] zip = wacz();
    Told told = Told.by("b.wacz", with(zip, PACKED, packedSize(zip) - 10));
    assertTrue(told.pages.size() > 1, () -> told.lines.toString());
  }

  @Test
  void aMemberMayClaimAnySize() {
    byte[] cut = Arrays.copyOf(archive(), archive().length - 70_000 / 200);
    byte[] large = new byte[200_000];
    Arrays.fill(large, (byte) 'x');
    byte[] page = Archives.page("http://example.org/large", new String(large, UTF_8));
    byte[] ends = Archives.join(cut, SOUND, Arrays.copyOf(page, page.length / 2));
    Told told =
        Told.by(
            "b.wacz",
            with(Archives.zip(Map.of("one.warc", ends, "two.warc", SOUND)), SIZE, 1 << 30));
    assertEquals("http://example.org/sound", told.pages.get(told.pages.size() - 1).url());
    assertTrue(told.codes().contains(Code.WARC_MALFORMED), () -> told.lines.toString());
  }

  @Test
  void damageInAWaczInsideAWaczIsToldOfTheInnerOne() {
    byte[] inner = wacz();
    Told told =
        Told.by(
            "b.wacz",
            Archives.zip(
                Map.of("one.wacz", with(inner, PACKED, packedSize(inner) / 2), "two.warc", SOUND)));
    assertEquals("b.wacz!/one.wacz!/archive/one.warc", told.rejects.get(0).origin().file());
    assertEquals(1, told.rejects.size());
    assertTrue(told.sound().size() >= 2, () -> told.lines.toString());
  }

  @Test
  void whatIsNoZipFileIsOneReject() {
    Told told = Told.by("b.wacz", "PK\3\4 and so on");
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    assertTrue(told.rejects.get(0).message().startsWith("no ZIP file: "));
  }

  @Test
  void aCommentThatIsLongerThanTheFileIsNoZipFile() {
    byte[] zip = wacz();
    zip[zip.length - 1] = 1; // of the length of the comment, at the very end
    Told told = Told.by("b.wacz", zip);
    assertEquals(List.of(Code.COMPRESSION_BROKEN), told.codes());
    assertEquals("no ZIP file: it ends early", told.rejects.get(0).message());
  }
}
