package dev.winnow.read.unpack;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Unpacks Zstandard (RFC 8878) frame by frame, with the dictionary of the WARC convention. */
final class ZstdUnpacker extends MemberUnpacker {
  private static final int SKIPPABLE = 0x184d2a50; // and the fifteen above it
  private static final int MAX_DICTIONARY = 1 << 24; // the convention's files stay under 1 MB
  private static final int STEP = 1 << 16;
  private static final int HEADER = 18; // bytes of the longest frame header
  private static final int SINGLE_SEGMENT = 0x20;
  private static final int USUAL_WINDOW = 27; // the library's limit for data of unknown origin
  private static final int LARGEST_WINDOW = 31; // of the format on machines of 64 bits

  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer in = ByteBuffer.allocateDirect(STEP);
  private final ByteBuffer out = ByteBuffer.allocateDirect(STEP);
  private byte @Nullable [] dictionary;
  private @Nullable ZstdInputStream wide; // reads the frame at hand if its window is not usual
  private int windowLog; // of the frame at hand

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
    if (wide != null) {
      return readWide(wide, to);
    }
    out.clear().limit(Math.min(to.remaining(), STEP));
    while (inside && out.position() == 0) {
      inflate();
    }
    int count = out.position();
    to.put(out.flip());
    return count;
  }

  /**
   * Reads frames with a window that the bounded context refuses, as {@code zstd --long} writes
   * them. The library's stream takes them, up to what memory allows; the rest of the file is one
   * member.
   */
  private int readWide(ZstdInputStream from, ByteBuffer to) throws IOException {
    byte[] bytes = new byte[Math.min(to.remaining(), STEP)];
    try {
      int count = from.read(bytes);
      if (count <= 0) {
        inside = false;
        wide = null;
        from.close(); // frees its memory; the stored file stays open
        return 0;
      }
      to.put(bytes, 0, count);
      return count;
    } catch (IOException e) {
      wide = null;
      throw broken(
          "a Zstandard frame with a window of 2^"
              + windowLog
              + " bytes, which needs as much memory: "
              + e.getMessage());
    }
  }

  /**
   * Base 2 logarithm of the window of the frame that begins here (RFC 8878, 3.1.1.1), rounded up.
   */
  private int windowLog() throws IOException {
    if (!stored.ensure(HEADER)) {
      return 0;
    }
    ByteBuffer window = stored.window();
    int at = window.position() + 4;
    int descriptor = window.get(at) & 0xff;
    int parameters = window.get(at + 1) & 0xff;
    if ((descriptor & SINGLE_SEGMENT) == 0) {
      return 10 + (parameters >> 3) + ((parameters & 7) == 0 ? 0 : 1);
    }
    int start =
        at + 1 + (descriptor & 3) + ((descriptor & 3) == 3 ? 1 : 0); // behind the dictionary
    long content =
        switch (descriptor >> 6) {
          case 2 -> Integer.toUnsignedLong(window.getInt(start));
          case 3 -> window.getLong(start);
          default -> 0;
        };
    return content <= 0 ? 0 : 64 - Long.numberOfLeadingZeros(content - 1);
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
    windowLog = windowLog();
    wide = windowLog > USUAL_WINDOW && dictionary == null ? wide() : null;
    return true;
  }

  private ZstdInputStream wide() throws IOException {
    InputStream rest =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return stored.ensure(1) ? stored.window().get() & 0xff : -1;
          }

          @Override
          public int read(byte[] to, int start, int length) throws IOException {
            if (!stored.ensure(1)) {
              return -1;
            }
            int count = Math.min(length, stored.window().remaining());
            stored.window().get(to, start, count);
            return count;
          }
        };
    ZstdInputStream stream = new ZstdInputStream(rest);
    stream.setLongMax(LARGEST_WINDOW);
    return stream;
  }

  private void skipFrame() throws IOException {
    long start = stored.position();
    boolean holdsDictionary = start == 0 && FormatMagic.ZSTD_DICTIONARY.at(stored.window());
    long length = Integer.toUnsignedLong(word(4));
    if (holdsDictionary && length <= MAX_DICTIONARY) {
      stored.seek(8);
      load((int) length);
    }
    stored.seek(start + 8 + length);
    if (stored.position() < start + 8 + length) {
      member = start;
      throw broken("the file ends within a skippable frame");
    }
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
    wide = null;
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
