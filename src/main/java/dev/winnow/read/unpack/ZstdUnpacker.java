package dev.winnow.read.unpack;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Unpacks Zstandard (RFC 8878) frame by frame, with the dictionary of the WARC convention. */
final class ZstdUnpacker extends MemberUnpacker {
  private static final int SKIPPABLE = 0x184d2a50; // and the fifteen above it
  private static final int MAX_DICTIONARY = 1 << 24; // the convention's files stay under 1 MB
  private static final int STEP = 1 << 16;

  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer in = ByteBuffer.allocateDirect(STEP);
  private final ByteBuffer out = ByteBuffer.allocateDirect(STEP);
  private byte @Nullable [] dictionary;

  ZstdUnpacker(RawWindow stored) {
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
    out.clear().limit(Math.min(to.remaining(), STEP));
    while (inside && out.position() == 0) {
      inflate();
    }
    int count = out.position();
    to.put(out.flip());
    return count;
  }

  private void inflate() throws IOException {
    stored.ensure(1);
    ByteBuffer window = stored.window();
    int offered = Math.min(window.remaining(), STEP);
    in.clear().put(window.slice(window.position(), offered)).flip();
    try {
      boolean ended = context.decompressDirectByteBufferStream(out, in);
      window.position(window.position() + in.position());
      if (ended) {
        inside = false;
      } else if (offered == 0 && out.position() == 0) {
        throw broken("the file ends within a Zstandard frame");
      }
    } catch (ZstdException e) {
      throw broken("Zstandard data is damaged: " + e.getMessage());
    }
  }

  private boolean open() throws IOException {
    while (stored.ensure(8) && (word(0) & ~0xf) == SKIPPABLE) {
      skipFrame();
    }
    member = stored.position();
    if (!stored.ensure(1)) {
      return false;
    }
    if (!startsHere()) {
      throw broken("bytes that are no Zstandard frame");
    }
    return true;
  }

  private void skipFrame() throws IOException {
    long start = stored.position();
    boolean holdsDictionary = start == 0 && FormatMagic.ZSTD_DICTIONARY.at(stored.window());
    long length = Integer.toUnsignedLong(word(4));
    if (start + 8 + length > stored.file().size()) {
      member = start;
      throw broken("the file ends within a skippable frame");
    }
    if (holdsDictionary && length <= MAX_DICTIONARY) {
      stored.seek(8);
      load((int) length);
    }
    stored.seek(start + 8 + length);
  }

  private void load(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int filled = 0; filled < length; ) {
      if (!stored.ensure(1)) {
        throw broken("the file ends within its dictionary");
      }
      int step = Math.min(length - filled, stored.window().remaining());
      stored.window().get(bytes, filled, step);
      filled += step;
    }
    try {
      dictionary = FormatMagic.ZSTD.at(ByteBuffer.wrap(bytes)) ? unpack(bytes) : bytes;
      context.loadDict(dictionary);
    } catch (ZstdException e) {
      throw broken("the dictionary is damaged: " + e.getMessage());
    }
  }

  private static byte[] unpack(byte[] packed) {
    long size = Zstd.getFrameContentSize(packed);
    return Zstd.decompress(packed, (int) Math.max(0, Math.min(size, MAX_DICTIONARY)));
  }

  private int word(int index) {
    return stored.window().getInt(stored.window().position() + index);
  }

  @Override
  public void restart() {
    inside = false;
    context.reset();
    if (dictionary != null) {
      context.loadDict(dictionary); // a reset forgets it
    }
  }

  @Override
  public void close() throws IOException {
    context.close();
    super.close();
  }

  @Override
  boolean startsHere() throws IOException {
    return stored.ensure(4) && FormatMagic.ZSTD.at(stored.window());
  }
}
