package dev.winnow.read;

import java.nio.ByteBuffer;

/**
 * Tells the header line of an ARC record (Internet Archive, 1996) from other text: {@code
 * http://host/path 192.0.2.1 20260131000000 text/html 1234}.
 */
final class ArcLine {
  private static final int FIELDS = 5;
  private static final int MAX_SCHEME = 16; // of the registered ones, those crawled have at most 8

  private ArcLine() {}

  /** True where the buffer holds such a line, whole, at its position. */
  static boolean at(ByteBuffer buffer) {
    int start = buffer.position();
    int colon = scheme(buffer, start);
    if (colon < 0) {
      return false;
    }
    int spaces = 0;
    byte last = ' ';
    for (int i = colon + 1; i < buffer.limit(); i++) {
      byte next = buffer.get(i);
      if (next == '\n') {
        return spaces >= FIELDS - 1 && last >= '0' && last <= '9';
      }
      if (next >= 0 && next < ' ' && next != '\r') {
        return false;
      }
      spaces += next == ' ' ? 1 : 0;
      last = next;
    }
    return false;
  }

  private static int scheme(ByteBuffer buffer, int start) {
    int end = Math.min(buffer.limit(), start + MAX_SCHEME);
    for (int i = start; i < end; i++) {
      byte next = buffer.get(i);
      if (next == ':' && i > start + 1) {
        return i;
      }
      if (next < 'a' || next > 'z') {
        return -1;
      }
    }
    return -1;
  }
}
