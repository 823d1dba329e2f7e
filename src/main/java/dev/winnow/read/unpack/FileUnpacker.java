package dev.winnow.read.unpack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;

/**
 * The unpacked bytes of a stored file, member by member.
 *
 * <p>A member is what was compressed on its own: in a crawl archive, one record. A file that is not
 * compressed has none, and every byte its own place.
 */
public abstract class FileUnpacker implements Closeable {
  /** BoundedBuffer of a member's beginning: enough for the header line of an ARC record. */
  private static final int HEAD = 4096;

  private static final int WORD = 3; // letters that every record begins with: WARC, http, dns

  public final RawWindow stored;

  FileUnpacker(RawWindow stored) {
    this.stored = stored;
  }

  /** Whether unpacked bytes begin as packed ones do. */
  public static boolean isPacked(ByteBuffer start) {
    return FormatMagic.GZIP.at(start) || FormatMagic.ZSTD.at(start);
  }

  /** The unpacker for what the first bytes say. */
  public static FileUnpacker of(RawWindow stored) throws IOException {
    stored.ensure(HEAD); // enough for a first look at the content, too
    ByteBuffer window = stored.window();
    if (FormatMagic.GZIP.at(window)) {
      return new GzipUnpacker(stored);
    }
    if (FormatMagic.ZSTD.at(window) || FormatMagic.ZSTD_DICTIONARY.at(window)) {
      return new ZstdUnpacker(stored);
    }
    return new Plain(stored);
  }

  /**
   * Unpacks bytes of one member into {@code to}, which has room.
   *
   * @return how many, 0 if the member ended; −1 at the end of the file
   * @throws BrokenMember if the stored bytes make no sense; {@link #find} gets past it
   */
  abstract int read(ByteBuffer to) throws IOException;

  /** Whether the last read came to the end of a member. */
  abstract boolean ended();

  /**
   * RawWindow offset of the byte that stands {@code back} before the next one, or of its member.
   */
  public abstract long offset(int back);

  /** Whether members can be unpacked apart from each other. */
  public abstract boolean packed();

  /** Forgets the member at hand; the next read opens one at the position of the stored file. */
  public abstract void restart();

  /** Whether the window may stand at the first byte of a member. */
  abstract boolean startsHere() throws IOException;

  /**
   * Moves to the first member at or behind an offset whose unpacked beginning is wanted.
   *
   * @return false if there is none; the file is then at its end
   */
  public final boolean find(long from, Predicate<ByteBuffer> wanted) throws IOException {
    try {
      stored.seek(from);
      while (stored.ensure(1)) {
        long here = stored.position();
        if (startsHere() && wanted.test(head(here))) {
          stored.seek(here);
          restart();
          return true;
        }
        stored.seek(here + 1);
      }
    } catch (BrokenMember e) {
      // the file around this one is damaged, which was told when a member was read into the damage
    }
    restart();
    return false;
  }

  @Override
  public void close() throws IOException {
    stored.close();
  }

  /** The beginning of a member; empty if there is none, or none that begins with a word. */
  private ByteBuffer head(long member) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    stored.seek(member);
    restart();
    try {
      unpack(head.limit(WORD));
      if (word(head)) {
        unpack(head.limit(HEAD));
      }
    } catch (BrokenMember e) {
      head.clear(); // not a member after all
    }
    return head.flip();
  }

  private void unpack(ByteBuffer to) throws IOException {
    boolean more = true;
    while (more && to.hasRemaining()) {
      more = read(to) >= 0 && !ended();
    }
  }

  /** Records begin with a name or an address. Chance bytes hardly do, so most cost little. */
  private static boolean word(ByteBuffer head) {
    for (int i = 0; i < head.position(); i++) {
      if (!Character.isLetter(head.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A file that is not compressed: nothing to unpack, nothing to break. */
  static final class Plain extends FileUnpacker {
    Plain(RawWindow stored) {
      super(stored);
    }

    @Override
    int read(ByteBuffer to) throws IOException {
      if (!stored.ensure(1)) {
        return -1;
      }
      ByteBuffer window = stored.window();
      int count = Math.min(window.remaining(), to.remaining());
      to.put(window.slice(window.position(), count));
      window.position(window.position() + count);
      return count;
    }

    @Override
    boolean ended() {
      return false;
    }

    @Override
    public long offset(int back) {
      return stored.position() - back;
    }

    @Override
    public boolean packed() {
      return false;
    }

    @Override
    public void restart() {}

    @Override
    boolean startsHere() {
      return false;
    }
  }
}
