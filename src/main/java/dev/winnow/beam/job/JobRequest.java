package dev.winnow.beam.job;

import dev.winnow.beam.engines.DataflowNeeds;
import dev.winnow.beam.engines.DetachedJobs;
import dev.winnow.beam.kin.KinPlan;
import dev.winnow.beam.kin.LiveFiles;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.beam.sites.SitePlan;
import dev.winnow.beam.store.DolmaPaths;
import dev.winnow.beam.store.DoneUnits;
import dev.winnow.beam.store.InputListing;
import dev.winnow.beam.store.InputPlaces;
import dev.winnow.beam.store.NameNode;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunFolders;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RunJson;
import dev.winnow.runs.FieldNames;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.NoInputException;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.ReprocessMode;
import dev.winnow.runs.RunProvenance;
import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A scoring job as it was asked for, with everything checked that can be known before a worker
 * starts. Until {@link #job} nothing is written, created or deleted: a refused command leaves no
 * trace.
 *
 * @param inputs in the order of their names, including specs that name no file
 * @param policy name and digest
 * @param models digests of all trained resources, by name
 * @param code digest of everything besides policy and input that decides the rows
 */
public record JobRequest(
    ScoreOptions options,
    List<InputRef> inputs,
    OutputFolder output,
    EnumSet<OutputFormat> formats,
    ScorerSettings settings,
    String policy,
    SortedMap<String, String> models,
    String code) {
  private static final int MOST_NAMED = 3; // in a message; a crawl lists 90,000 files

  /**
   * Checks the flags and finds the inputs.
   *
   * @throws UsageException if a flag is missing or has no valid meaning
   * @throws NoInputException if the inputs name no file
   */
  public static JobRequest of(ScoreOptions options)
      throws UsageException, PolicyException, NoInputException, IOException {
    DetachedJobs.check(options);
    DataflowNeeds.check(options);
    NameNode.addTo(options);
    FileSystems.setDefaultPipelineOptions(options);
    OutputFolder output = new OutputFolder(required("--output", options.getOutput()));
    checkMode(options);
    String fields = options.getMap() == null ? "" : options.getMap();
    FieldNames.parse(fields);
    ScorerSettings settings =
        new ScorerSettings(
            PolicySource.load(options.getPolicy()),
            options.getPhrasing(),
            fields,
            !options.isSkipCorpus());
    EnumSet<OutputFormat> formats = OutputFormat.of(options.getFormats());
    String policy = settings.policy().read().reference();
    List<InputRef> inputs = inputs(options);
    InputPlaces.check(options.getOutput(), options.getInput(), inputs);
    if (OutputFormat.byInput(formats)) {
      DolmaPaths.check(inputs.stream().map(InputRef::name).toList());
    }
    SortedMap<String, String> models = JobFacts.models(options);
    String code = JobFacts.code(models, fields, formats, settings.acrossPages());
    return new JobRequest(options, inputs, output, formats, settings, policy, models, code);
  }

  private static void checkMode(ScoreOptions options) throws UsageException {
    if (options.getInputPrefix() != null && options.getInputList() == null) {
      throw new UsageException("--inputPrefix goes with --inputList");
    }
    ReprocessMode.of(options.getReprocess());
    if (!options.isIncremental() && options.getReprocess() != null) {
      throw new UsageException("--reprocess goes with --incremental");
    }
    if (options.isResume() && options.isOverwrite()) {
      throw new UsageException("--resume and --overwrite: one keeps what the other deletes");
    }
    if (options.isIncremental() && options.isOverwrite()) {
      throw new UsageException("--overwrite and --incremental: a whole run is never written over");
    }
  }

  /**
   * Checks that the job may write to its output; changes nothing.
   *
   * @throws UsageException if the output holds something else
   */
  public void requirePlace() throws UsageException, IOException {
    if (options.isIncremental()) {
      IncrementalRun.requireNoOtherRun(output);
      return;
    }
    if (new RunFolders(output).latest() != null) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds incremental runs; add --incremental, or name another folder",
              output.path()));
    }
    if (!holdsEnded() && !resumes()) {
      output.require(options.isOverwrite());
    }
  }

  /** Whether the output holds this very run, not ended, and the job is to go on with it. */
  private boolean resumes() throws UsageException, IOException {
    if (!options.isResume() || !DoneUnits.isOpen(output)) {
      return false;
    }
    DoneUnits.require(output, plan());
    return true;
  }

  /**
   * Whether there is nothing left to resume: the output holds this very run, and it ended. What a
   * run deletes at its end goes if it was stopped before. Needs the lock of the output.
   *
   * @throws UsageException if another run has ended there
   */
  public boolean ended() throws UsageException, IOException {
    boolean ended = holdsEnded();
    if (ended && output.isUnfinished()) {
      output.clearSketches();
      output.clearUnfinished();
    }
    return ended;
  }

  private boolean holdsEnded() throws UsageException, IOException {
    if (!options.isResume() || options.isIncremental() || !output.holds(RunPlace.RUN.every())) {
      return false;
    }
    try (InputStream in = output.open(RunPlace.RUN.every())) {
      if (RunJson.id(in).equals(id())) {
        return true;
      }
    }
    throw new UsageException(
        String.format(
            Locale.ROOT,
            "--resume: %s holds a run of other inputs, policy, formats or version that ended",
            output.path()));
  }

  private String id() {
    return JobFacts.id(inputs, policy, code);
  }

  /** The id of the run with the state of each file: a file that changed since is another one. */
  private String plan() {
    StringBuilder versions = new StringBuilder(id());
    inputs.forEach(input -> versions.append('\n').append(input.version()));
    return id() + " " + DigestUtils.sha256Hex(versions.toString()) + "\n";
  }

  /**
   * Makes the output ready, which deletes an earlier run if that was asked for. Needs the lock of
   * the output.
   *
   * @throws UsageException if the output holds something else
   */
  public ScoreJob job() throws UsageException, IOException {
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
          increment.done(),
          KinPlan.of(increment.output(), increment.sketches(), bytes()),
          increment.sitePlan(code, bytes()),
          increment);
    }
    requirePlace();
    boolean resumes = resumes();
    if (!resumes) {
      output.clear(options.isOverwrite());
    }
    DoneUnits done = resumes ? DoneUnits.resume(output) : DoneUnits.start(output, plan());
    String id = id();
    return new ScoreJob(
        options,
        inputs,
        output,
        formats,
        settings,
        new RunProvenance(id, policy, code),
        JobFacts.info(options, id, inputs, policy, models, null),
        done,
        KinPlan.of(output, new ArrayList<>(), bytes()),
        SitePlan.of(output, new ArrayList<>(), LiveFiles.none(), LiveFiles.none(), bytes()),
        null);
  }

  private long bytes() {
    return inputs.stream().mapToLong(input -> Math.max(0, input.bytes())).sum();
  }

  private static List<InputRef> inputs(ScoreOptions options)
      throws UsageException, NoInputException, IOException {
    List<String> specs = new ArrayList<>();
    if (options.getInput() != null) {
      options.getInput().stream().map(String::strip).filter(s -> !s.isEmpty()).forEach(specs::add);
    }
    if (options.getInputList() != null) {
      String prefix = options.getInputPrefix() == null ? "" : options.getInputPrefix();
      list(options.getInputList()).forEach(name -> specs.add(prefix + name));
    }
    if (options.getInput() == null && options.getInputList() == null) {
      required("--input", null);
    }
    List<InputRef> inputs = InputListing.find(specs);
    if (inputs.stream().allMatch(InputRef::isMissing)) {
      int named = Math.min(specs.size(), MOST_NAMED);
      String more =
          specs.size() > named
              ? String.format(Locale.ROOT, " and %,d more", specs.size() - named)
              : "";
      throw new NoInputException(
          "no file matches " + String.join(", ", specs.subList(0, named)) + more);
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
