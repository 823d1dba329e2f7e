package dev.winnow.read.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.netpreserve.jwarc.LengthedBody.LengthedReadableByteChannel;

/** The block of one WARC or ARC record, as a channel that ends with it. */
final class RecordBlock implements LengthedReadableByteChannel {
  private final WarcRecords records;
  private final long size;
  private long position;
  private long guard;

  RecordBlock(WarcRecords records, long size) {
    this.records = records;
    this.size = size;
    this.guard = size;
  }

  /** Lets no more than this be read, from the start, until it is called again. */
  RecordBlock guard(long bytes) {
    guard = Math.min(size, bytes);
    return this;
  }

  /** Whether a reader came to the guard before the end. */
  boolean guarded() {
    return position >= guard && guard < size;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (position >= guard) {
      return -1;
    }
    if (!records.continues()) {
      throw new CutRecord();
    }
    ByteBuffer ready = records.window();
    int count = (int) Math.min(Math.min(ready.remaining(), to.remaining()), guard - position);
    to.put(ready.slice(ready.position(), count));
    ready.position(ready.position() + count);
    position += count;
    return count;
  }

  /** The first characters of the block, before anything is read. */
  String beginning(int count) throws IOException {
    records.ready(count);
    ByteBuffer ready = records.window();
    byte[] bytes = new byte[(int) Math.min(Math.min(count, ready.remaining()), size)];
    ready.duplicate().get(bytes);
    return new String(bytes, ISO_8859_1);
  }

  /** Goes to the end of the block. */
  void skip() throws IOException {
    position += records.jump(size - position);
    while (position < size) {
      if (!records.continues()) {
        throw new CutRecord();
      }
      ByteBuffer ready = records.window();
      int step = (int) Math.min(ready.remaining(), size - position);
      ready.position(ready.position() + step);
      position += step;
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}

  /** The record ends before its block does. */
  static final class CutRecord extends IOException {
    private static final long serialVersionUID = 1L;

    CutRecord() {
      super("the record ends before its Content-Length");
    }
  }
}
