package dev.winnow.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The stored sketches of one part of a run: records one after the other, each at a multiple of
 * {@link #STEP} bytes, so that one page can be read from among a million.
 */
public final class SketchFile {
  /** Bytes between places where a record may start. */
  static final int STEP = 16;

  private static final int FIRST_READ = 4096; // most records are shorter
  private static final int MOST_BYTES = 1 << 24;

  private SketchFile() {}

  /** Writes records. */
  public static final class Writer implements Closeable {
    private final DataOutputStream out;
    private long bytes;

    /** Records that go to a stream, which {@link #close} closes. */
    public Writer(OutputStream out) {
      this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Writes a record and returns its place, in steps. */
    public long add(PageRecord page) throws IOException {
      ByteArrayOutputStream record = new ByteArrayOutputStream(FIRST_READ);
      page.write(new DataOutputStream(record));
      long place = bytes / STEP;
      out.writeInt(record.size());
      record.writeTo(out);
      int length = Integer.BYTES + record.size();
      int padding = Math.floorMod(-length, STEP);
      out.write(new byte[padding]);
      bytes += length + padding;
      return place;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** Reads one record. */
  public static PageRecord read(SeekableByteChannel file, long place) throws IOException {
    file.position(place * STEP);
    ByteBuffer head = ByteBuffer.allocate(FIRST_READ);
    fill(file, head);
    head.flip();
    if (head.remaining() < Integer.BYTES) {
      throw new EOFException("a file of sketches ends before the record that is asked for");
    }
    int length = checked(head.getInt());
    byte[] record = new byte[length];
    int first = Math.min(length, head.remaining());
    head.get(record, 0, first);
    ByteBuffer rest = ByteBuffer.wrap(record, first, length - first);
    fill(file, rest);
    if (rest.hasRemaining()) {
      throw new EOFException("a file of sketches ends within a record");
    }
    return PageRecord.read(ByteBuffer.wrap(record));
  }

  private static void fill(SeekableByteChannel file, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && file.read(buffer) >= 0) {
      // reads on: a channel may return less than is asked for
    }
  }

  private static int checked(int length) throws IOException {
    if (length <= 0 || length > MOST_BYTES) {
      throw new IOException("a stored sketch is damaged: a length of " + length);
    }
    return length;
  }

  /** Reads all records of a file, in order. */
  public static final class Reader implements Closeable {
    private final DataInputStream in;
    private long bytes;
    private long place;

    /** Records of a stream, which {@link #close} closes. */
    public Reader(InputStream in) {
      this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** The next record; null after the last. */
    public @Nullable PageRecord next() throws IOException {
      byte[] head = in.readNBytes(Integer.BYTES);
      if (head.length == 0) {
        return null;
      }
      if (head.length < Integer.BYTES) {
        throw new EOFException("a file of sketches ends within a record");
      }
      int length = checked(ByteBuffer.wrap(head).getInt());
      place = bytes / STEP;
      byte[] record = in.readNBytes(length);
      int padding = Math.floorMod(-(Integer.BYTES + length), STEP);
      in.readNBytes(padding);
      bytes += Integer.BYTES + length + padding;
      return PageRecord.read(ByteBuffer.wrap(record));
    }

    /** Place of the record that was read last, in steps. */
    public long place() {
      return place;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
