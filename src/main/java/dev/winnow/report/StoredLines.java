package dev.winnow.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a file as they stand: bytes that nobody has to decode to copy them. */
public final class StoredLines implements Closeable {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16]; // as long as the longest line
  private int from; // of what is read and not yet given
  private int to;

  /** Lines of a stream, which {@link #close} closes. */
  public StoredLines(InputStream in) {
    this.in = in;
  }

  /** The next line with its line feed, which the last one may lack; null at the end. */
  public byte @Nullable [] next() throws IOException {
    int at = from;
    while (true) {
      while (at < to) {
        if (buffer[at++] == '\n') {
          return taken(at);
        }
      }
      at -= from;
      if (!more()) {
        return from == to ? null : taken(to);
      }
    }
  }

  private byte[] taken(int end) {
    byte[] line = Arrays.copyOfRange(buffer, from, end);
    from = end;
    return line;
  }

  /** Moves what is left to the front and reads on; false at the end of the stream. */
  private boolean more() throws IOException {
    int left = to - from;
    byte[] wide = left == buffer.length ? new byte[2 * left] : buffer;
    System.arraycopy(buffer, from, wide, 0, left);
    buffer = wide;
    from = 0;
    to = left;
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read >= 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
