package dev.winnow.beam.kin;

import dev.winnow.corpus.PageKin;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * From the entries of all pages to what is said of each page that has kin, by the label of its
 * part. Entries of 32 bytes cross for every page, 32 bytes more for each pair, and evidence for
 * pages with kin; the pages themselves are read where they are stored.
 */
public final class KinJoin
    extends PTransform<PCollection<KV<Integer, byte[]>>, PCollection<KV<String, PageKin>>> {
  private static final long serialVersionUID = 1L;

  private final KinPlan plan;
  private final AnchorSource anchors;

  /** A join under a plan. */
  public KinJoin(KinPlan plan, AnchorSource anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  /** The coder of what is said of pages. */
  public static KvCoder<String, PageKin> coder() {
    return KvCoder.of(StringUtf8Coder.of(), SerializableCoder.of(PageKin.class));
  }

  @Override
  public PCollection<KV<String, PageKin>> expand(PCollection<KV<Integer, byte[]>> entries) {
    return entries
        .apply("Cap", Combine.perKey(new CapEntries()))
        .apply("Pair", ParDo.of(new PairPages(plan.shards())))
        .setCoder(PackedTuples.coder())
        .apply("By pair", GroupByKey.create())
        .apply("Compare", ParDo.of(new CompareKin(plan, anchors)))
        .setCoder(PackedTuples.coder())
        .apply("By page", GroupByKey.create())
        .apply("First round", ParDo.of(StarRound.first(plan.shards())))
        .setCoder(PackedTuples.coder())
        .apply("By page again", GroupByKey.create())
        .apply("Second round", ParDo.of(StarRound.second(plan.shards())))
        .setCoder(PackedTuples.coder())
        .apply("By head", GroupByKey.create())
        .apply("Families", ParDo.of(new WriteFamilies(plan, anchors)))
        .setCoder(coder());
  }
}
