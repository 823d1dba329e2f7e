package dev.winnow.read.rows;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** JSON in UTF-16 as the UTF-8 that rows are read from. */
final class Utf8Stream extends InputStream {
  private static final int STEP = 1 << 13;

  private final Reader from;
  private final CharBuffer characters = CharBuffer.allocate(STEP);
  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private char half; // the first half of a pair whose second half is still to come

  private Utf8Stream(Reader from) {
    this.from = from;
  }

  /**
   * The stream itself, or its bytes in UTF-8 if its beginning is UTF-16.
   *
   * @param beginning first bytes of the stream, which stay in it
   */
  static InputStream of(InputStream from, ByteBuffer beginning) {
    Charset wide = wide(beginning);
    return wide == null ? from : new Utf8Stream(new InputStreamReader(from, wide));
  }

  /** By the byte order mark, or else by the zero beside the first brace or bracket (RFC 4627). */
  private static @Nullable Charset wide(ByteBuffer beginning) {
    if (beginning.remaining() < 2) {
      return null;
    }
    int first = beginning.get(beginning.position()) & 0xff;
    int second = beginning.get(beginning.position() + 1) & 0xff;
    if ((first == 0xfe && second == 0xff) || (first == 0 && opens(second))) {
      return UTF_16BE;
    }
    return (first == 0xff && second == 0xfe) || (opens(first) && second == 0) ? UTF_16LE : null;
  }

  private static boolean opens(int value) {
    return value == '{' || value == '[';
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(to, start, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!bytes.hasRemaining()) {
      characters.clear();
      if (half != 0) {
        characters.put(half);
        half = 0;
      }
      if (from.read(characters) < 0 && characters.position() == 0) {
        return false;
      }
      int last = characters.position() - 1;
      if (last > 0 && Character.isHighSurrogate(characters.get(last))) {
        half = characters.get(last);
        characters.position(last);
      }
      bytes = UTF_8.encode(characters.flip());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
