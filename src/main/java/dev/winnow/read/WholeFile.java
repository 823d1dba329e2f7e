package dev.winnow.read;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.RecordIds;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.BoundedBuffer;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.IOException;
import java.util.function.BiFunction;

/** Reads a file that is one page. */
final class WholeFile {
  private WholeFile() {}

  /** Reads a page of HTML or text. */
  static RecordOutcome read(MemberStream in, String file, Media media, int maxBody)
      throws IOException {
    return read(in, file, maxBody, (origin, body) -> page(file, media, origin, body));
  }

  /**
   * Reads the bytes of a file and hands them on, unless they are damaged or too many.
   *
   * @param form makes a record of the whole file
   */
  static RecordOutcome read(
      MemberStream in, String file, int maxBytes, BiFunction<Origin, byte[], RecordOutcome> form)
      throws IOException {
    Origin origin = new Origin(file, 0, null);
    BoundedBuffer bytes = new BoundedBuffer(maxBytes);
    try {
      bytes.addAll(in);
    } catch (RecordTooLarge e) {
      return RecordOutcome.failed(origin, Code.PAGE_TOO_LARGE, e.getMessage());
    } catch (BrokenMember e) {
      return RecordOutcome.failed(origin, Code.COMPRESSION_BROKEN, e.getMessage());
    }
    return form.apply(origin, bytes.toArray());
  }

  private static RecordOutcome page(String file, Media media, Origin origin, byte[] body) {
    if (ContentSniffer.blank(body)) {
      return new RecordOutcome.Skipped(origin, SkipReason.EMPTY);
    }
    if (!ContentSniffer.text(body)) {
      return RecordOutcome.failed(origin, Code.NOT_TEXT, "the file is binary data");
    }
    return new RecordOutcome.Read(
        new Page(
            RecordIds.of(RecordIds.name(file), body), null, null, null, media, body, null, origin));
  }
}
