package dev.winnow.read.rows;

import dev.winnow.read.unpack.RecordTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where JSON rows begin. It holds the bytes of the row at hand, so that a row that turns out
 * to be broken costs itself alone: reading goes on at the next line that can begin a row.
 */
final class RowScanner {
  private static final int STEP = 1 << 16;

  private final InputStream from;
  private final int most;
  private byte[] bytes = new byte[STEP];
  private int start; // of the row at hand
  private int end;
  private long offset; // of the byte at start
  private int column; // blanks between the start of the line and the row at hand

  /**
   * A scanner of unpacked bytes in UTF-8.
   *
   * @param most bytes of a row
   */
  RowScanner(InputStream from, int most) {
    this.from = from;
    this.most = most;
  }

  /** Offset of the next byte. */
  long offset() {
    return offset;
  }

  /**
   * Passes over all that may stand between rows: white space, a byte order mark, the commas and
   * brackets of an array.
   *
   * @return the first other byte, which stays the next one; −1 at the end
   */
  int next() throws IOException {
    while (start < end || fill()) {
      byte next = bytes[start];
      if (next > ' ' && next != ',' && next != '[' && next != ']') {
        return next;
      }
      pass();
    }
    return -1;
  }

  private void pass() {
    column = bytes[start] == '\n' ? 0 : column + 1;
    start++;
    offset++;
  }

  /** The bytes from the next one on; reading them consumes nothing. */
  InputStream row() {
    return new Row();
  }

  /** Consumes the row at hand, now that its length is known. */
  void consume(long count) {
    start += (int) count;
    offset += count;
    column += (int) count;
  }

  /** Goes to the next line. */
  void skipLine() throws IOException {
    while (start < end || fill()) {
      boolean last = bytes[start] == '\n';
      pass();
      if (last) {
        return;
      }
    }
  }

  /**
   * Goes from a broken row to the next line that can begin a row: one that starts with a brace and,
   * if the broken row was spread over lines, is not indented deeper than it, since deeper braces
   * are parts of it.
   */
  void skipRow() throws IOException {
    int deepest = spread() ? column : Integer.MAX_VALUE;
    do {
      skipLine();
      while ((start < end || fill()) && blank(bytes[start])) {
        pass();
      }
    } while (start < end && !(bytes[start] == '{' && column <= deepest));
  }

  /** Whether nothing but the brace stands in the first line of the row at hand. */
  private boolean spread() {
    int at = start + 1;
    while (at < end && blank(bytes[at])) {
      at++;
    }
    return at < end && bytes[at] == '\n';
  }

  private static boolean blank(byte value) {
    return value == ' ' || value == '\t' || value == '\r';
  }

  /** Adds bytes behind those that are held; false at the end. */
  private boolean fill() throws IOException {
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, (long) most + STEP));
    }
    int count = from.read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  /** Reads on from the start of the row at hand, within the bounds of a row. */
  private final class Row extends InputStream {
    private int read;

    @Override
    public int read() throws IOException {
      return ready() ? bytes[start + read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!ready()) {
        return -1;
      }
      int count = Math.min(length, end - start - read);
      System.arraycopy(bytes, start + read, to, at, count);
      read += count;
      return count;
    }

    private boolean ready() throws IOException {
      if (read > most) {
        throw new RecordTooLarge(most);
      }
      return start + read < end || fill();
    }
  }
}
