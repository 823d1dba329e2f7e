package dev.winnow.read.warc;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.ContentSniffer;
import dev.winnow.read.record.MimeType;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;

/** Makes the page of one WARC or ARC record, or says why it is none. */
final class RecordReader {
  private static final int MAX_HEAD = 1 << 20; // of HTTP; servers and clients stop at 64 KB
  // Crawlers also store logs, screenshots and extracts, under names of their own (urn:, metadata:).
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "file");

  private static final int BEGINNING = 64; // a status line, and blanks before it
  private static final int MOST_INTERIM = 4; // answers such as 100 Continue before the answer
  private static final long NO_LENGTH = -1;

  private final WarcHead head;
  private final RecordBlock block;
  private final Origin origin;
  private final int maxBody;
  private boolean cut; // the body ended before the length that something told

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
    if (!head.type().equals("conversion") && hasHttpHead(contentType)) {
      return response();
    }
    MimeType label = http(contentType) ? null : MimeType.of(List.of(contentType));
    return body(Channels.newInputStream(block), label, List.of(), NO_LENGTH);
  }

  /** By the block itself, and only then by its label: both kinds of false labels are stored. */
  private boolean hasHttpHead(@Nullable String contentType) throws IOException {
    String start = block.beginning(BEGINNING).stripLeading();
    if (start.regionMatches(true, 0, "HTTP/", 0, "HTTP/".length())) {
      return true;
    }
    return http(contentType) && head.type().equals("response") && !start.startsWith("<");
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
      for (int i = 0; i < MOST_INTERIM && isInterim(response.status()); i++) {
        response = HttpResponse.parse(response.body()); // RFC 9110, 15.2: the answer follows
      }
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
    MessageHeaders headers = response.headers();
    List<String> codings = headers.all("Content-Encoding");
    boolean plain = codings.isEmpty() && headers.all("Transfer-Encoding").isEmpty();
    return body(
        Channels.newInputStream(response.body()),
        MimeType.of(headers.all("Content-Type")),
        codings,
        plain ? length(headers) : NO_LENGTH);
  }

  private static boolean isInterim(int status) {
    return status >= 100 && status < 200;
  }

  private static long length(MessageHeaders headers) {
    try {
      return Long.parseLong(headers.first("Content-Length").orElse("").strip());
    } catch (NumberFormatException e) {
      return NO_LENGTH;
    }
  }

  /**
   * The page of a body.
   *
   * @param length that its header tells of it as stored, or {@link #NO_LENGTH}
   */
  private RecordOutcome body(
      InputStream from, @Nullable MimeType type, List<String> codings, long length)
      throws IOException {
    if (!ContentSniffer.mayBePage(type)) {
      return skipped(SkipReason.NOT_HTML);
    }
    byte[] stored;
    try {
      stored = read(from);
    } catch (RecordTooLarge e) {
      return failed(Code.PAGE_TOO_LARGE, e.getMessage());
    }
    cut |= stored.length < length;
    ContentCodings decoder = new ContentCodings(maxBody);
    try {
      byte[] body = decoder.decode(stored, codings);
      cut |= decoder.cut();
      return page(body, type);
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
    } catch (EOFException e) {
      cut = true; // a transfer that ended early: what came is what was shown
    } catch (ParsingException e) {
      // chunks that are none: crawlers store the body joined and keep the label
    }
    return bytes.toArray();
  }

  private RecordOutcome page(byte[] body, @Nullable MimeType type) {
    if (ContentSniffer.blank(body)) {
      return skipped(SkipReason.EMPTY);
    }
    if (!ContentSniffer.text(body)) {
      return skipped(SkipReason.NOT_HTML);
    }
    Media media = ContentSniffer.media(type, body);
    if (media == null) {
      return skipped(SkipReason.NOT_HTML);
    }
    String reason = head.truncated() == null && cut ? "unspecified" : head.truncated();
    return new RecordOutcome.Read(
        new Page(
            id(),
            head.url(),
            head.date(),
            null,
            media,
            body,
            type == null ? null : type.charset(),
            new Origin(origin.file(), origin.offset(), origin.recordId(), reason)));
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
