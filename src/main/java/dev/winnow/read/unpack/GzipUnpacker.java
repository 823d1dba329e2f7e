package dev.winnow.read.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks gzip (RFC 1952), any number of members, and checks their sums. */
final class GzipUnpacker extends MemberUnpacker {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int FLAGS = 3; // index in the header
  private static final int HAS_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int MAX_NAME = 1024; // four times what file systems allow

  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();

  GzipUnpacker(RawWindow stored) {
    super(stored);
  }

  @Override
  int read(ByteBuffer to) throws IOException {
    if (!inside) {
      if (!open()) {
        return -1;
      }
      inside = true;
    }
    int start = to.position();
    while (inside && to.hasRemaining()) {
      inflate(to);
    }
    return to.position() - start;
  }

  private void inflate(ByteBuffer to) throws IOException {
    if (inflater.needsInput()) {
      if (!stored.ensure(1)) {
        throw broken("the file ends within a gzip member");
      }
      inflater.setInput(stored.window());
    }
    int start = to.position();
    try {
      inflater.inflate(to);
    } catch (DataFormatException e) {
      throw broken("gzip data is damaged: " + e.getMessage());
    }
    sum.update(to.duplicate().flip().position(start));
    if (inflater.finished()) {
      check();
    } else if (inflater.needsDictionary()) {
      throw broken("gzip data asks for a dictionary");
    }
  }

  private boolean open() throws IOException {
    while (stored.ensure(1) && stored.window().get(stored.window().position()) == 0) {
      stored.window().get(); // padding to a block of tape or of an object store
    }
    member = stored.position();
    if (!stored.ensure(1)) {
      return false;
    }
    if (!stored.ensure(HEADER) || !startsHere()) {
      throw broken("bytes that are no gzip member");
    }
    ByteBuffer window = stored.window();
    int flags = window.get(window.position() + FLAGS);
    window.position(window.position() + HEADER);
    if ((flags & HAS_EXTRA) != 0) {
      need(2);
      int length = Short.toUnsignedInt(stored.window().getShort());
      need(length);
      skip(length);
    }
    skipName(flags & HAS_NAME);
    skipName(flags & HAS_COMMENT);
    if ((flags & HAS_CRC) != 0) {
      need(2);
      skip(2);
    }
    return true;
  }

  private void skipName(int present) throws IOException {
    for (int i = 0; present != 0 && i <= MAX_NAME; i++) {
      need(1);
      if (stored.window().get() == 0) {
        return;
      }
    }
    if (present != 0) {
      throw broken("a gzip header without end");
    }
  }

  private void need(int count) throws IOException {
    if (!stored.ensure(count)) {
      throw broken("the file ends within a gzip header");
    }
  }

  private void skip(int count) {
    stored.window().position(stored.window().position() + count);
  }

  /** Checks the trailer. One that is cut off proves nothing against the bytes before it. */
  private void check() throws IOException {
    long length = inflater.getBytesWritten();
    long crc = sum.getValue();
    restart();
    if (!stored.ensure(TRAILER)) {
      stored.window().position(stored.window().limit());
      return;
    }
    boolean sound = stored.window().getInt() == (int) crc;
    sound &= stored.window().getInt() == (int) length;
    if (!sound) {
      throw new BrokenMember(true, "the checksum of a gzip member differs");
    }
  }

  @Override
  public void restart() {
    inside = false;
    inflater.reset();
    sum.reset();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    super.close();
  }

  @Override
  boolean startsHere() throws IOException {
    if (!stored.ensure(HEADER) || !FormatMagic.GZIP.at(stored.window())) {
      return false;
    }
    return (stored.window().get(stored.window().position() + FLAGS) & RESERVED) == 0;
  }
}
