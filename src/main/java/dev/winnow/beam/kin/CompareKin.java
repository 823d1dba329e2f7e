package dev.winnow.beam.kin;

import dev.winnow.corpus.KinReader;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.tuples.LongTuples;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of pairs that met and keeps the pairs that are kin, or doorways, in both
 * directions.
 */
final class CompareKin extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
  /** Pairs of kin. */
  static final TupleTag<KV<Integer, byte[]>> KIN = new TupleTag<>() {};

  /** Pairs of doorways. */
  static final TupleTag<KV<Integer, byte[]>> DOORWAYS = new TupleTag<>() {};

  private final KinPlan plan;
  private final AnchorSource anchors;

  private transient @Nullable KinReader reader;

  CompareKin(KinPlan plan, AnchorSource anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  /** Gets the tables, once per worker thread. */
  @Setup
  public void setup() {
    reader = new KinReader(anchors.anchors());
  }

  /** Compares the pairs of one part. */
  @ProcessElement
  public void process(@Element KV<Integer, Iterable<byte[]>> part, MultiOutputReceiver out)
      throws IOException {
    if (reader == null) {
      throw new IllegalStateException("setup comes first");
    }
    long[] pairs = PackedTuples.sorted(part.getValue());
    PackedTuples kin = new PackedTuples();
    PackedTuples doorways = new PackedTuples();
    try (SketchStore store = new SketchStore(plan)) {
      for (int i = 0; i < pairs.length; i += LongTuples.WIDTH) {
        PageRecord one = store.read(pairs[i + 1]);
        PageRecord other = store.read(pairs[i + 3]);
        if (reader.kind(one, other) != null) {
          add(kin, pairs, i);
        } else if (reader.doorways(one, other)) {
          add(doorways, pairs, i);
        }
      }
    }
    kin.send(out.get(KIN));
    doorways.send(out.get(DOORWAYS));
  }

  /** Adds a pair in both directions. */
  private void add(PackedTuples kin, long[] pairs, int i) {
    add(kin, pairs[i], pairs[i + 1], pairs[i + 2], pairs[i + 3]);
    add(kin, pairs[i + 2], pairs[i + 3], pairs[i], pairs[i + 1]);
  }

  private void add(PackedTuples kin, long page, long location, long other, long otherLocation) {
    kin.part(PackedTuples.shard(page, plan.shards())).add(page, location, other, otherLocation);
  }
}
