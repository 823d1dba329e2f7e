package dev.winnow.read.unpack;

import dev.winnow.read.store.InputFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

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
  private long taken; // bytes that the channel gave, those that were read again included
  private long reached; // the greatest value of end that bytes were read up to
  private @Nullable BrokenMember fault; // of a file inside another one, behind the window

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

  /** How many bytes were read from the storage, each as often as it was. */
  public long taken() {
    return taken;
  }

  /** Offset up to which the file was read: a lower bound of its size, whatever it claims. */
  public long reached() {
    return reached;
  }

  /**
   * Makes {@code count} bytes ready; false if the file ends before.
   *
   * @throws BrokenMember if the file is packed in another one that is damaged here; what came
   *     before the damage is used first
   */
  boolean ensure(int count) throws IOException {
    if (window.remaining() >= count) {
      return true;
    }
    window.compact();
    try {
      while (fault == null && window.position() < count) {
        int read = channel.read(window);
        if (read < 0) {
          break;
        }
        end += read;
        taken += read;
        reached = Math.max(reached, end);
      }
    } catch (BrokenMember e) {
      fault = e;
    } finally {
      window.flip();
    }
    if (fault != null && !window.hasRemaining()) {
      BrokenMember broken = fault;
      fault = null;
      throw broken;
    }
    return window.remaining() >= count;
  }

  /** Moves the next byte to {@code offset}, or to the end of a file that ends before. */
  public void seek(long offset) throws IOException {
    long start = end - window.limit();
    if (offset >= start && offset <= end) {
      window.position((int) (offset - start));
      return;
    }
    window.limit(0);
    if (channel instanceof SeekableByteChannel seekable) {
      end = Math.min(offset, file.size()); // stores differ in what they do with one behind it
      seekable.position(end);
      return;
    }
    if (offset < end) {
      channel.close();
      channel = file.open();
      end = 0;
      fault = null;
    }
    while (position() < offset && ensure(1)) {
      int step = (int) Math.min(window.remaining(), offset - position());
      window.position(window.position() + step);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
