package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/**
 * Decodes well-formed UTF-8 while the parser reads it, in stretches of 256 bytes. The result is
 * that of Java's decoder; the stretches make it fast, because the decoder has a vectorised path for
 * ASCII that it leaves for the rest of its input at the first byte beyond ASCII.
 */
final class Utf8Reader extends Reader {
  private static final int STRETCH = 256; // bytes that one quote or dash takes off the fast path

  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private final ByteBuffer bytes;
  private final int end;

  /** A reader of the bytes from an index to the end. */
  Utf8Reader(byte[] bytes, int from) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.bytes.position(from);
    this.end = bytes.length;
  }

  /** Reads as {@link Reader} specifies, except that it may return 0 if {@code length} is 1. */
  @Override
  public int read(char[] buffer, int offset, int length) {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
    while (bytes.position() < end && chars.remaining() > 1) { // a surrogate pair needs two
      bytes.limit(Math.min(end, bytes.position() + STRETCH));
      decoder.decode(bytes, chars, false);
    }
    int read = chars.position() - offset;
    return read == 0 && bytes.position() == end ? -1 : read;
  }

  @Override
  public void close() {}
}
