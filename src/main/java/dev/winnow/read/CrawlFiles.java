package dev.winnow.read;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.rows.JsonPages;
import dev.winnow.read.rows.ParquetPages;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.unpack.BrokenMember;
import dev.winnow.read.unpack.FileUnpacker;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RawWindow;
import dev.winnow.read.warc.WarcPages;
import dev.winnow.read.warc.WarcRanges;
import java.io.IOException;

/** Reads a stored file of any format that a crawl comes in. */
public final class CrawlFiles {
  private CrawlFiles() {}

  /**
   * Tells every record of a file to the sink, once.
   *
   * <p>No content makes it throw: what cannot be read is rejected, and the rest goes on.
   *
   * @throws IOException if the storage fails
   */
  public static void read(InputFile file, ReadOptions options, PageSink sink) throws IOException {
    if (file.size() == 0) {
      empty(file, sink);
      return;
    }
    Counted counted = new Counted(sink);
    try (FileUnpacker from = FileUnpacker.of(new RawWindow(file))) {
      MemberStream in = new MemberStream(from);
      if (some(from, in)) {
        if (from.packed() && FileUnpacker.isPacked(in.window()) && !PackedTwice.isDeep(file)) {
          read(new PackedTwice(file), options, counted);
        } else {
          read(from, in, options, counted);
        }
      }
    } catch (BrokenMember e) { // of the file around this one, where no reader of a format met it
      RecordOutcome.failed(origin(file), Code.COMPRESSION_BROKEN, e.getMessage()).tell(counted);
    }
    if (counted.records == 0) {
      empty(file, sink);
    }
  }

  /** True unless nothing is there; a fault is left for the reader of the format. */
  private static boolean some(FileUnpacker from, MemberStream in) throws IOException {
    try {
      return in.fill();
    } catch (BrokenMember e) {
      from.stored.seek(0);
      from.restart();
      in.moved();
      return true;
    }
  }

  /**
   * Tells the records of a WARC file that start in a range of its stored bytes. Ranges that meet
   * hold every record between them once, wherever they are cut.
   *
   * @param from the first byte
   * @param to the byte behind the last
   * @throws IOException if the storage fails
   */
  public static void readRange(
      InputFile file, long from, long to, ReadOptions options, PageSink sink) throws IOException {
    WarcRanges.read(file, from, to, options, sink);
  }

  /** True for files that {@link #readRange} can read in parts. */
  public static boolean splittable(InputFile file) throws IOException {
    return WarcRanges.splittable(file);
  }

  private static void read(FileUnpacker from, MemberStream in, ReadOptions options, PageSink sink)
      throws IOException {
    InputFile file = from.stored.file();
    if (MirrorFiles.isNoPage(file.name(), in.window())) {
      sink.skipped(origin(file), SkipReason.NOT_HTML);
      return;
    }
    FileFormat format = FileFormat.named(file.name());
    if (format == null) {
      format = FileFormat.of(in.window());
    }
    if (format == null) {
      RecordOutcome.failed(origin(file), Code.FORMAT_UNKNOWN, "neither an archive nor text")
          .tell(sink);
      return;
    }
    switch (format) {
      case WARC -> new WarcPages(from, in, options, sink).read(Long.MAX_VALUE);
      case WACZ -> WaczFile.read(file, options, sink);
      case JSON -> new JsonPages(in, file.name(), options, sink).read();
      case PARQUET -> ParquetPages.read(file, options, sink);
      case MHTML -> MhtmlFile.read(in, file.name(), options).tell(sink);
      case HTML, TEXT -> {
        Media media = format == FileFormat.HTML ? Media.HTML : Media.TEXT;
        WholeFile.read(in, file.name(), media, options.maxBodyBytes()).tell(sink);
      }
    }
  }

  private static void empty(InputFile file, PageSink sink) {
    RecordOutcome.failed(origin(file), Code.FILE_EMPTY, "the file holds no record").tell(sink);
  }

  private static Origin origin(InputFile file) {
    return new Origin(file.name(), 0, null);
  }

  /** Knows whether a file told anything. */
  private static final class Counted implements PageSink {
    private final PageSink sink;
    private long records;

    Counted(PageSink sink) {
      this.sink = sink;
    }

    @Override
    public void page(Page page) {
      records++;
      sink.page(page);
    }

    @Override
    public void skipped(Origin origin, SkipReason reason) {
      records++;
      sink.skipped(origin, reason);
    }

    @Override
    public void rejected(Rejected rejected) {
      records++;
      sink.rejected(rejected);
    }
  }
}
