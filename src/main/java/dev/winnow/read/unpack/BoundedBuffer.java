package dev.winnow.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** BoundedBuffer that grow up to a limit. */
public final class BoundedBuffer {
  private static final int STEP = 1 << 13; // most pages need only a few doublings from here
  private static final int TRUSTED = 1 << 20; // a length that is told may be a lie

  private final int most;
  private byte[] bytes;
  private int size;

  /** BoundedBuffer of whose number nothing is known. */
  public BoundedBuffer(int most) {
    this(most, 0);
  }

  /** BoundedBuffer that are told to be so many, and then need not be moved while they grow. */
  public BoundedBuffer(int most, long expected) {
    this.most = most;
    this.bytes =
        new byte[(int) Math.max(STEP, Math.min(Math.min(expected, TRUSTED), (long) most + STEP))];
  }

  public int size() {
    return size;
  }

  public byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** The bytes as they are held, and room behind them. */
  public byte[] array() {
    return bytes;
  }

  /** Forgets what it holds, and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** Adds everything that a stream gives. */
  public void addAll(InputStream from) throws IOException {
    while (true) {
      grow(1);
      int count = from.read(bytes, size, bytes.length - size);
      if (count < 0) {
        return;
      }
      size += count;
      if (size > most) {
        throw new RecordTooLarge(most);
      }
    }
  }

  /** Adds part of an array. */
  void add(byte[] from, int start, int count) throws RecordTooLarge {
    if (count > most - size) {
      throw new RecordTooLarge(most);
    }
    grow(count);
    System.arraycopy(from, start, bytes, size, count);
    size += count;
  }

  private void grow(int room) {
    if (bytes.length - size < room) {
      long doubled = Math.min(2L * bytes.length, (long) most + STEP); // no more than is allowed
      bytes = Arrays.copyOf(bytes, (int) Math.max(doubled, size + room));
    }
  }
}
