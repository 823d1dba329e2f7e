package dev.winnow.beam.job;

import dev.winnow.beam.ending.PackedTally;
import dev.winnow.beam.ending.RunEnding;
import dev.winnow.beam.engines.DetachedJobs;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.LiveFiles;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.report.RunInfo;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunTotals;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import dev.winnow.runs.StoredUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scoring job whose output is ready, so that it can run; {@link JobRequest} makes it.
 *
 * @param inputs in the order of their names, including specs that name no file
 * @param done the units that are done
 * @param kinPlan how the work across pages is cut
 * @param sitePlan how the work on sites is cut
 * @param increment how the run joins the runs before it, or null if it is not incremental
 */
public record ScoreJob(
    ScoreOptions options,
    List<InputRef> inputs,
    OutputFolder output,
    EnumSet<OutputFormat> formats,
    ScorerSettings settings,
    RunProvenance provenance,
    RunInfo facts,
    DoneUnits done,
    KinPlan kinPlan,
    SitePlan sitePlan,
    @Nullable IncrementalRun increment) {
  /** Whether the job has no work: no new file, and no file to do again. */
  public boolean idle() {
    return increment != null && increment.idle();
  }

  /** Makes a run that passed its gate the latest one. */
  public void publish() throws IOException {
    if (increment != null) {
      increment.publish();
    }
  }

  /** What the job is about to do, for people. */
  public String plan() {
    return String.format(
        Locale.ROOT,
        "%,d files, %,d bytes, by policy %s",
        inputs.size(),
        facts.bytes(),
        facts.policy().replaceFirst("@.*", ""));
  }

  /** Number of units that an earlier start of this run has done; 0 if there was none. */
  public int resumed() throws IOException {
    return done.resumed() ? done.count() : 0;
  }

  /** Number of files by fate; empty if the run is not incremental. */
  public SortedMap<String, Long> filesByFate() {
    return increment == null ? new TreeMap<>() : increment.facts().files();
  }

  /** Opens a file of this run by its path below the folder of the run. */
  public InputStream open(String relative) throws IOException {
    return output.open(relative);
  }

  /** Paths of the files of rejects of this run, below its folder. */
  public List<String> rejectParts() throws IOException {
    return output.list(RunPlace.REJECTS.every()).stream().map(RunPlace.REJECTS::named).toList();
  }

  /** Where this run's rows stand. */
  public String folder() {
    return output.path();
  }

  /** How its units become rows. */
  UnitRecipe recipe() {
    return new UnitRecipe(settings, output, formats, provenance, increment != null);
  }

  /** Rows of earlier runs to judge again. */
  List<StoredUnit> stored() {
    return increment == null ? List.of() : increment.stored();
  }

  /** Which input files of earlier runs count beside this one. */
  LiveFiles liveFiles() {
    return increment == null ? LiveFiles.none() : increment.liveFiles(provenance.code());
  }

  /** The folder that holds the earlier runs. */
  RunFolders runs() {
    return increment == null ? new RunFolders(output) : increment.folders();
  }

  /**
   * Runs the job to its end, or starts it and returns if its launcher does not wait.
   *
   * @param watcher called every second with the progress, or null
   * @return the totals, or null if the launcher did not wait
   */
  public @Nullable RunTotals run(@Nullable Consumer<RunProgress> watcher) throws IOException {
    RunEnding ending = new RunEnding(output, facts);
    PackedTally begun = done.resumed() ? ending.begun() : null;
    if (begun != null) { // an earlier start stopped behind the last unit
      ending.end(begun);
      return totals();
    }
    tune();
    Pipeline pipeline = Pipeline.create(options);
    QualityPipeline.build(pipeline, this);
    if (DetachedJobs.is(options)) {
      pipeline.run();
      return null;
    }
    if (watcher == null) {
      pipeline.run().waitUntilFinish();
    } else {
      options.as(DirectOptions.class).setBlockOnRun(false);
      watch(pipeline.run(), watcher);
    }
    return totals();
  }

  private RunTotals totals() throws IOException {
    try (InputStream in = open(RunPlace.RUN.every())) {
      return RunJson.read(in);
    }
  }

  private void watch(PipelineResult running, Consumer<RunProgress> watcher) {
    PipelineResult.State state = running.waitUntilFinish(Duration.standardSeconds(1));
    while (state == null || !state.isTerminal()) {
      watcher.accept(RunProgress.of(running, inputs.size(), facts.bytes()));
      state = running.waitUntilFinish(Duration.standardSeconds(1));
    }
  }

  /** The units of work, cut so that workers can share them. */
  List<WorkUnit> units() {
    return WorkUnit.plan(inputs);
  }

  /**
   * Configures the embedded runner for throughput. Its checks (steps change no input, every value
   * can be encoded) double the CPU time; the tests keep them. Its scheduler spins on each thread
   * that has no bundle, so it gets no more threads than there are units.
   */
  private void tune() {
    DirectOptions direct = options.as(DirectOptions.class);
    direct.setEnforceImmutability(false);
    direct.setEnforceEncodability(false);
    int processors = Runtime.getRuntime().availableProcessors();
    long work = (long) units().size() + stored().size();
    long parts = Math.max(work, facts.bytes() / WorkUnit.partBytes(inputs));
    direct.setTargetParallelism((int) Math.min(processors, parts));
  }
}
