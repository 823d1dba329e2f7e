package dev.winnow.read.rows;

import dev.winnow.read.record.FieldMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Collects the wanted columns of one row after another. */
final class ParquetRowReader extends RecordMaterializer<RowRecord> {
  private final Map<String, String> values = new HashMap<>();
  private final MessageType columns;
  private final List<String> names;
  private final GroupConverter root;

  ParquetRowReader(MessageType wanted, List<String> names) {
    this.columns = wanted;
    this.names = names;
    this.root = new Group(wanted, "");
  }

  MessageType columns() {
    return columns;
  }

  /** The columns of a file that may hold a part of a page. */
  static MessageType wanted(MessageType schema, FieldMap fields) {
    Set<String> paths = new HashSet<>();
    fields.paths().values().forEach(paths::addAll);
    return new MessageType(schema.getName(), wanted(schema, "", paths));
  }

  private static List<Type> wanted(GroupType group, String prefix, Set<String> paths) {
    List<Type> kept = new ArrayList<>();
    for (Type field : group.getFields()) {
      String path = prefix + field.getName();
      if (field.isRepetition(Type.Repetition.REPEATED)) {
        continue;
      }
      if (field.isPrimitive()) {
        if (paths.contains(path)) {
          kept.add(field);
        }
        continue;
      }
      List<Type> inner = wanted(field.asGroupType(), path + '.', paths);
      if (!inner.isEmpty()) {
        kept.add(field.asGroupType().withNewFields(inner));
      }
    }
    return kept;
  }

  @Override
  public RowRecord getCurrentRecord() {
    return new RowRecord(Map.copyOf(values), names);
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private final class Group extends GroupConverter {
    private final boolean outermost;
    private final List<Converter> converters = new ArrayList<>();

    Group(GroupType type, String prefix) {
      this.outermost = prefix.isEmpty();
      for (Type field : type.getFields()) {
        String path = prefix + field.getName();
        converters.add(
            field.isPrimitive()
                ? new ParquetValue(field.asPrimitiveType(), value -> values.put(path, value))
                : new Group(field.asGroupType(), path + '.'));
      }
    }

    @Override
    public Converter getConverter(int index) {
      return converters.get(index);
    }

    @Override
    public void start() {
      if (outermost) {
        values.clear();
      }
    }

    @Override
    public void end() {}
  }
}
