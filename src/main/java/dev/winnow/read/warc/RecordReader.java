package dev.winnow.read.warc;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.RecordIds;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.unpack.BoundedBuffer;
import dev.winnow.read.unpack.RecordTooLarge;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.ParsingException;

/** Makes the page of one WARC or ARC record, or says why it is none. */
final class RecordReader {
  private static final int MAX_HEAD = 1 << 20; // of HTTP; servers and clients stop at 64 KB
  // Crawlers also store logs, screenshots and extracts, under names of their own (urn:, metadata:).
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "file");

  private final WarcHead head;
  private final RecordBlock block;
  private final Origin origin;
  private final int maxBody;

  RecordReader(WarcHead head, RecordBlock block, Origin origin, int maxBody) {
    this.head = head;
    this.block = block;
    this.origin = origin;
    this.maxBody = maxBody;
  }

  /** How the record ended; only storage and framing can fail. */
  RecordOutcome outcome() throws IOException {
    return switch (head.type()) {
      case "response" -> page(head.contentType());
      case "resource", "conversion" -> page(head.contentType());
      case "revisit" -> skipped(SkipReason.DUPLICATE_RECORD);
      default -> skipped(SkipReason.NOT_A_PAGE);
    };
  }

  private RecordOutcome page(@Nullable String contentType) throws IOException {
    if (!crawled()) {
      return skipped(SkipReason.NOT_A_PAGE);
    }
    if (head.type().equals("response") && http(contentType)) {
      return response();
    }
    return body(Channels.newInputStream(block), contentType, List.of());
  }

  private boolean crawled() {
    String url = head.url();
    int colon = url == null ? -1 : url.indexOf(':');
    return url == null
        || colon < 0
        || SCHEMES.contains(url.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private static boolean http(@Nullable String contentType) {
    return contentType == null
        || contentType.toLowerCase(Locale.ROOT).startsWith("application/http");
  }

  private RecordOutcome response() throws IOException {
    HttpResponse response;
    try {
      response = HttpResponse.parse(block.guard(MAX_HEAD));
    } catch (ParsingException | RuntimeException e) {
      return failed(Code.HTTP_MALFORMED, "no HTTP answer: " + e.getMessage());
    }
    if (response.status() == 0 || block.guarded()) {
      return failed(Code.HTTP_MALFORMED, "an HTTP header without end");
    }
    block.guard(block.size());
    if (response.status() < 200 || response.status() > 299) {
      return skipped(SkipReason.HTTP_STATUS);
    }
    return body(
        Channels.newInputStream(response.body()),
        response.headers().first("Content-Type").orElse(null),
        response.headers().all("Content-Encoding"));
  }

  private RecordOutcome body(InputStream from, @Nullable String contentType, List<String> codings)
      throws IOException {
    if (ContentSniffer.labelled(contentType) == null && !ContentSniffer.unlabelled(contentType)) {
      return skipped(SkipReason.NOT_HTML);
    }
    byte[] body;
    try {
      body = read(from);
    } catch (RecordTooLarge e) {
      return failed(Code.PAGE_TOO_LARGE, e.getMessage());
    }
    try {
      return page(ContentCodings.decode(body, codings, maxBody), contentType);
    } catch (RecordTooLarge e) {
      return failed(Code.PAGE_TOO_LARGE, e.getMessage());
    } catch (IOException | RuntimeException e) {
      return failed(Code.HTTP_MALFORMED, e.getMessage());
    }
  }

  private byte[] read(InputStream from) throws IOException {
    BoundedBuffer bytes = new BoundedBuffer(maxBody, block.size());
    try {
      bytes.addAll(from);
    } catch (EOFException | ParsingException e) {
      // A transfer that ended early, or chunks that are none: what came is what was shown.
    }
    return bytes.toArray();
  }

  private RecordOutcome page(byte[] body, @Nullable String contentType) {
    if (ContentSniffer.blank(body)) {
      return skipped(SkipReason.EMPTY);
    }
    if (!ContentSniffer.text(body)) {
      return skipped(SkipReason.NOT_HTML);
    }
    Media media =
        Objects.requireNonNullElseGet(
            ContentSniffer.labelled(contentType), () -> ContentSniffer.sniff(body));
    return new RecordOutcome.Read(
        new Page(
            id(),
            head.url(),
            head.date(),
            null,
            media,
            body,
            ContentSniffer.charset(contentType),
            origin));
  }

  private String id() {
    String id = head.id();
    if (id != null) {
      return id;
    }
    String url = head.url();
    String place = (url == null ? RecordIds.name(origin.file()) : url) + ' ' + head.offset();
    return RecordIds.of(place, head.date());
  }

  private RecordOutcome skipped(SkipReason reason) {
    return new RecordOutcome.Skipped(origin, reason);
  }

  private RecordOutcome failed(Code code, @Nullable String message) {
    return RecordOutcome.failed(origin, code, message);
  }
}
