package dev.winnow.beam.kin;

import dev.winnow.corpus.PageDoorway;
import dev.winnow.corpus.PageKin;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * From the entries of all pages to what is said of each page that has kin or is one of several
 * doorways, by the label of its part. Entries of 32 bytes cross for every page, 32 bytes more for
 * each pair, and evidence for pages with kin; the pages themselves are read where they are stored.
 */
public final class KinJoin extends PTransform<PCollection<KV<Integer, byte[]>>, PCollectionTuple> {
  /** What is said of pages with kin. */
  public static final TupleTag<KV<String, PageKin>> KIN = new TupleTag<>() {};

  /** What is said of doorways. */
  public static final TupleTag<KV<String, PageDoorway>> DOORWAYS = new TupleTag<>() {};

  private static final long serialVersionUID = 1L;

  private final KinPlan plan;
  private final AnchorSource anchors;

  /** A join under a plan. */
  public KinJoin(KinPlan plan, AnchorSource anchors) {
    this.plan = plan;
    this.anchors = anchors;
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, byte[]>> entries) {
    PCollectionTuple pairs =
        entries
            .apply("Cap", Combine.perKey(new CapEntries()))
            .apply("Pair", ParDo.of(new PairPages(plan.shards())))
            .setCoder(PackedTuples.coder())
            .apply("By pair", GroupByKey.create())
            .apply(
                "Compare",
                ParDo.of(new CompareKin(plan, anchors))
                    .withOutputTags(CompareKin.KIN, TupleTagList.of(CompareKin.DOORWAYS)));
    PCollection<KV<String, PageKin>> kin =
        pairs
            .get(CompareKin.KIN)
            .setCoder(PackedTuples.coder())
            .apply("Kin", new StarJoin(plan.shards()))
            .apply("Families", ParDo.of(new WriteFamilies(plan, anchors)))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), PackedCoder.of(PageKin.class)));
    PCollection<KV<String, PageDoorway>> doorways =
        pairs
            .get(CompareKin.DOORWAYS)
            .setCoder(PackedTuples.coder())
            .apply("Doorways", new StarJoin(plan.shards()))
            .apply("Tell doorways", ParDo.of(new TellDoorways(plan, anchors)))
            .setCoder(KvCoder.of(StringUtf8Coder.of(), PackedCoder.of(PageDoorway.class)));
    return PCollectionTuple.of(KIN, kin).and(DOORWAYS, doorways);
  }
}
