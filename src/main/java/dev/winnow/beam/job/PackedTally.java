package dev.winnow.beam.job;

import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.TallyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.jspecify.annotations.Nullable;

/**
 * A sum of tallies that stays packed until somebody adds to it. The embedded runner copies every
 * sum that waits whenever another arrives; packing each time made the cost of a run grow with the
 * square of its parts.
 */
final class PackedTally {
  private byte @Nullable [] packed;
  private @Nullable ReportTally tally;

  /** Nothing yet. */
  PackedTally() {
    tally = new ReportTally();
  }

  private PackedTally(byte[] packed) {
    this.packed = packed;
  }

  /** The sum; whoever changes it does so through {@link #add}. */
  ReportTally tally() {
    ReportTally sum = tally;
    if (sum == null) {
      try {
        sum = TallyJson.read(bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e); // bytes in memory do not fail
      }
      tally = sum;
    }
    return sum;
  }

  /** The sum, which nobody asks for again; so its memory is free once it has been added. */
  ReportTally taken() {
    ReportTally sum = tally();
    tally = null;
    packed = new byte[0];
    return sum;
  }

  /** Adds a part, which stays as it is. */
  PackedTally add(ReportTally part) {
    tally().merge(part);
    packed = null;
    return this;
  }

  private byte[] bytes() throws IOException {
    byte[] bytes = packed;
    if (bytes == null) {
      bytes = TallyJson.write(tally());
      packed = bytes;
    }
    return bytes;
  }

  /** Bytes as they are; all coders are equal, or Flink joins no two streams. */
  static final class PackedCoder extends AtomicCoder<PackedTally> {
    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

    @Override
    public void encode(PackedTally tally, OutputStream out) throws IOException {
      BYTES.encode(tally.bytes(), out);
    }

    @Override
    public PackedTally decode(InputStream in) throws IOException {
      return new PackedTally(BYTES.decode(in));
    }
  }
}
