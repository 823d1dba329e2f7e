package dev.winnow.pipeline;

import dev.winnow.pipeline.MergeTallies.TallyCoder;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;

/**
 * The whole pipeline: units of input files are scored apart, each writing its own rows; their
 * tallies become the report and, last of all, run.json.
 */
final class QualityPipeline {
  private QualityPipeline() {}

  /** Lays the line of a job into a pipeline. */
  static void build(Pipeline pipeline, ScoreJob job) {
    pipeline
        .apply("Plan", Create.of(job.units()).withCoder(SerializableCoder.of(WorkUnit.class)))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Cut", ParDo.of(new CutUnits(job.formats())))
        .apply("Spread parts", Reshuffle.viaRandomKey())
        .apply("Score", ParDo.of(new ScoreUnit(job.settings(), job.output(), job.formats())))
        .setCoder(new TallyCoder())
        .apply("Add up", Combine.globally(new MergeTallies()).withoutDefaults())
        .apply("Finish", ParDo.of(new FinishRun(job.settings(), job.output(), job.facts())));
  }
}
