package dev.winnow.beam.ending;

import dev.winnow.beam.ending.PackedTally.PackedCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;

/** Adds the tallies of all units to the tally of the run. */
public final class MergeTallies extends Combine.CombineFn<PackedTally, PackedTally, PackedTally> {

  @Override
  public PackedTally createAccumulator() {
    return new PackedTally();
  }

  @Override
  public PackedTally addInput(PackedTally sum, PackedTally part) {
    return sum.add(part);
  }

  @Override
  public PackedTally mergeAccumulators(Iterable<PackedTally> parts) {
    PackedTally sum = new PackedTally();
    parts.forEach(sum::take); // Beam allows a merge to consume its parts
    return sum;
  }

  @Override
  public PackedTally extractOutput(PackedTally sum) {
    return sum;
  }

  @Override
  public Coder<PackedTally> getAccumulatorCoder(CoderRegistry registry, Coder<PackedTally> input) {
    return new PackedCoder();
  }

  @Override
  public Coder<PackedTally> getDefaultOutputCoder(
      CoderRegistry registry, Coder<PackedTally> input) {
    return new PackedCoder();
  }
}
