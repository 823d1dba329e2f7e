package dev.winnow.read.rows;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Holds a footer to what it claims before it is read: parquet-java makes room for as many entries
 * as a list says that it has, so that ten bytes could ask for more memory than there is.
 *
 * <p>Source: apache/thrift, {@code doc/specs/thrift-compact-protocol.md}.
 */
final class ParquetFooter {
  private static final int TAIL = 8; // length of the footer, and a mark
  private static final int LARGEST = 32 << 20; // 10,000 groups of ten columns take 10 MB
  private static final int MOST_ENTRIES = 1 << 20;
  private static final int DEEPEST = 32; // the format needs 8
  private static final int LONG_LIST = 15; // a length that stands behind the byte of the type
  private static final int VARINT_BITS = 64;

  private final ByteBuffer bytes;
  private int entries;

  private ParquetFooter(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Checks the footer of a file; whether there is one at all is left to its reader.
   *
   * @throws IOException if it claims more than it can hold, or more than is taken
   */
  static void check(ParquetChannel channel) throws IOException {
    long end = channel.getLength() - TAIL;
    if (end < 0) {
      return;
    }
    byte[] tail = channel.read(end, TAIL);
    long length =
        tail.length < TAIL ? -1 : ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 0 || length > end) {
      return;
    }
    if (length > LARGEST) {
      throw new IOException("a footer of " + length + " bytes; at most " + LARGEST + " are taken");
    }
    try {
      new ParquetFooter(ByteBuffer.wrap(channel.read(end - length, (int) length))).struct(0);
    } catch (BufferUnderflowException e) {
      throw new IOException("a footer that ends early", e);
    }
  }

  private void struct(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("a footer that is nested too deep");
    }
    for (int head = bytes.get(); (head & 0xf) != 0; head = bytes.get()) {
      if ((head & 0xf0) == 0) {
        varint(); // the number of the field, if it does not follow from the one before
      }
      int type = head & 0xf;
      if (type > 2) { // 1 and 2 are true and false
        value(type, depth);
      }
    }
  }

  private void value(int type, int depth) throws IOException {
    switch (type) {
      case 1, 2, 3 -> skip(1);
      case 4, 5, 6 -> varint();
      case 7 -> skip(Double.BYTES);
      case 8 -> skip(varint());
      case 9, 10 -> list(depth + 1);
      case 11 -> map(depth + 1);
      case 12 -> struct(depth + 1);
      default -> throw new IOException("a footer with a value of no type");
    }
  }

  private void list(int depth) throws IOException {
    int head = bytes.get() & 0xff;
    long count = head >>> 4 == LONG_LIST ? varint() : head >>> 4;
    claim(count);
    for (long i = 0; i < count; i++) {
      value(head & 0xf, depth);
    }
  }

  private void map(int depth) throws IOException {
    long count = varint();
    claim(count);
    int types = count == 0 ? 0 : bytes.get() & 0xff;
    for (long i = 0; i < count; i++) {
      value(types >>> 4, depth);
      value(types & 0xf, depth);
    }
  }

  /** Every entry takes a byte at least. */
  private void claim(long count) throws IOException {
    if (count < 0 || count > bytes.remaining()) {
      throw new IOException("a footer that claims more entries than it has bytes");
    }
    entries += (int) count;
    if (entries > MOST_ENTRIES) {
      throw new IOException("a footer of more than " + MOST_ENTRIES + " entries");
    }
  }

  private void skip(long count) {
    if (count < 0 || count > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + (int) count);
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < VARINT_BITS; shift += 7) {
      byte next = bytes.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a footer with a number without end");
  }
}
