package dev.winnow.beam.sites;

import dev.winnow.beam.kin.PackedCoder;
import dev.winnow.sites.SharedMark;
import dev.winnow.sites.SiteUse;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * From the uses of marks to a table of those that stand on the sites of several owners. A mark on a
 * million sites is cut in the combiner; one that a single owner has never leaves it.
 */
public final class SharedMarks
    extends PTransform<
        PCollection<KV<String, SiteUse>>, PCollectionView<Map<String, SharedMark.Counted>>> {
  private static final long serialVersionUID = 1L;

  /** The coder of uses. */
  public static KvCoder<String, SiteUse> coder() {
    return KvCoder.of(StringUtf8Coder.of(), PackedCoder.of(SiteUse.class));
  }

  @Override
  public PCollectionView<Map<String, SharedMark.Counted>> expand(
      PCollection<KV<String, SiteUse>> uses) {
    return uses.apply("By mark", Combine.perKey(new SumUses()))
        .apply("Shared", ParDo.of(new KeepShared()))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), PackedCoder.of(SharedMark.Counted.class)))
        .apply("Table", View.asMap());
  }

  /** Adds up the uses of a mark. */
  private static final class SumUses extends Combine.CombineFn<SiteUse, SharedMark, SharedMark> {
    @Override
    public SharedMark createAccumulator() {
      return SharedMark.none();
    }

    @Override
    public SharedMark addInput(SharedMark sum, SiteUse use) {
      return sum.plus(SharedMark.of(use));
    }

    @Override
    public SharedMark mergeAccumulators(Iterable<SharedMark> parts) {
      SharedMark sum = SharedMark.none();
      for (SharedMark part : parts) {
        sum = sum.plus(part);
      }
      return sum;
    }

    @Override
    public SharedMark extractOutput(SharedMark sum) {
      return sum;
    }

    @Override
    public Coder<SharedMark> getAccumulatorCoder(CoderRegistry registry, Coder<SiteUse> input) {
      return PackedCoder.of(SharedMark.class);
    }

    @Override
    public Coder<SharedMark> getDefaultOutputCoder(CoderRegistry registry, Coder<SiteUse> input) {
      return PackedCoder.of(SharedMark.class);
    }
  }

  /** Keeps the marks of several owners. */
  private static final class KeepShared
      extends DoFn<KV<String, SharedMark>, KV<String, SharedMark.Counted>> {
    /** Keeps or drops one mark. */
    @ProcessElement
    public void process(
        @Element KV<String, SharedMark> mark, OutputReceiver<KV<String, SharedMark.Counted>> out) {
      SharedMark.Counted counted = mark.getValue().counted();
      if (counted.shared()) {
        out.output(KV.of(mark.getKey(), counted));
      }
    }
  }
}
