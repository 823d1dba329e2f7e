package dev.winnow.beam.ending;

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
 * A tally that stays packed until somebody asks for it, and is packed once however often it is
 * sent. The embedded runner copies every waiting accumulator whenever another one arrives; packing
 * it for each copy made the cost of a run grow with the square of the number of parts.
 */
public final class PackedTally {
  private byte @Nullable [] packed;
  private @Nullable ReportTally tally;

  /** An empty sum. */
  PackedTally() {
    tally = new ReportTally();
  }

  /** A tally as it is counted, which nobody changes any more. */
  public PackedTally(ReportTally tally) {
    this.tally = tally;
  }

  /** A tally from its {@link #bytes}. */
  public PackedTally(byte[] packed) {
    this.packed = packed;
  }

  /** The unpacked sum; only {@link #add} may change it. */
  public ReportTally tally() {
    ReportTally sum = tally;
    if (sum == null) {
      try {
        sum = TallyJson.read(bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e); // reading bytes in memory does not fail
      }
      tally = sum;
    }
    return sum;
  }

  /** Adds a part, which does not change. */
  PackedTally add(PackedTally part) {
    tally().merge(part.tally());
    packed = null;
    return this;
  }

  /** Adds a part and releases it, so that its memory is free while other parts are added. */
  void take(PackedTally part) {
    add(part);
    part.tally = null;
    part.packed = new byte[0];
  }

  /** The packed tally. */
  public byte[] bytes() throws IOException {
    byte[] bytes = packed;
    if (bytes == null) {
      bytes = TallyJson.write(tally());
      packed = bytes;
    }
    return bytes;
  }

  /**
   * Codes the packed bytes unchanged. All instances are equal, because Flink joins two streams only
   * if their coders are equal.
   */
  public static final class PackedCoder extends AtomicCoder<PackedTally> {
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
