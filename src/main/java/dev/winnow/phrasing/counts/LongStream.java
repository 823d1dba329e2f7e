package dev.winnow.phrasing.counts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads and writes many longs at once, the first byte high. */
final class LongStream {
  private static final int CHUNK = 1 << 13;

  private LongStream() {}

  /** Writes the first longs of an array. */
  static void write(DataOutputStream out, long[] longs, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * CHUNK);
    for (int done = 0; done < count; done += CHUNK) {
      int part = Math.min(CHUNK, count - done);
      bytes.asLongBuffer().put(longs, done, part);
      out.write(bytes.array(), 0, Long.BYTES * part);
    }
  }

  /** Fills the first longs of an array. */
  static void read(DataInputStream in, long[] longs, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * CHUNK);
    for (int done = 0; done < count; done += CHUNK) {
      int part = Math.min(CHUNK, count - done);
      in.readFully(bytes.array(), 0, Long.BYTES * part);
      bytes.asLongBuffer().get(longs, done, part);
    }
  }
}
