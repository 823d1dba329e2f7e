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
 * @param inputs in the order of their names, specs that name no file included
 * @param increment how the run joins those before it, or null where it stands alone
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
   * @throws UsageException where a flag is missing or cannot be meant
   * @throws NoInputException where the inputs name no file
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

  /** Makes sure that a run which stands alone writes into a folder without any. */
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

  /** Whether there is nothing to do: no new file, and none to do again. */
  public boolean idle() {
    return increment != null && increment.idle();
  }

  /** Makes a run that passed the one that readers see. */
  public void publish() throws IOException {
    if (increment != null) {
      increment.publish();
    }
  }

  /** Files by what becomes of them; empty where the run stands alone. */
  public SortedMap<String, Long> fates() {
    return increment == null ? new TreeMap<>() : increment.facts().files();
  }

  /** Opens a file that this run wrote, by its path below the folder. */
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

  /** Where earlier runs stand. */
  RunFolders runs() {
    return increment == null ? new RunFolders(output) : increment.folders();
  }

  /**
   * Runs the job to its end, or hands it over where nobody is to wait for it.
   *
   * @param watcher told every second how far it is, or null
   * @return what it came to, or null where it was handed over
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
      watcher.accept(RunProgress.of(running, facts.bytes()));
      state = running.waitUntilFinish(Duration.standardSeconds(1));
    }
  }

  /** The work, cut so that workers can share it. */
  List<WorkUnit> units() {
    return WorkUnit.plan(inputs);
  }

  /**
   * Makes the embedded runner do our work and little else. Its checks, that steps change no input
   * and that all can be encoded, double the CPU time; the tests keep them. Its scheduler spins on a
   * thread that has no bundle, so it gets no more threads than there are units.
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
