package dev.winnow.read.rows;

import dev.winnow.model.Origin;
import dev.winnow.model.Rejected.Code;
import dev.winnow.read.record.FieldMap.Field;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.record.RecordOutcome;
import dev.winnow.read.store.InputFile;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads Parquet row by row, only the columns that hold a part of a page. Every row that the footer
 * counts ends once: the rows of a group that cannot be read to its end are rejected by number. A
 * footer may claim any number: behind a million of them, one reject stands for the rest of a group.
 */
public final class ParquetPages {
  private static final int MOST_UNREAD = 1_000_000; // more rows than groups of pages have

  private final InputFile file;
  private final ReadOptions options;
  private final PageSink sink;
  private final ParquetCodecs codecs = new ParquetCodecs();
  private long row; // number of the next one
  private int unread; // rows that were rejected by number
  private @Nullable String fault;

  private ParquetPages(InputFile file, ReadOptions options, PageSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
  }

  /**
   * Tells every row of a file to the sink.
   *
   * @throws IOException if the storage fails
   */
  public static void read(InputFile file, ReadOptions options, PageSink sink) throws IOException {
    ParquetPages pages = new ParquetPages(file, options, sink);
    try (ReadableByteChannel channel = file.open()) {
      if (channel instanceof SeekableByteChannel seekable) {
        pages.read(new ParquetChannel(seekable, file.size()));
      } else {
        pages.reject(Code.FILE_UNREADABLE, "Parquet needs storage that can seek");
      }
    }
  }

  private void read(ParquetChannel channel) throws IOException {
    ParquetMetadata footer = footer(channel);
    if (footer == null) {
      return;
    }
    MessageType schema = footer.getFileMetaData().getSchema();
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    ParquetRowReader rows;
    try {
      rows = new ParquetRowReader(schema, options.fields());
    } catch (RuntimeException | StackOverflowError e) {
      reject(Code.PARQUET_MALFORMED, message(e));
      return;
    }
    for (BlockMetaData group : footer.getBlocks()) {
      long end = row + Math.min(Math.max(0, group.getRowCount()), Long.MAX_VALUE - row);
      if (body(rows)) {
        group(group, end, channel, rows);
      } else {
        rejectTo(end, Code.PARQUET_FIELD_MISSING, RowRecord.missing(options.fields(), names));
      }
      channel.check();
    }
  }

  private @Nullable ParquetMetadata footer(ParquetChannel channel) throws IOException {
    try {
      ParquetFooter.check(channel);
      try (ParquetFileReader reader =
          ParquetFileReader.open(
              channel, ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
        return reader.getFooter();
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      channel.check();
      reject(Code.PARQUET_MALFORMED, message(e));
      return null;
    }
  }

  private void group(BlockMetaData group, long end, ParquetChannel channel, ParquetRowReader rows)
      throws IOException {
    if (row == end) {
      return; // an empty group holds no record
    }
    RecordReader<RowRecord> records;
    try {
      GroupPages pages = new GroupPages(group, rows.columns(), channel, codecs);
      records = new ColumnIOFactory().getColumnIO(rows.columns()).getRecordReader(pages, rows);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      channel.check();
      rejectTo(end, Code.PARQUET_MALFORMED, message(e));
      return;
    }
    while (row < end) {
      RecordOutcome outcome = next(records, channel);
      if (outcome == null) {
        rejectTo(end, Code.PARQUET_MALFORMED, fault);
        return;
      }
      row++;
      outcome.tell(sink);
    }
  }

  /** The next row; null if the group cannot be read on, for the reason in {@link #fault}. */
  private @Nullable RecordOutcome next(RecordReader<RowRecord> records, ParquetChannel channel)
      throws IOException {
    try {
      RowRecord record = records.read();
      if (record != null) {
        return record.outcome(file.name(), row, options, Code.PARQUET_FIELD_MISSING);
      }
      fault = "a row group ends before its last row";
    } catch (RuntimeException | StackOverflowError e) {
      channel.check();
      fault = message(e);
    }
    return null;
  }

  /** Groups in groups without end overflow the stack, which has no message of its own. */
  private static @Nullable String message(Throwable e) {
    return e instanceof StackOverflowError ? "a schema that is nested too deep" : e.getMessage();
  }

  /** Rejects every row up to a number: what follows a fault in a group cannot be told apart. */
  private void rejectTo(long end, Code code, @Nullable String message) {
    for (; row < end && unread < MOST_UNREAD; row++, unread++) {
      reject(code, message);
    }
    if (row < end) {
      reject(code, "this row and " + (end - row - 1) + " after it: " + message);
      row = end;
    }
  }

  private boolean body(ParquetRowReader rows) {
    return Stream.of(Field.HTML, Field.TEXT)
        .flatMap(field -> options.fields().of(field).stream())
        .anyMatch(rows::mayHold);
  }

  private void reject(Code code, @Nullable String message) {
    RecordOutcome.failed(new Origin(file.name(), row, null), code, message).tell(sink);
  }
}
