package dev.winnow.read.unpack;

import dev.winnow.read.store.InputFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/**
 * The stored bytes of a file through one small window that can be moved anywhere.
 *
 * <p>Where the file system cannot seek, going back opens the file again.
 */
public final class RawWindow implements Closeable {
  private static final int WINDOW = 1 << 16; // few system calls, and little to read again

  private final InputFile file;
  private final ByteBuffer window =
      ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private ReadableByteChannel channel;
  private long end; // offset of the byte behind the window

  public RawWindow(InputFile file) throws IOException {
    this.file = file;
    this.channel = file.open();
  }

  public InputFile file() {
    return file;
  }

  /** The bytes that are ready; callers move its position. */
  public ByteBuffer window() {
    return window;
  }

  /** Offset of the next byte. */
  public long position() {
    return end - window.remaining();
  }

  /** Makes {@code count} bytes ready; false if the file ends before. */
  boolean ensure(int count) throws IOException {
    if (window.remaining() >= count) {
      return true;
    }
    window.compact();
    while (window.position() < count) {
      int read = channel.read(window);
      if (read < 0) {
        break;
      }
      end += read;
    }
    window.flip();
    return window.remaining() >= count;
  }

  /** Moves the next byte to {@code offset}. */
  public void seek(long offset) throws IOException {
    long start = end - window.limit();
    if (offset >= start && offset <= end) {
      window.position((int) (offset - start));
      return;
    }
    window.limit(0);
    if (channel instanceof SeekableByteChannel seekable) {
      seekable.position(offset);
      end = offset;
      return;
    }
    if (offset < end) {
      channel.close();
      channel = file.open();
      end = 0;
    }
    while (position() < offset) {
      if (!ensure(1)) {
        throw new EOFException(file.name() + " ends before offset " + offset);
      }
      int step = (int) Math.min(window.remaining(), offset - position());
      window.position(window.position() + step);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
