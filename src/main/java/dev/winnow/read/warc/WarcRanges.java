package dev.winnow.read.warc;

import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.FileUnpacker;
import dev.winnow.read.unpack.FormatMagic;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RawWindow;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.netpreserve.jwarc.ParsingException;

/**
 * Cuts one WARC file into parts that are read apart from each other.
 *
 * <p>A part goes from the first record that is found at or behind its start to the one found at or
 * behind its end. Both are found by the same search, so parts that meet neither overlap nor leave a
 * gap, whatever is broken between.
 */
public final class WarcRanges {
  private static final int FIRST = 1 << 20; // a first record, which describes the crawl, is small

  private WarcRanges() {}

  public static void read(InputFile file, long from, long to, ReadOptions options, PageSink sink)
      throws IOException {
    long stop = to >= file.size() ? Long.MAX_VALUE : start(file, to);
    try (FileUnpacker stored = FileUnpacker.of(new RawWindow(file))) {
      if (from <= 0 || enter(stored, from)) {
        new WarcPages(stored, new MemberStream(stored), options, sink).read(stop);
      }
    }
  }

  /** Where the part behind a cut begins. */
  private static long start(InputFile file, long cut) throws IOException {
    if (cut <= 0) {
      return 0;
    }
    try (FileUnpacker from = FileUnpacker.of(new RawWindow(file))) {
      return enter(from, cut) ? from.stored.position() : Long.MAX_VALUE;
    }
  }

  private static boolean enter(FileUnpacker from, long cut) throws IOException {
    return from.packed() ? from.find(cut, FormatMagic.WARC::at) : search(from, cut);
  }

  /** Finds a record by its line, and believes it if another or the end of the file follows. */
  private static boolean search(FileUnpacker from, long cut) throws IOException {
    WarcRecords records = new WarcRecords(from, new MemberStream(from));
    records.seek(cut - 1); // the line may begin at the cut
    while (records.scanLine()) {
      long here = records.offset();
      if (follows(records, from.stored.file().size())) {
        from.stored.seek(here);
        return true;
      }
      records.seek(here + 1);
    }
    return false;
  }

  private static boolean follows(WarcRecords records, long size) throws IOException {
    try {
      WarcHead head = records.head();
      long end = records.offset() + head.length();
      if (!head.complete() || end < 0 || end > size) {
        return false;
      }
      records.seek(end);
      return !records.advance() || records.startsHere();
    } catch (ParsingException e) {
      return false;
    }
  }

  /** Whether every record can be found from anywhere in the file. */
  public static boolean splittable(InputFile file) throws IOException {
    if (file.size() == 0) {
      return false;
    }
    try (FileUnpacker from = FileUnpacker.of(new RawWindow(file))) {
      MemberStream in = new MemberStream(from);
      boolean dictionary =
          FormatMagic.ZSTD_DICTIONARY.at(from.stored.window()); // read at the start only
      if (dictionary || !in.fill() || !FormatMagic.WARC.at(in.window())) {
        return false;
      }
      return !from.packed() || second(in);
    } catch (BrokenMember e) {
      return false;
    }
  }

  /** Whether the second member begins a record, so that each record is a member of its own. */
  private static boolean second(MemberStream in) throws IOException {
    ByteBuffer window = in.window();
    while (!in.betweenMembers() || in.consumed() == 0) {
      window.position(window.limit());
      if (in.consumed() > FIRST || !in.fill()) {
        return false;
      }
    }
    return in.fill() && FormatMagic.WARC.at(window);
  }
}
