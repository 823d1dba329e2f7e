package dev.winnow.beam.kin;

import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.corpus.tuples.StarGroups;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;

/** One round of {@link StarGroups}: the tuples of a part in, tuples by their first page out. */
final class StarRound extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
  private final int shards;
  private final SerializableFunction<long[], LongTuples> round;

  private StarRound(int shards, SerializableFunction<long[], LongTuples> round) {
    this.shards = shards;
    this.round = round;
  }

  /** Tells each page the smallest key among its kin. */
  static StarRound first(int shards) {
    return new StarRound(shards, StarGroups::heard);
  }

  /** Names the head of each page. */
  static StarRound second(int shards) {
    return new StarRound(shards, StarGroups::members);
  }

  /** Joins the pages of one part. */
  @ProcessElement
  public void process(
      @Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<KV<Integer, byte[]>> out) {
    long[] found = round.apply(PackedTuples.sorted(part.getValue())).toArray();
    PackedTuples tuples = new PackedTuples();
    for (int i = 0; i < found.length; i += LongTuples.WIDTH) {
      tuples
          .part(PackedTuples.shard(found[i], shards))
          .add(found[i], found[i + 1], found[i + 2], found[i + 3]);
    }
    tuples.send(out);
  }
}
