package dev.winnow.beam.job;

import dev.winnow.beam.job.MergeTallies.TallyCoder;
import dev.winnow.beam.kin.AnchorSource;
import dev.winnow.beam.kin.EarlierEntries;
import dev.winnow.beam.kin.KinJoin;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.PackedTuples;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.corpus.PageKin;
import dev.winnow.report.html.ReportTally;
import dev.winnow.runs.StoredUnit;
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
import org.apache.beam.sdk.values.TupleTagList;

/**
 * The whole pipeline. Each unit of input files is scored on its own and writes its own rows; the
 * tallies of the units become the report and, last of all, run.json.
 */
final class QualityPipeline {
  private QualityPipeline() {}

  /** Adds the steps of a job to a pipeline. */
  static void build(Pipeline pipeline, ScoreJob job) {
    ScoreUnit score =
        new ScoreUnit(
            job.settings(), job.output(), job.formats(), job.making(), job.done(), job.kinPlan());
    PCollectionTuple scored =
        pipeline
            .apply("Plan", Create.of(job.units()).withCoder(SerializableCoder.of(WorkUnit.class)))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("Cut", ParDo.of(new CutUnits(job.formats(), WorkUnit.partBytes(job.inputs()))))
            .apply("Spread parts", Reshuffle.viaRandomKey())
            .apply(
                "Score",
                ParDo.of(score)
                    .withOutputTags(ScoreUnit.TALLIES, TupleTagList.of(ScoreUnit.ENTRIES)));
    PCollection<KV<String, KV<WorkUnit, ReportTally>>> units =
        scored
            .get(ScoreUnit.TALLIES)
            .setCoder(
                KvCoder.of(
                    StringUtf8Coder.of(),
                    KvCoder.of(SerializableCoder.of(WorkUnit.class), new TallyCoder())));
    scored.get(ScoreUnit.ENTRIES).setCoder(PackedTuples.coder());
    PCollectionList.of(
            job.settings().acrossPages()
                ? acrossPages(pipeline, job, units, scored.get(ScoreUnit.ENTRIES), score)
                : units.apply("Labels off", Values.create()).apply("Units off", Values.create()))
        .and(judgedAgain(pipeline, job))
        .apply("All", Flatten.pCollections())
        .apply("Add up", Combine.globally(new MergeTallies()).withoutDefaults())
        .apply("Finish", ParDo.of(new FinishRun(job.settings(), job.output(), job.facts())));
  }

  /** Compares the pages of all units and brings what was found into their rows. */
  private static PCollection<ReportTally> acrossPages(
      Pipeline pipeline,
      ScoreJob job,
      PCollection<KV<String, KV<WorkUnit, ReportTally>>> units,
      PCollection<KV<Integer, byte[]>> fresh,
      ScoreUnit score) {
    KinPlan plan = job.kinPlan();
    AnchorSource anchors = job.settings()::anchors;
    PCollection<KV<Integer, byte[]>> entries =
        PCollectionList.of(fresh)
            .and(EarlierEntries.of(pipeline, plan, job.liveFiles()))
            .apply("All entries", Flatten.pCollections());
    PCollection<KV<String, PageKin>> kin = entries.apply("Join", new KinJoin(plan, anchors));
    return KeyedPCollectionTuple.of(ApplyKin.UNITS, units)
        .and(ApplyKin.KIN, kin)
        .apply("By unit", CoGroupByKey.create())
        .apply("Apply", ParDo.of(new ApplyKin(job.settings(), job.output(), job.formats(), score)))
        .setCoder(new TallyCoder());
  }

  /** Judges rows of earlier runs under another policy; most runs have no such rows. */
  private static PCollection<ReportTally> judgedAgain(Pipeline pipeline, ScoreJob job) {
    RunFolders runs = job.runs();
    return pipeline
        .apply("Stored", Create.of(job.stored()).withCoder(SerializableCoder.of(StoredUnit.class)))
        .apply("Spread stored", Reshuffle.viaRandomKey())
        .apply("Judge again", ParDo.of(new JudgeAgain(job.settings().policy(), runs, job.making())))
        .setCoder(new TallyCoder());
  }
}
