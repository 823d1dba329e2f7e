package dev.winnow.beam.kin;

import dev.winnow.corpus.BandGroups;
import dev.winnow.corpus.tuples.LongTuples;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Finds the pairs of pages that meet in a slice of a band. */
final class PairPages extends DoFn<KV<Integer, byte[]>, KV<Integer, byte[]>> {
  private final int shards;

  PairPages(int shards) {
    this.shards = shards;
  }

  /** Pairs the pages of one slice. */
  @ProcessElement
  public void process(@Element KV<Integer, byte[]> slice, OutputReceiver<KV<Integer, byte[]>> out) {
    PackedTuples pairs = new PackedTuples();
    long[] met = BandGroups.pairs(PackedTuples.tuples(slice.getValue())).toArray();
    for (int i = 0; i < met.length; i += LongTuples.WIDTH) {
      pairs
          .part(PackedTuples.shard(met[i] + met[i + 2], shards))
          .add(met[i], met[i + 1], met[i + 2], met[i + 3]);
    }
    pairs.send(out);
  }
}
