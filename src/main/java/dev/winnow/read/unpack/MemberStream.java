package dev.winnow.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Unpacked bytes in a window that holds bytes of one member only, so that each has its place. */
public final class MemberStream extends InputStream {
  private static final int WINDOW = 1 << 16; // as the stored window: one system call a step

  private final FileUnpacker from;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long consumed; // unpacked bytes before the window's start
  private boolean fresh; // the window's first byte begins a member
  private boolean ended = true; // the member ends with the window
  private @Nullable BrokenMember pending; // what follows the window

  public MemberStream(FileUnpacker from) {
    this.from = from;
  }

  /** The bytes that are ready; callers move its position. */
  public ByteBuffer window() {
    return window;
  }

  /** Makes at least one byte ready, of the next member if need be; false at the end of the file. */
  public boolean fill() throws IOException {
    if (window.hasRemaining()) {
      return true;
    }
    consumed += window.limit();
    window.clear().limit(0);
    fresh = ended;
    int count = 0;
    while (count == 0) {
      count = more();
      fresh |= ended && count == 0;
    }
    return count > 0;
  }

  /** Makes {@code count} bytes of the same member ready; false if it has no more. */
  public boolean ensure(int count) throws IOException {
    while (window.remaining() < count && !ended && pending == null) {
      consumed += window.position();
      fresh &= window.position() == 0;
      if (more() <= 0) {
        break;
      }
    }
    return window.remaining() >= count;
  }

  /** Adds bytes behind those that are ready. What came before a fault is used first. */
  private int more() throws IOException {
    if (pending != null) {
      BrokenMember fault = pending;
      pending = null;
      throw fault;
    }
    window.compact();
    int before = window.position();
    int count = 0;
    try {
      count = from.read(window);
      ended = from.ended();
    } catch (BrokenMember e) {
      ended = false;
      if (window.position() == 0) {
        throw e;
      }
      pending = e;
      count = window.position() - before;
    } finally {
      window.flip();
    }
    return count;
  }

  /** Whether the next byte is the first of a member, or the member before it is used up. */
  public boolean betweenMembers() {
    return window.hasRemaining() ? fresh && window.position() == 0 : ended;
  }

  /** Offset in the stored file of the next byte, or of the member that it is in. */
  public long offset() {
    return from.offset(window.remaining());
  }

  /** Unpacked bytes before the next one, counted from where the stream began. */
  public long consumed() {
    return consumed + window.position();
  }

  /** Drops what is ready, after the unpacker was moved. */
  public void moved() {
    window.clear().limit(0);
    ended = true;
    pending = null;
  }

  /** Makes as many bytes ready as fit the window, without using any; for a first look. */
  public ByteBuffer peek() throws IOException {
    fill();
    return window.duplicate();
  }

  /** Adds the bytes up to the end of the line, which is used up. */
  public void line(BoundedBuffer to) throws IOException {
    while (fill()) {
      int start = window.position();
      boolean whole = toLineEnd();
      to.add(window.array(), start, window.position() - start);
      if (whole) {
        return;
      }
    }
  }

  /** Goes to the start of the next line. */
  public void skipLine() throws IOException {
    boolean within = true;
    while (within && fill()) {
      within = !toLineEnd();
    }
  }

  /** Moves behind the next line feed, or to the end of the window if it has none. */
  public boolean toLineEnd() {
    while (window.hasRemaining()) {
      if (window.get() == '\n') {
        return true;
      }
    }
    return false;
  }

  @Override
  public int read() throws IOException {
    return fill() ? window.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, window.remaining());
    window.get(to, start, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    from.close();
  }
}
