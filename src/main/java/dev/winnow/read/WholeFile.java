package dev.winnow.read;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.Ids;
import dev.winnow.read.record.Looks;
import dev.winnow.read.record.Outcome;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.Bytes;
import dev.winnow.read.unpack.Feed;
import dev.winnow.read.unpack.TooLarge;
import java.io.IOException;

/** Reads a file that is one page. */
final class WholeFile {
  private WholeFile() {}

  static Outcome read(Feed feed, String file, Media media, int maxBody) throws IOException {
    Origin origin = new Origin(file, 0, null);
    Bytes bytes = new Bytes(maxBody);
    try {
      bytes.addAll(feed);
    } catch (TooLarge e) {
      return Outcome.failed(origin, Code.PAGE_TOO_LARGE, e.getMessage());
    } catch (BrokenMember e) {
      return Outcome.failed(origin, Code.COMPRESSION_BROKEN, e.getMessage());
    }
    byte[] body = bytes.toArray();
    if (Looks.blank(body)) {
      return new Outcome.Skipped(origin, SkipReason.EMPTY);
    }
    if (!Looks.text(body)) {
      return Outcome.failed(origin, Code.NOT_TEXT, "the file is binary data");
    }
    return new Outcome.Read(
        new Page(Ids.of(Ids.name(file), body), null, null, null, media, body, null, origin));
  }
}
