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

/** Adds the tallies of all units to the tally of the run. */
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
    parts.forEach(part -> sum.add(part.taken())); // Beam allows a merge to consume its parts
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
   * Codes a tally as its packed bytes. All instances are equal, because Flink joins two streams
   * only if their coders are equal.
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
