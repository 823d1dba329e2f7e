package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header line of an ARC record (Internet Archive, 1996): {@code http://host/path 192.0.2.1
 * 20260131000000 text/html 1234}.
 */
final class ArcLine {
  private static final int FIELDS = 5;
  private static final int MAX_SCHEME = 16; // of the registered ones, those crawled have at most 8
  private static final int DAY = 8; // digits of the shortest date
  private static final String NO_HOST = "0.0.0.0";

  private ArcLine() {}

  /** Whether the buffer holds such a line, whole, at its position. */
  static boolean at(ByteBuffer buffer) {
    int end = end(buffer);
    if (end < 0 || !scheme(buffer)) {
      return false;
    }
    end -= end > buffer.position() && buffer.get(end - 1) == '\r' ? 1 : 0;
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

  /**
   * The line in the form that jwarc reads: the spaces of the address escaped, its scheme in lower
   * case, an address of four numbers for one that is IPv6 or unknown. Null if it has that form, or
   * is no such line.
   */
  static byte @Nullable [] mended(ByteBuffer buffer) {
    if (!at(buffer)) {
      return null;
    }
    byte[] bytes = new byte[end(buffer) - buffer.position()];
    buffer.duplicate().get(bytes);
    String line = new String(bytes, ISO_8859_1);
    String[] fields = line.strip().split(" ", -1);
    int ip = 1;
    while (ip < fields.length - 1 && !(host(fields[ip]) && date(fields[ip + 1]))) {
      ip++;
    }
    if (ip == fields.length - 1) {
      return null;
    }
    String url = String.join("%20", Arrays.asList(fields).subList(0, ip));
    int colon = url.indexOf(':');
    String address = url.substring(0, colon).toLowerCase(Locale.ROOT) + url.substring(colon);
    String host = dotted(fields[ip]) ? fields[ip] : NO_HOST;
    String rest = String.join(" ", Arrays.asList(fields).subList(ip + 1, fields.length));
    String mended = address + ' ' + host + ' ' + rest;
    return mended.equals(line) ? null : (mended + '\n').getBytes(ISO_8859_1);
  }

  /** Index of the line feed; −1 if the buffer has none. */
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
      if ((next | ' ') < 'a' || (next | ' ') > 'z') {
        return false;
      }
    }
    return false;
  }

  private static boolean dotted(String field) {
    return !field.isEmpty() && field.chars().allMatch(c -> c == '.' || digit(c));
  }

  /** An address of either version, or the dash of writers that know none. */
  private static boolean host(String field) {
    return dotted(field)
        || field.equals("-")
        || (field.indexOf(':') >= 0
            && field.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0));
  }

  private static boolean date(String field) {
    return field.length() >= DAY && field.chars().allMatch(ArcLine::digit);
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
