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
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads Parquet row group by row group, only the columns that hold a part of a page. */
public final class ParquetPages {
  private static final long MAX_GROUP = 1L << 28; // compressed; writers aim at 128 MB unpacked

  private final InputFile file;
  private final ReadOptions options;
  private final PageSink sink;
  private long row; // number of the next one

  private ParquetPages(InputFile file, ReadOptions options, PageSink sink) {
    this.file = file;
    this.options = options;
    this.sink = sink;
  }

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
    try (ParquetFileReader reader = open(channel)) {
      if (reader == null) {
        return;
      }
      MessageType schema = reader.getFileMetaData().getSchema();
      List<String> names = schema.getFields().stream().map(Type::getName).toList();
      MessageType wanted = ParquetRowReader.wanted(schema, options.fields());
      if (!body(wanted)) {
        reject(Code.PARQUET_FIELD_MISSING, RowRecord.missing(options.fields(), names));
        return;
      }
      reader.setRequestedSchema(wanted);
      ParquetRowReader rows = new ParquetRowReader(wanted, names);
      List<BlockMetaData> groups = reader.getRowGroups();
      for (int i = 0; i < groups.size(); i++) {
        long end = row + Math.max(0, groups.get(i).getRowCount());
        group(records(reader, i, rows), end);
        channel.check();
        row = end;
      }
    }
  }

  private @Nullable ParquetFileReader open(ParquetChannel channel) throws IOException {
    try {
      return ParquetFileReader.open(
          channel,
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .withCodecFactory(new ParquetCodecs())
              .build());
    } catch (IOException | RuntimeException e) {
      channel.check();
      reject(Code.PARQUET_MALFORMED, e.getMessage());
      return null;
    }
  }

  private void group(@Nullable RecordReader<RowRecord> records, long end) {
    while (records != null && row < end) {
      RecordOutcome outcome = next(records);
      outcome.tell(sink);
      if (outcome instanceof RecordOutcome.Failed failed
          && failed.rejected().code() == Code.PARQUET_MALFORMED) {
        return; // what follows in the group cannot be told apart
      }
      row++;
    }
  }

  private @Nullable RecordReader<RowRecord> records(
      ParquetFileReader reader, int group, ParquetRowReader rows) {
    try {
      bound(reader.getRowGroups().get(group), rows.columns());
      PageReadStore pages = reader.readRowGroup(group);
      return new ColumnIOFactory().getColumnIO(rows.columns()).getRecordReader(pages, rows);
    } catch (IOException | RuntimeException e) {
      reject(Code.PARQUET_MALFORMED, e.getMessage());
      return null;
    }
  }

  private RecordOutcome next(RecordReader<RowRecord> records) {
    try {
      return records.read().outcome(file.name(), row, options, Code.PARQUET_FIELD_MISSING);
    } catch (RuntimeException e) {
      return RecordOutcome.failed(origin(), Code.PARQUET_MALFORMED, e.getMessage());
    }
  }

  /** Refuses a group whose columns lie outside the file or are too large to hold. */
  private void bound(BlockMetaData group, MessageType wanted) throws IOException {
    long sum = 0;
    for (ColumnChunkMetaData column : group.getColumns()) {
      if (!wanted.containsPath(column.getPath().toArray())) {
        continue;
      }
      long size = column.getTotalSize();
      long start = column.getStartingPos();
      if (start < 0 || size < 0 || start > file.size() - size) {
        throw new IOException("a column lies outside the file");
      }
      sum += size;
    }
    if (sum > MAX_GROUP) {
      throw new IOException("a row group of " + sum + " bytes, more than " + MAX_GROUP);
    }
  }

  private boolean body(MessageType wanted) {
    return Stream.of(Field.HTML, Field.TEXT)
        .flatMap(field -> options.fields().of(field).stream())
        .anyMatch(path -> wanted.containsPath(path.split("\\.", -1)));
  }

  private void reject(Code code, @Nullable String message) {
    RecordOutcome.failed(origin(), code, message).tell(sink);
  }

  private Origin origin() {
    return new Origin(file.name(), row, null);
  }
}
