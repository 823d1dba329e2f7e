package dev.winnow.read.warc;

import dev.winnow.read.unpack.FileUnpacker;
import dev.winnow.read.unpack.FormatMagic;
import dev.winnow.read.unpack.MemberStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcParser;

/**
 * Finds the records of a WARC (ISO 28500) or ARC file, and finds them again after damage.
 *
 * <p>The grammar is jwarc's, in its lenient mode; where a record begins and ends is decided here,
 * so that one that lies about its length costs itself alone.
 */
final class WarcRecords {
  private static final int MAX_HEAD = 1 << 20; // headers of real crawls stay under 64 KB
  private static final int LINE = 4096; // of an ARC header; longer addresses are not searched for

  private final FileUnpacker from;
  private final MemberStream in;
  private final WarcParser parser = new WarcParser();

  WarcRecords(FileUnpacker from, MemberStream in) {
    this.from = from;
    this.in = in;
    parser.setLenient(true);
  }

  ByteBuffer window() {
    return in.window();
  }

  /** Stored offset of the next byte, or of its member. */
  long offset() {
    return in.offset();
  }

  boolean packed() {
    return from.packed();
  }

  /** Skips the empty lines between records; false at the end of the file. */
  boolean advance() throws IOException {
    while (in.fill()) {
      ByteBuffer window = in.window();
      byte next = window.get(window.position());
      if (next != '\r' && next != '\n') {
        return true;
      }
      window.get();
    }
    return false;
  }

  /** Whether a record begins here, as far as its first bytes tell. */
  boolean startsHere() throws IOException {
    in.ensure(LINE);
    return starts(in.window());
  }

  /** Whether the buffer's next bytes begin a record. */
  static boolean starts(ByteBuffer head) {
    return FormatMagic.WARC.at(head) || ArcLine.at(head);
  }

  /**
   * Reads the header that begins here.
   *
   * @throws ParsingException if it is none
   */
  WarcHead head() throws IOException {
    in.ensure(LINE);
    long offset = in.offset();
    parser.reset();
    mend();
    while (!parser.isFinished()) {
      if (parser.position() > 0 && !continues()) {
        throw new ParsingException("a record header without end");
      }
      parse(in.window());
      if (parser.isError()) {
        throw new ParsingException("no WARC or ARC header after " + parser.position() + " bytes");
      }
      if (parser.position() > MAX_HEAD && !parser.isFinished()) {
        throw new ParsingException("a record header of more than " + MAX_HEAD + " bytes");
      }
    }
    MessageHeaders headers = parser.headers();
    return new WarcHead(offset, headers, length(headers));
  }

  /** ARC separates by spaces, and some writers left those of the address as they were. */
  private void mend() throws ParsingException {
    ByteBuffer window = in.window();
    byte[] line = ArcLine.mended(window);
    if (line != null) {
      window.position(ArcLine.end(window) + 1);
      parse(ByteBuffer.wrap(line));
    }
  }

  private void parse(ByteBuffer bytes) throws ParsingException {
    try {
      parser.parse(bytes);
    } catch (RuntimeException e) {
      throw new ParsingException("no WARC or ARC header: " + e.getMessage());
    }
  }

  private static long length(MessageHeaders headers) throws ParsingException {
    String value = headers.first("Content-Length").orElse("0").strip();
    try {
      long length = Long.parseLong(value);
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ParsingException("Content-Length is no length: " + value);
  }

  /** Whether bytes of the same record are ready: a member that begins a record ends the last. */
  boolean continues() throws IOException {
    boolean between = in.betweenMembers();
    return in.fill() && !(between && from.packed() && startsHere());
  }

  /** Makes bytes of the same member ready, if it has so many. */
  void ready(int count) throws IOException {
    in.ensure(count);
  }

  /** Jumps over bytes if the stored file allows it; returns how many. */
  long jump(long count) throws IOException {
    if (from.packed() || count <= in.window().remaining()) {
      return 0;
    }
    long target = in.offset() + count;
    if (target < 0 || target > from.stored.file().size()) {
      throw new RecordBlock.CutRecord();
    }
    seek(target);
    if (from.stored.position() < target) { // of a packed file the size is a guess or a claim
      throw new RecordBlock.CutRecord();
    }
    return count;
  }

  /** Goes on at an offset of a file that is not compressed. */
  void seek(long offset) throws IOException {
    from.stored.seek(offset);
    in.moved();
  }

  /** Goes to the next line that begins a record; false if there is none. */
  boolean scanLine() throws IOException {
    boolean lineStart = false;
    while (in.fill()) {
      if ((lineStart || in.betweenMembers()) && startsHere()) {
        return true;
      }
      lineStart = in.toLineEnd();
    }
    return false;
  }

  /** Goes to the next member that begins a record; false if there is none. */
  boolean find(long offset) throws IOException {
    in.moved();
    return from.packed() && from.find(offset, WarcRecords::starts);
  }
}
