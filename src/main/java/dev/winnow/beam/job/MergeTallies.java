package dev.winnow.beam.job;

import dev.winnow.beam.job.PackedTally.PackedCoder;
import dev.winnow.report.html.ReportTally;
import dev.winnow.report.html.TallyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;

/** Adds the tallies of all units up to the run's. */
final class MergeTallies extends Combine.CombineFn<ReportTally, PackedTally, ReportTally> {

  @Override
  public PackedTally createAccumulator() {
    return new PackedTally();
  }

  @Override
  public PackedTally addInput(PackedTally sum, ReportTally part) {
    return sum.add(part);
  }

  @Override
  public PackedTally mergeAccumulators(Iterable<PackedTally> parts) {
    PackedTally sum = new PackedTally();
    parts.forEach(part -> sum.add(part.taken())); // Beam lets the parts be used up
    return sum;
  }

  @Override
  public ReportTally extractOutput(PackedTally sum) {
    return sum.tally();
  }

  @Override
  public Coder<PackedTally> getAccumulatorCoder(CoderRegistry registry, Coder<ReportTally> input) {
    return new PackedCoder();
  }

  @Override
  public Coder<ReportTally> getDefaultOutputCoder(
      CoderRegistry registry, Coder<ReportTally> input) {
    return new TallyCoder();
  }

  /**
   * A tally as the bytes that it packs itself into; all are equal, or Flink joins no two streams.
   */
  static final class TallyCoder extends AtomicCoder<ReportTally> {
    private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

    @Override
    public void encode(ReportTally tally, OutputStream out) throws IOException {
      BYTES.encode(TallyJson.write(tally), out);
    }

    @Override
    public ReportTally decode(InputStream in) throws IOException {
      return TallyJson.read(BYTES.decode(in));
    }
  }
}
