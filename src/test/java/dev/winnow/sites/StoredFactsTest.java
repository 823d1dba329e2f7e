package dev.winnow.sites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.winnow.model.result.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts as they are stored. */
final class StoredFactsTest {
  private static final PageFacts FULL =
      new PageFacts(
          "https://leaf.example/größe?x=1#2",
          "https://leaf.example/größe?x=1",
          "leaf.example",
          "crawl/part-1.warc.gz",
          "Teas \uD83C\uDF75 for the evening",
          312,
          41.5,
          Verdict.REVIEW,
          List.of("keyword-stuffing", "spun-siblings"),
          List.of("spun-text"),
          List.of(
              new PageMark(PageMark.Kind.AFFILIATE, "ab12", "amazon", 10, 22, "buy this tea", true),
              new PageMark(PageMark.Kind.CALL, "order your own box today", "", 0, 0, "", false)),
          "Home of teas\nAll rights to the leaf");

  private static final PageFacts BARE =
      new PageFacts(
          "7", null, null, "", "", 0, null, Verdict.UNDECIDED, List.of(), List.of(), List.of(), "");

  private static byte[] stored(PageFacts page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StoredFacts.write(new DataOutputStream(bytes), page);
    return bytes.toByteArray();
  }

  private static PageFacts read(byte[] bytes) throws IOException {
    return StoredFacts.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    assertEquals(FULL, read(stored(FULL)));
    assertEquals(BARE, read(stored(BARE)));
  }

  @Test
  void halfAPageIsAnError() throws IOException {
    byte[] whole = stored(FULL);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> read(part), "of " + length + " bytes");
    }
  }

  @Test
  void aDamagedByteIsAnErrorOrAnotherPage() throws IOException {
    byte[] whole = stored(FULL);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0xFF;
      try {
        read(damaged);
      } catch (IOException e) {
        // what a reader of stored parts expects
      } catch (RuntimeException e) {
        fail("byte " + at, e);
      }
    }
  }
}
