package dev.winnow.read.warc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The header of a WARC or ARC record.
 *
 * @param offset of its first byte in the stored file, or of the member that it is in
 * @param length of the block
 */
record WarcHead(long offset, MessageHeaders headers, long length) {

  /** The WARC type, lower case; empty if there is none. */
  String type() {
    String type = field("WARC-Type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  /** Whether it has what every record must have, and chance text hardly. */
  boolean complete() {
    return field("WARC-Type") != null && field("Content-Length") != null;
  }

  @Nullable String id() {
    return field("WARC-Record-ID");
  }

  /** The address, without the angle brackets that some writers put around it. */
  @Nullable String url() {
    String url = field("WARC-Target-URI");
    if (url != null && url.startsWith("<") && url.endsWith(">")) {
      return url.substring(1, url.length() - 1);
    }
    return url;
  }

  @Nullable String date() {
    return field("WARC-Date");
  }

  @Nullable String contentType() {
    return field("Content-Type");
  }

  /** Why the block ends before the content does (WARC 1.1, 5.13 and 5.14); null if it is whole. */
  @Nullable String truncated() {
    String reason = field("WARC-Truncated");
    if (reason != null) {
      return reason.toLowerCase(Locale.ROOT);
    }
    return "1".equals(field("WARC-Segment-Number")) ? "segment" : null;
  }

  private @Nullable String field(String name) {
    String value = headers.first(name).orElse("").strip();
    return value.isEmpty() ? null : value;
  }
}
