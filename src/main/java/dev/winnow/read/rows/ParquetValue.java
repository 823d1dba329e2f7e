package dev.winnow.read.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Turns the values of one column to text; dates to ISO 8601. */
final class ParquetValue extends PrimitiveConverter {
  private final LogicalTypeAnnotation logical;
  private final boolean text;
  private final Consumer<String> to;

  ParquetValue(PrimitiveType type, Consumer<String> to) {
    this.logical = type.getLogicalTypeAnnotation();
    this.text = type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    this.to = to;
  }

  @Override
  public void addBinary(Binary value) {
    if (text) { // others of fixed length are numbers or old dates
      to.accept(value.toStringUsingUTF8());
    }
  }

  @Override
  public void addLong(long value) {
    if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
      ChronoUnit unit =
          switch (stamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      to.accept(Instant.EPOCH.plus(value, unit).toString());
      return;
    }
    to.accept(Long.toString(value));
  }

  @Override
  public void addInt(int value) {
    boolean date = LogicalTypeAnnotation.dateType().equals(logical);
    to.accept(date ? LocalDate.ofEpochDay(value).toString() : Integer.toString(value));
  }
}
