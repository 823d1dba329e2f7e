package dev.winnow.beam.kin;

import dev.winnow.corpus.KinReader;
import dev.winnow.corpus.LongTuples;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Reads the pages of pairs that met and keeps the pairs that are kin, in both directions. */
final class CompareKin extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
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
  public void process(
      @Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    if (reader == null) {
      throw new IllegalStateException("setup comes first");
    }
    long[] pairs = PackedTuples.sorted(part.getValue());
    PackedTuples kin = new PackedTuples();
    try (SketchStore store = new SketchStore(plan)) {
      for (int i = 0; i < pairs.length; i += LongTuples.WIDTH) {
        if (reader.kind(store.read(pairs[i + 1]), store.read(pairs[i + 3])) != null) {
          add(kin, pairs[i], pairs[i + 1], pairs[i + 2], pairs[i + 3]);
          add(kin, pairs[i + 2], pairs[i + 3], pairs[i], pairs[i + 1]);
        }
      }
    }
    kin.send(out);
  }

  private void add(PackedTuples kin, long page, long location, long other, long otherLocation) {
    kin.part(PackedTuples.shard(page, plan.shards())).add(page, location, other, otherLocation);
  }
}
