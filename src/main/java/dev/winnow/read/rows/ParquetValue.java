package dev.winnow.read.rows;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Turns the values of one column to text, whatever their type; dates to ISO 8601. */
final class ParquetValue extends PrimitiveConverter {
  private static final int INT96_BYTES = 12;
  private static final long EPOCH_IN_JULIAN_DAYS = 2_440_588;

  private final @Nullable LogicalTypeAnnotation logical;
  private final PrimitiveTypeName type;
  private final Consumer<String> to;
  private final @Nullable Consumer<byte[]> raw;

  /**
   * A converter of a column.
   *
   * @param raw takes the bytes of a column that does not say that it is text; null if the values
   *     are UTF-8 in any case
   */
  ParquetValue(PrimitiveType type, Consumer<String> to, @Nullable Consumer<byte[]> raw) {
    this.logical = type.getLogicalTypeAnnotation();
    this.type = type.getPrimitiveTypeName();
    this.to = to;
    this.raw = raw;
  }

  @Override
  public void addBinary(Binary value) {
    if (type == PrimitiveTypeName.BINARY) {
      if (raw != null && logical == null) {
        raw.accept(value.getBytes());
      } else {
        to.accept(value.toStringUsingUTF8());
      }
    } else if (type == PrimitiveTypeName.INT96 && value.length() == INT96_BYTES) {
      ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
      long nanos = bytes.getLong();
      long days = bytes.getInt() - EPOCH_IN_JULIAN_DAYS;
      to.accept(Instant.EPOCH.plus(days, ChronoUnit.DAYS).plusNanos(nanos).toString());
    } else if (logical instanceof UUIDLogicalTypeAnnotation && value.length() == 2 * Long.BYTES) {
      ByteBuffer bytes = ByteBuffer.wrap(value.getBytes());
      to.accept(new UUID(bytes.getLong(), bytes.getLong()).toString());
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
    to.accept(isUnsigned() ? Long.toUnsignedString(value) : Long.toString(value));
  }

  @Override
  public void addInt(int value) {
    boolean date = LogicalTypeAnnotation.dateType().equals(logical);
    String number = isUnsigned() ? Integer.toUnsignedString(value) : Integer.toString(value);
    to.accept(date ? LocalDate.ofEpochDay(value).toString() : number);
  }

  private boolean isUnsigned() {
    return logical instanceof IntLogicalTypeAnnotation number && !number.isSigned();
  }

  /** Numbers as people write them: an id that pandas turned to 17.0 is 17. NaN is no value. */
  @Override
  public void addDouble(double value) {
    if (Double.isFinite(value)) {
      to.accept(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }
  }

  @Override
  public void addFloat(float value) {
    if (Float.isFinite(value)) {
      to.accept(new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString());
    }
  }

  @Override
  public void addBoolean(boolean value) {
    to.accept(Boolean.toString(value));
  }
}
