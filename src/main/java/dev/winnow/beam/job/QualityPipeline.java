package dev.winnow.beam.job;

import dev.winnow.beam.ending.MergeTallies;
import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.ending.PackedTally.PackedCoder;
import dev.winnow.beam.kin.AnchorSource;
import dev.winnow.beam.kin.EarlierEntries;
import dev.winnow.beam.kin.KinJoin;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.PackedTuples;
import dev.winnow.beam.sites.EarlierFacts;
import dev.winnow.beam.sites.SharedMarks;
import dev.winnow.beam.sites.SiteJoin;
import dev.winnow.beam.sites.SiteLine;
import dev.winnow.beam.sites.SitePart;
import dev.winnow.runs.StoredUnit;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.sites.SharedMark;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The whole pipeline. Each unit of input files is scored on its own and writes its own rows; the
 * tallies of the units become the report and, last of all, run.json.
 */
final class QualityPipeline {
  private QualityPipeline() {}

  /** Adds the steps of a job to a pipeline. */
  static void build(Pipeline pipeline, ScoreJob job) {
    PCollectionTuple scored =
        pipeline
            .apply("Plan", Create.of(job.units()).withCoder(SerializableCoder.of(WorkUnit.class)))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("Cut", ParDo.of(new CutUnits(job.formats(), WorkUnit.partBytes(job.inputs()))))
            .apply("Spread parts", Reshuffle.viaRandomKey())
            .apply(
                "Score",
                ParDo.of(new ScoreUnit(job.recipe(), job.done(), job.kinPlan()))
                    .withOutputTags(
                        ScoreUnit.TALLIES, TupleTagList.of(ScoreUnit.ENTRIES).and(ScoreUnit.USES)));
    PCollection<KV<String, KV<WorkUnit, PackedTally>>> units =
        scored
            .get(ScoreUnit.TALLIES)
            .setCoder(
                KvCoder.of(
                    StringUtf8Coder.of(),
                    KvCoder.of(SerializableCoder.of(WorkUnit.class), new PackedCoder())));
    scored.get(ScoreUnit.ENTRIES).setCoder(PackedTuples.coder());
    scored.get(ScoreUnit.USES).setCoder(SharedMarks.coder());
    PCollectionTuple again = judgedAgain(pipeline, job);
    PCollection<PackedTally> fresh;
    PCollectionView<List<SiteLine>> sites;
    if (job.settings().acrossPages()) {
      PCollectionTuple earlier = EarlierFacts.of(pipeline, job.sitePlan());
      PCollectionView<Map<String, SharedMark.Counted>> shared =
          PCollectionList.of(scored.get(ScoreUnit.USES))
              .and(earlier.get(EarlierFacts.USES))
              .apply("All uses", Flatten.pCollections())
              .apply("Marks", new SharedMarks());
      PCollectionTuple known =
          acrossPages(pipeline, job, units, scored.get(ScoreUnit.ENTRIES), shared);
      fresh = known.get(ApplyKin.TALLIES);
      sites =
          PCollectionList.of(known.get(ApplyKin.SITES))
              .and(again.get(JudgeAgain.SITES))
              .and(earlier.get(EarlierFacts.SITES))
              .apply("All sites", Flatten.pCollections())
              .apply("Join sites", siteJoin(job, shared));
    } else {
      fresh = units.apply("Labels off", Values.create()).apply("Units off", Values.create());
      sites = null;
    }
    ParDo.SingleOutput<PackedTally, Void> finish =
        ParDo.of(new FinishRun(job.settings(), job.output(), job.facts(), sites));
    PCollectionList.of(fresh)
        .and(again.get(JudgeAgain.TALLIES))
        .apply("All", Flatten.pCollections())
        .apply("Add up", Combine.globally(new MergeTallies()).withoutDefaults())
        .apply("Finish", sites == null ? finish : finish.withSideInputs(sites));
  }

  private static SiteJoin siteJoin(
      ScoreJob job, PCollectionView<Map<String, SharedMark.Counted>> shared) {
    ScorerSettings settings = job.settings();
    List<String> signals = settings.cards().stream().map(SignalCard::id).toList();
    return new SiteJoin(job.sitePlan(), shared, signals, settings::siteRule);
  }

  /** Compares the pages of all units and brings what was found into their rows. */
  private static PCollectionTuple acrossPages(
      Pipeline pipeline,
      ScoreJob job,
      PCollection<KV<String, KV<WorkUnit, PackedTally>>> units,
      PCollection<KV<Integer, byte[]>> fresh,
      PCollectionView<Map<String, SharedMark.Counted>> shared) {
    KinPlan plan = job.kinPlan();
    AnchorSource anchors = job.settings()::anchors;
    PCollection<KV<Integer, byte[]>> entries =
        PCollectionList.of(fresh)
            .and(EarlierEntries.of(pipeline, plan, job.liveFiles()))
            .apply("All entries", Flatten.pCollections());
    PCollectionTuple kin = entries.apply("Join", new KinJoin(plan, anchors));
    ApplyKin apply = new ApplyKin(job.recipe(), job.sitePlan(), shared);
    PCollectionTuple known =
        KeyedPCollectionTuple.of(ApplyKin.UNITS, units)
            .and(ApplyKin.KIN, kin.get(KinJoin.KIN))
            .and(ApplyKin.DOORWAYS, kin.get(KinJoin.DOORWAYS))
            .apply("By unit", CoGroupByKey.create())
            .apply(
                "Apply",
                ParDo.of(apply)
                    .withSideInputs(shared)
                    .withOutputTags(ApplyKin.TALLIES, TupleTagList.of(ApplyKin.SITES)));
    known.get(ApplyKin.TALLIES).setCoder(new PackedCoder());
    known.get(ApplyKin.SITES).setCoder(SitePart.coder());
    return known;
  }

  /** Judges rows of earlier runs under another policy; most runs have no such rows. */
  private static PCollectionTuple judgedAgain(Pipeline pipeline, ScoreJob job) {
    JudgeAgain again =
        new JudgeAgain(job.settings().policy(), job.runs(), job.provenance(), job.sitePlan());
    PCollectionTuple judged =
        pipeline
            .apply(
                "Stored", Create.of(job.stored()).withCoder(SerializableCoder.of(StoredUnit.class)))
            .apply("Spread stored", Reshuffle.viaRandomKey())
            .apply(
                "Judge again",
                ParDo.of(again)
                    .withOutputTags(JudgeAgain.TALLIES, TupleTagList.of(JudgeAgain.SITES)));
    judged.get(JudgeAgain.TALLIES).setCoder(new PackedCoder());
    judged.get(JudgeAgain.SITES).setCoder(SitePart.coder());
    return judged;
  }
}
