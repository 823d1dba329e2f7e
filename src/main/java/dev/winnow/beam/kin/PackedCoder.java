package dev.winnow.beam.kin;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.packing.PackedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;

/** Codes a record as packed JSON. Two coders of one type are equal, as Flink asks of joins. */
public final class PackedCoder<T> extends CustomCoder<T> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final long serialVersionUID = 1L;
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private final Class<T> type;

  private PackedCoder(Class<T> type) {
    this.type = type;
  }

  /** A coder of a type that JSON can hold. */
  public static <T> PackedCoder<T> of(Class<T> type) {
    return new PackedCoder<>(type);
  }

  /** Packs a value. */
  public byte[] pack(T value) {
    try {
      return PackedData.pack(MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // writing to memory does not fail
    }
  }

  /** Unpacks what {@link #pack} gave. */
  public T unpack(byte[] packed) {
    try {
      return MAPPER.readValue(PackedData.unpack(packed, Integer.MAX_VALUE), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // so does reading
    }
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    BYTES.encode(pack(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return unpack(BYTES.decode(in));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedCoder<?> coder && coder.type.equals(type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
