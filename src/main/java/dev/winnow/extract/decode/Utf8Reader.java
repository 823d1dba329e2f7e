package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/**
 * Reads well-formed UTF-8 where it stands, by short stretches. Java widens a stretch of plain ASCII
 * as a whole but walks through any other byte by byte, and most pages have few such stretches.
 */
final class Utf8Reader extends Reader {
  private static final int STRETCH = 256; // bytes; a quote or dash costs no more than its stretch

  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private final ByteBuffer bytes;
  private final int end;

  /** Reads from a byte on. */
  Utf8Reader(byte[] bytes, int from) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.bytes.position(from);
    this.end = bytes.length;
  }

  /** Reads as {@link Reader} says, but for a room of one character, which may stay empty. */
  @Override
  public int read(char[] buffer, int offset, int length) {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
    while (bytes.position() < end && chars.remaining() > 1) { // a pair of surrogates needs two
      bytes.limit(Math.min(end, bytes.position() + STRETCH));
      decoder.decode(bytes, chars, false);
    }
    int read = chars.position() - offset;
    return read == 0 && bytes.position() == end ? -1 : read;
  }

  @Override
  public void close() {}
}
