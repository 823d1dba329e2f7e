package dev.winnow.beam.job;

import dev.winnow.beam.engines.DataflowNeeds;
import dev.winnow.beam.engines.DetachedJobs;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.beam.store.DolmaPaths;
import dev.winnow.beam.store.InputListing;
import dev.winnow.beam.store.InputPlaces;
import dev.winnow.beam.store.NameNode;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RunInfo;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunTotals;
import dev.winnow.runs.FieldNames;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.NoInputException;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.RunProvenance;
import dev.winnow.runs.StoredUnit;
import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A checked scoring job, ready to run.
 *
 * @param inputs in the order of their names, including specs that name no file
 * @param increment how the run joins the runs before it, or null if it is not incremental
 */
public record ScoreJob(
    ScoreOptions options,
    List<InputRef> inputs,
    OutputFolder output,
    EnumSet<OutputFormat> formats,
    ScorerSettings settings,
    RunProvenance making,
    RunInfo facts,
    @Nullable IncrementalRun increment) {
  /**
   * Checks everything that can be known before a worker starts.
   *
   * @throws UsageException if a flag is missing or has no valid meaning
   * @throws NoInputException if the inputs name no file
   */
  public static ScoreJob of(ScoreOptions options)
      throws UsageException, PolicyException, NoInputException, IOException {
    DetachedJobs.check(options);
    DataflowNeeds.check(options);
    NameNode.addTo(options);
    FileSystems.setDefaultPipelineOptions(options);
    OutputFolder output = new OutputFolder(required("--output", options.getOutput()));
    String fields = options.getMap() == null ? "" : options.getMap();
    FieldNames.parse(fields);
    ScorerSettings settings =
        new ScorerSettings(PolicySource.load(options.getPolicy()), options.getPhrasing(), fields);
    EnumSet<OutputFormat> formats = OutputFormat.of(options.getFormats());
    String policy = settings.policy().read().reference();
    List<InputRef> inputs = inputs(options);
    InputPlaces.check(options.getOutput(), options.getInput(), inputs);
    if (formats.contains(OutputFormat.DOLMA)) {
      DolmaPaths.check(inputs.stream().map(InputRef::name).toList());
    }
    SortedMap<String, String> models = JobFacts.models(options);
    String code = JobFacts.code(models, fields, formats);
    if (options.isIncremental()) {
      IncrementalRun increment = IncrementalRun.of(options, output, inputs, policy, code);
      return new ScoreJob(
          options,
          increment.fresh(),
          increment.output(),
          formats,
          settings,
          new RunProvenance(increment.id(), policy, code),
          JobFacts.info(
              options, increment.id(), increment.fresh(), policy, models, increment.facts()),
          increment);
    }
    if (options.getReprocess() != null) {
      throw new UsageException("--reprocess goes with --incremental");
    }
    String id = JobFacts.id(inputs, policy, code);
    RunInfo info = JobFacts.info(options, id, inputs, policy, models, null);
    clear(output, options.isOverwrite());
    return new ScoreJob(
        options,
        inputs,
        output,
        formats,
        settings,
        new RunProvenance(id, policy, code),
        info,
        null);
  }

  /** Checks that a run that is not incremental writes into a folder that holds no run. */
  private static void clear(OutputFolder output, boolean overwrite)
      throws UsageException, IOException {
    if (new RunFolders(output).latest() != null) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds incremental runs; add --incremental, or name another folder",
              output.path()));
    }
    output.clear(overwrite);
  }

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

  /** Number of files by fate; empty if the run is not incremental. */
  public SortedMap<String, Long> fates() {
    return increment == null ? new TreeMap<>() : increment.facts().files();
  }

  /** Opens a file of this run by its path below the folder of the run. */
  public InputStream open(String relative) throws IOException {
    return output.open(relative);
  }

  /** Paths of the files of rejects of this run, below its folder. */
  public List<String> rejectParts() throws IOException {
    return output.list("rejects/part-*.jsonl").stream().map(part -> "rejects/" + part).toList();
  }

  /** Where this run's rows stand. */
  public String folder() {
    return output.path();
  }

  /** Rows of earlier runs to judge again. */
  List<StoredUnit> stored() {
    return increment == null ? List.of() : increment.stored();
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
    try (InputStream in = open("run.json")) {
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

  private static List<InputRef> inputs(ScoreOptions options)
      throws UsageException, NoInputException, IOException {
    List<String> specs = new ArrayList<>();
    if (options.getInput() != null) {
      options.getInput().stream().map(String::strip).filter(s -> !s.isEmpty()).forEach(specs::add);
    }
    if (options.getInputList() != null) {
      specs.addAll(list(options.getInputList()));
    }
    if (options.getInput() == null && options.getInputList() == null) {
      required("--input", null);
    }
    List<InputRef> inputs = InputListing.find(specs);
    if (inputs.stream().allMatch(InputRef::isMissing)) {
      throw new NoInputException("no file matches " + String.join(", ", specs));
    }
    return inputs;
  }

  private static List<String> list(String file) throws UsageException, IOException {
    try {
      return InputListing.readList(file);
    } catch (FileNotFoundException e) {
      throw new UsageException("--inputList=" + file + ": there is no such file");
    }
  }

  private static String required(String flag, @Nullable String value) throws UsageException {
    if (value == null || value.isBlank()) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s is missing (winnow score --help lists the flags)", flag));
    }
    return value;
  }
}
