package dev.winnow.beam.kin;

import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Pairs of pages to groups around the smallest page, by two rounds of stars. */
final class StarJoin
    extends PTransform<
        PCollection<KV<Integer, byte[]>>, PCollection<KV<Integer, Iterable<byte[]>>>> {
  private static final long serialVersionUID = 1L;

  private final int shards;

  StarJoin(int shards) {
    this.shards = shards;
  }

  @Override
  public PCollection<KV<Integer, Iterable<byte[]>>> expand(PCollection<KV<Integer, byte[]>> pairs) {
    return pairs
        .apply("By page", GroupByKey.create())
        .apply("First round", ParDo.of(StarRound.first(shards)))
        .setCoder(PackedTuples.coder())
        .apply("By page again", GroupByKey.create())
        .apply("Second round", ParDo.of(StarRound.second(shards)))
        .setCoder(PackedTuples.coder())
        .apply("By head", GroupByKey.create());
  }
}
