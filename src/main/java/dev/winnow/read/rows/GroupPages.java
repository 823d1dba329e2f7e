package dev.winnow.read.rows;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;

/** The wanted columns of a row group: memory holds one page of each, however large the group is. */
final class GroupPages implements PageReadStore {
  private final BlockMetaData group;
  private final Map<List<String>, ColumnPages> columns = new HashMap<>();

  /**
   * Opens the columns of a group.
   *
   * @throws IOException if a column lies outside the file, or is not there
   */
  GroupPages(BlockMetaData group, MessageType wanted, ParquetChannel channel, ParquetCodecs codecs)
      throws IOException {
    this.group = group;
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      String[] path = chunk.getPath().toArray();
      if (wanted.containsPath(path)) {
        long start = chunk.getStartingPos();
        long size = chunk.getTotalSize();
        if (start < 0 || size < 0 || start > channel.getLength() - size) {
          throw new IOException("a column lies outside the file");
        }
        ColumnDescriptor column = wanted.getColumnDescription(path);
        columns.put(List.of(path), new ColumnPages(column, chunk, channel, codecs));
      }
    }
    if (columns.size() < wanted.getColumns().size()) {
      throw new IOException("a row group lacks a column");
    }
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    return Objects.requireNonNull(columns.get(List.of(column.getPath())), "a column not asked for");
  }

  @Override
  public long getRowCount() {
    return group.getRowCount();
  }

  @Override
  public Optional<Long> getRowIndexOffset() {
    return Optional.empty();
  }

  @Override
  public Optional<PrimitiveIterator.OfLong> getRowIndexes() {
    return Optional.empty();
  }
}
