package dev.winnow.beam.job;

import dev.winnow.beam.job.MergeTallies.TallyCoder;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.report.html.ReportTally;
import dev.winnow.runs.StoredUnit;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * The whole pipeline. Each unit of input files is scored on its own and writes its own rows; the
 * tallies of the units become the report and, last of all, run.json.
 */
final class QualityPipeline {
  private QualityPipeline() {}

  /** Adds the steps of a job to a pipeline. */
  static void build(Pipeline pipeline, ScoreJob job) {
    PCollection<ReportTally> fresh =
        pipeline
            .apply("Plan", Create.of(job.units()).withCoder(SerializableCoder.of(WorkUnit.class)))
            .apply("Spread", Reshuffle.viaRandomKey())
            .apply("Cut", ParDo.of(new CutUnits(job.formats(), WorkUnit.partBytes(job.inputs()))))
            .apply("Spread parts", Reshuffle.viaRandomKey())
            .apply(
                "Score",
                ParDo.of(
                    new ScoreUnit(
                        job.settings(), job.output(), job.formats(), job.making(), job.done())))
            .setCoder(new TallyCoder());
    PCollectionList.of(fresh)
        .and(judgedAgain(pipeline, job))
        .apply("All", Flatten.pCollections())
        .apply("Add up", Combine.globally(new MergeTallies()).withoutDefaults())
        .apply("Finish", ParDo.of(new FinishRun(job.settings(), job.output(), job.facts())));
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
