package dev.winnow.read.warc;

import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.FileUnpacker;
import dev.winnow.read.unpack.MemberStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/** Reads WARC, WET and ARC files; a broken record or member costs itself alone. */
public final class WarcPages {
  private static final int VAIN = 8; // times the file: more re-reading than damage ever needs

  private final FileUnpacker from;
  private final WarcRecords records;
  private final InputFile file;
  private final ReadOptions options;
  private final PageSink sink;
  private long vain; // bytes that were read and led to nothing

  public WarcPages(FileUnpacker from, MemberStream in, ReadOptions options, PageSink sink) {
    this.from = from;
    this.records = new WarcRecords(from, in);
    this.file = from.stored.file();
    this.options = options;
    this.sink = sink;
  }

  /** Reads on from where the file stands, up to the record at or behind {@code stop}. */
  public void read(long stop) throws IOException {
    boolean more = true;
    while (more) {
      try {
        more = records.advance() && records.offset() < stop && record();
      } catch (BrokenMember e) {
        more = damaged(e, origin(from.offset(0), null));
      }
    }
  }

  /** Reads one record; false if nothing can follow. */
  private boolean record() throws IOException {
    long offset = records.offset();
    WarcHead head;
    try {
      head = records.head();
    } catch (ParsingException e) {
      reject(origin(offset, null), Code.WARC_MALFORMED, e.getMessage());
      return records.scanLine();
    } catch (BrokenMember e) {
      return damaged(e, origin(offset, null));
    }
    Origin origin = origin(offset, head.id());
    long start = records.offset();
    RecordOutcome outcome;
    try {
      RecordBlock block = new RecordBlock(records, head.length());
      outcome = new RecordReader(head, block, origin, options.maxBodyBytes()).outcome();
      block.skip();
    } catch (RecordBlock.CutRecord e) {
      reject(origin, Code.WARC_MALFORMED, e.getMessage());
      return records.packed() ? records.advance() : again(start);
    } catch (BrokenMember e) {
      return damaged(e, origin);
    }
    return finish(outcome, origin, start);
  }

  /** Tells the outcome, unless what follows the record shows that the record is false. */
  private boolean finish(RecordOutcome outcome, Origin origin, long start) throws IOException {
    try {
      if (records.advance() && !records.startsHere() && !records.packed()) {
        return overrun(outcome, origin, start);
      }
    } catch (BrokenMember e) {
      if (e.whole()) {
        return damaged(e, origin);
      }
      outcome.tell(sink);
      throw e;
    }
    outcome.tell(sink);
    return true;
  }

  /** No record follows: if one begins inside the block, the length was too great. */
  private boolean overrun(RecordOutcome outcome, Origin origin, long start) throws IOException {
    long end = records.offset();
    back(start);
    if (records.scanLine() && records.offset() < end) {
      reject(origin, Code.WARC_MALFORMED, "the record holds others: its Content-Length is false");
      return affordable();
    }
    records.seek(end);
    outcome.tell(sink);
    return affordable();
  }

  private boolean again(long start) throws IOException {
    back(start);
    return records.scanLine() && affordable();
  }

  /** Goes back, which costs what was read since, and reading it anew on storage without seeking. */
  private void back(long start) throws IOException {
    long taken = from.stored.taken();
    vain += records.offset() - start;
    records.seek(start);
    vain += from.stored.taken() - taken;
  }

  private boolean damaged(BrokenMember e, Origin origin) throws IOException {
    reject(origin, Code.COMPRESSION_BROKEN, e.getMessage());
    long member = from.offset(0);
    vain += from.stored.position() - member;
    return affordable() && records.find(member + 1);
  }

  /** Stops at files that are made to be read again and again. */
  private boolean affordable() {
    if (vain / VAIN <= Math.min(file.size(), from.stored.reached())) {
      return true;
    }
    reject(origin(records.offset(), null), Code.WARC_MALFORMED, "too damaged to go on");
    return false;
  }

  private Origin origin(long offset, @Nullable String id) {
    return new Origin(file.name(), offset, id);
  }

  private void reject(Origin origin, Code code, @Nullable String message) {
    RecordOutcome.failed(origin, code, message).tell(sink);
  }
}
