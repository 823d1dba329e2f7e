package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header line of an ARC record (Internet Archive, 1996): {@code http://host/path 192.0.2.1
 * 20260131000000 text/html 1234}.
 */
final class ArcLine {
  private static final int FIELDS = 5;
  private static final int MAX_SCHEME = 16; // of the registered ones, those crawled have at most 8
  private static final int DAY = 8; // digits of the shortest date

  private ArcLine() {}

  /** True where the buffer holds such a line, whole, at its position. */
  static boolean at(ByteBuffer buffer) {
    int end = end(buffer);
    if (end < 0 || !scheme(buffer)) {
      return false;
    }
    int spaces = 0;
    for (int i = buffer.position(); i < end; i++) {
      byte next = buffer.get(i);
      if (next >= 0 && next < ' ') {
        return false;
      }
      spaces += next == ' ' ? 1 : 0;
    }
    return spaces >= FIELDS - 1 && digit(buffer.get(end - 1));
  }

  /** The line with the spaces of its address escaped; null where the address has none. */
  static byte @Nullable [] mended(ByteBuffer buffer) {
    if (!at(buffer)) {
      return null;
    }
    byte[] bytes = new byte[end(buffer) - buffer.position()];
    buffer.duplicate().get(bytes);
    String[] fields = new String(bytes, ISO_8859_1).split(" ", -1);
    int ip = 1;
    while (ip < fields.length - 1 && !(dotted(fields[ip]) && date(fields[ip + 1]))) {
      ip++;
    }
    if (ip == 1 || ip == fields.length - 1) {
      return null;
    }
    String url = String.join("%20", Arrays.asList(fields).subList(0, ip));
    String rest = String.join(" ", Arrays.asList(fields).subList(ip, fields.length));
    return (url + ' ' + rest + '\n').getBytes(ISO_8859_1);
  }

  /** Index of the line feed; −1 where the buffer has none. */
  static int end(ByteBuffer buffer) {
    for (int i = buffer.position(); i < buffer.limit(); i++) {
      if (buffer.get(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static boolean scheme(ByteBuffer buffer) {
    int start = buffer.position();
    int end = Math.min(buffer.limit(), start + MAX_SCHEME);
    for (int i = start; i < end; i++) {
      byte next = buffer.get(i);
      if (next == ':') {
        return i > start + 1;
      }
      if (next < 'a' || next > 'z') {
        return false;
      }
    }
    return false;
  }

  private static boolean dotted(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c == '.' || digit(c));
  }

  private static boolean date(String field) {
    return field.length() >= DAY && field.chars().allMatch(ArcLine::digit);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
