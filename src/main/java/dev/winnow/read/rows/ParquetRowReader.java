package dev.winnow.read.rows;

import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.FieldMap.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Collects the wanted columns of one row after another. */
final class ParquetRowReader extends RecordMaterializer<RowRecord> {
  private final FieldMap fields;
  private final Set<String> paths;
  private final Set<String> parents;
  private final MessageType columns;
  private final List<String> names;

  /** Columns of a wanted name that hold no text, such as lists, and what they hold. */
  private final Map<String, String> unusable = new HashMap<>();

  /** Wanted columns that hold single values. */
  private final Set<String> primitives = new HashSet<>();

  private final JsonRows texts;
  private final GroupConverter root;
  private RowRecord row = new RowRecord();

  /**
   * A reader of the columns of a file that may hold a part of a page.
   *
   * @param schema of the file
   */
  ParquetRowReader(MessageType schema, FieldMap fields) {
    this.fields = fields;
    this.paths = fields.all();
    this.parents = JsonRows.parents(paths);
    this.texts = new JsonRows(fields);
    this.names = schema.getFields().stream().map(Type::getName).toList();
    this.columns = new MessageType(schema.getName(), wanted(schema, ""));
    this.root = new Group(columns, "");
  }

  MessageType columns() {
    return columns;
  }

  /** Whether the file has a column of this path, of whatever type. */
  boolean mayHold(String path) {
    return primitives.contains(path) || unusable.containsKey(path) || inMap(path);
  }

  private boolean inMap(String path) {
    int dot = path.indexOf('.');
    return dot > 0 && columns.containsField(path.substring(0, dot));
  }

  private List<Type> wanted(GroupType group, String prefix) {
    List<Type> kept = new ArrayList<>();
    for (Type field : group.getFields()) {
      String path = prefix + field.getName();
      if (field.isRepetition(Type.Repetition.REPEATED)) {
        if (paths.contains(path)) {
          unusable.put(path, "a list");
        }
      } else if (field.isPrimitive()) {
        if (paths.contains(path) || (parents.contains(path) && isBinary(field))) {
          primitives.add(path);
          kept.add(field);
        }
      } else if (parents.contains(path) && isMap(field.asGroupType())) {
        kept.add(field);
      } else {
        if (paths.contains(path)) {
          unusable.put(path, field.getLogicalTypeAnnotation() == null ? "a group" : "a list");
        }
        List<Type> inner = wanted(field.asGroupType(), path + '.');
        if (!inner.isEmpty()) {
          kept.add(field.asGroupType().withNewFields(inner));
        }
      }
    }
    return kept;
  }

  private static boolean isBinary(Type field) {
    return field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
  }

  /** A map from texts to single values, in the two spellings that writers use. */
  private static boolean isMap(GroupType field) {
    boolean annotated =
        field.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
            || field.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
    if (!annotated || field.getFieldCount() != 1 || field.getType(0).isPrimitive()) {
      return false;
    }
    GroupType pair = field.getType(0).asGroupType();
    return pair.getFieldCount() == 2
        && pair.getType(0).isPrimitive()
        && isBinary(pair.getType(0))
        && pair.getType(1).isPrimitive();
  }

  @Override
  public RowRecord getCurrentRecord() {
    for (Field field : List.of(Field.HTML, Field.TEXT)) {
      for (String path : fields.of(field)) {
        if (primitives.contains(path)) {
          row.note(path, "null"); // only asked for if the row has no body
        }
      }
    }
    unusable.forEach(row::note);
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private void put(String path, String value) {
    if (paths.contains(path)) {
      row.put(path, value);
    }
    texts.readText(value, path, row);
  }

  private Converter value(Type field, String path) {
    boolean body = Stream.of(Field.HTML, Field.TEXT).anyMatch(f -> fields.of(f).contains(path));
    return new ParquetValue(
        field.asPrimitiveType(),
        value -> put(path, value),
        body ? bytes -> row.put(path, bytes) : null);
  }

  private final class Group extends GroupConverter {
    private final boolean outermost;
    private final List<Converter> converters = new ArrayList<>();

    Group(GroupType type, String prefix) {
      this.outermost = prefix.isEmpty();
      for (Type field : type.getFields()) {
        String path = prefix + field.getName();
        if (field.isPrimitive()) {
          converters.add(value(field, path));
        } else if (parents.contains(path) && isMap(field.asGroupType())) {
          converters.add(new Pairs(field.asGroupType().getType(0).asGroupType(), path + '.'));
        } else {
          converters.add(new Group(field.asGroupType(), path + '.'));
        }
      }
    }

    @Override
    public Converter getConverter(int index) {
      return converters.get(index);
    }

    @Override
    public void start() {
      if (outermost) {
        row = new RowRecord();
        names.forEach(row::name);
      }
    }

    @Override
    public void end() {}
  }

  /** The entries of a map; those of a wanted path are kept. */
  private final class Pairs extends GroupConverter {
    private final GroupConverter pair;

    Pairs(GroupType type, String prefix) {
      this.pair = new Pair(type, prefix);
    }

    @Override
    public Converter getConverter(int index) {
      return pair;
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }

  private final class Pair extends GroupConverter {
    private final String prefix;
    private final Converter keys;
    private final Converter values;
    private @Nullable String key;
    private @Nullable String value;

    Pair(GroupType type, String prefix) {
      this.prefix = prefix;
      this.keys =
          new PrimitiveConverter() {
            @Override
            public void addBinary(Binary text) {
              key = text.toStringUsingUTF8();
            }
          };
      this.values = new ParquetValue(type.getType(1).asPrimitiveType(), v -> value = v, null);
    }

    @Override
    public Converter getConverter(int index) {
      return index == 0 ? keys : values;
    }

    @Override
    public void start() {
      key = null;
      value = null;
    }

    @Override
    public void end() {
      if (key != null && value != null) {
        put(prefix + key, value);
      }
    }
  }
}
