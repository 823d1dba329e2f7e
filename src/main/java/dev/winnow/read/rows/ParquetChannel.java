package dev.winnow.read.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/** A seekable channel in the form that Parquet reads; it remembers a failure of the storage. */
final class ParquetChannel implements InputFile {
  private final SeekableByteChannel channel;
  private final long size;
  private @Nullable IOException fault;

  ParquetChannel(SeekableByteChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /** Parquet's messages name their file; the identity of an object would differ from run to run. */
  @Override
  public String toString() {
    return "the file";
  }

  /** Throws what the storage threw, if it did. */
  void check() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  /** Reads up to {@code count} bytes at a position; fewer at the end of the file. */
  byte[] read(long position, int count) throws IOException {
    try {
      channel.position(position);
      ByteBuffer bytes = ByteBuffer.allocate(count);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return Arrays.copyOf(bytes.array(), bytes.position());
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public long getLength() {
    return size;
  }

  @Override
  public SeekableInputStream newStream() {
    return new Stream(new Source());
  }

  private final class Source extends java.io.InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int start, int length) throws IOException {
      try {
        return channel.read(ByteBuffer.wrap(to, start, length));
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }

  private final class Stream extends DelegatingSeekableInputStream {
    Stream(Source source) {
      super(source);
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      if (position < 0) {
        throw new IOException("an offset before the file");
      }
      channel.position(position);
    }
  }
}
