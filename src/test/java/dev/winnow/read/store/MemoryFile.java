package dev.winnow.read.store;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;

/** A stored file for tests, on storage that can seek or cannot. */
@SuppressWarnings("ArrayRecordComponent") // a file for tests, never compared
public record MemoryFile(String name, byte[] bytes, boolean seekable) implements InputFile {

  public static MemoryFile of(String name, byte[] bytes) {
    return new MemoryFile(name, bytes, true);
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public ReadableByteChannel open() {
    return seekable ? new Channel(bytes) : Channels.newChannel(new ByteArrayInputStream(bytes));
  }

  private static final class Channel implements SeekableByteChannel {
    private final ByteBuffer bytes;

    Channel(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public int read(ByteBuffer to) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int count = Math.min(bytes.remaining(), to.remaining());
      to.put(bytes.slice(bytes.position(), count));
      bytes.position(bytes.position() + count);
      return count;
    }

    @Override
    public long position() {
      return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) {
      bytes.position((int) Math.min(position, bytes.limit()));
      return this;
    }

    @Override
    public long size() {
      return bytes.limit();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}

    @Override
    public int write(ByteBuffer from) {
      throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }
  }
}
