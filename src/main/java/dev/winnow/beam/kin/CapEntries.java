package dev.winnow.beam.kin;

import dev.winnow.corpus.BandGroups;
import dev.winnow.corpus.tuples.LongTuples;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.transforms.Combine;

/**
 * Brings the entries of a slice together and drops, wherever some are merged, those of a band
 * beyond its cap: what stands on a million pages never reaches one worker.
 */
final class CapEntries extends Combine.CombineFn<byte[], byte[], byte[]> {
  private static final byte[] NOTHING = {};

  @Override
  public byte[] createAccumulator() {
    return NOTHING;
  }

  @Override
  public byte[] addInput(byte[] sum, byte[] part) {
    if (sum.length == 0) {
      return part;
    }
    LongTuples both = new LongTuples();
    both.addAll(PackedTuples.tuples(sum));
    both.addAll(PackedTuples.tuples(part));
    return PackedTuples.bytes(BandGroups.capped(both));
  }

  @Override
  public byte[] mergeAccumulators(Iterable<byte[]> parts) {
    LongTuples all = new LongTuples();
    parts.forEach(part -> all.addAll(PackedTuples.tuples(part)));
    return PackedTuples.bytes(BandGroups.capped(all));
  }

  @Override
  public byte[] extractOutput(byte[] sum) {
    LongTuples all = new LongTuples();
    all.addAll(PackedTuples.tuples(sum));
    return PackedTuples.bytes(BandGroups.capped(all));
  }

  @Override
  public Coder<byte[]> getAccumulatorCoder(CoderRegistry registry, Coder<byte[]> input) {
    return ByteArrayCoder.of();
  }

  @Override
  public Coder<byte[]> getDefaultOutputCoder(CoderRegistry registry, Coder<byte[]> input) {
    return ByteArrayCoder.of();
  }
}
