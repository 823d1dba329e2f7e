package dev.winnow.beam.sites;

import dev.winnow.beam.kin.KinPlan.StoredSketches;
import dev.winnow.beam.kin.LiveFiles;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.SiteUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/** Sends what is stored of pages of earlier runs that still count: their marks and their sites. */
public final class EarlierFacts extends DoFn<Integer, KV<Integer, byte[]>> {
  /** The sites of earlier pages. */
  public static final TupleTag<KV<Integer, byte[]>> SITES = new TupleTag<>() {};

  /** The uses of their marks. */
  public static final TupleTag<KV<String, SiteUse>> USES = new TupleTag<>() {};

  private final SitePlan plan;

  private transient @Nullable Set<Long> marked;
  private transient @Nullable Set<Long> counted;

  private EarlierFacts(SitePlan plan) {
    this.plan = plan;
  }

  /** The facts of all earlier runs of a plan. */
  public static PCollectionTuple of(Pipeline pipeline, SitePlan plan) {
    List<Integer> numbers = IntStream.range(0, plan.earlier().size()).boxed().toList();
    PCollectionTuple facts =
        pipeline
            .apply("Earlier parts", Create.of(new ArrayList<>(numbers)).withCoder(VarIntCoder.of()))
            .apply("Spread earlier parts", Reshuffle.viaRandomKey())
            .apply(
                "Earlier facts",
                ParDo.of(new EarlierFacts(plan)).withOutputTags(SITES, TupleTagList.of(USES)));
    facts.get(SITES).setCoder(SitePart.coder());
    facts.get(USES).setCoder(SharedMarks.coder());
    return facts;
  }

  /** Reads which files count, once per worker thread. */
  @Setup
  public void setup() throws IOException {
    marked = plan.marked().read();
    counted = plan.counted().read();
  }

  /** Sends what is stored of one part. */
  @ProcessElement
  public void process(@Element Integer number, MultiOutputReceiver out) throws IOException {
    if (marked == null || counted == null) {
      throw new IllegalStateException("setup comes first");
    }
    StoredSketches place = plan.earlier().get(number);
    SitePart.Collector sites = new SitePart.Collector(plan.slices(), out.get(SITES));
    MarkUses uses = new MarkUses(out.get(USES));
    try (FactsFile.Reader facts = new FactsFile.Reader(place.folder(), place.label())) {
      for (PageFacts page = facts.next(); page != null; page = facts.next()) {
        long file = LiveFiles.hash(place.run(), page.file());
        if (marked.contains(file)) {
          uses.add(page);
        }
        if (counted.contains(file)) {
          sites.add(page);
        }
      }
    }
    uses.send();
    sites.send();
  }
}
