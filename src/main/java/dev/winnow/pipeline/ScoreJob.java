package dev.winnow.pipeline;

import dev.winnow.analyse.Models;
import dev.winnow.policy.PolicyException;
import dev.winnow.report.RunInfo;
import dev.winnow.report.RunJson;
import dev.winnow.report.RunNight;
import dev.winnow.report.RunTotals;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
import org.apache.beam.sdk.util.ReleaseInfo;
import org.apache.commons.codec.digest.DigestUtils;
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
    EnumSet<Format> formats,
    ScorerSettings settings,
    Making making,
    RunInfo facts,
    @Nullable Increment increment) {
  private static final int RUN_ID_DIGITS = 16; // enough to tell the runs of one owner apart

  /**
   * Checks everything that can be known before a worker starts.
   *
   * @throws UsageException where a flag is missing or cannot be meant
   * @throws NoInputException where the inputs name no file
   */
  public static ScoreJob of(ScoreOptions options)
      throws UsageException, PolicyException, NoInputException, IOException {
    FileSystems.setDefaultPipelineOptions(options);
    OutputFolder output = new OutputFolder(required("--output", options.getOutput()));
    String fields = options.getMap() == null ? "" : options.getMap();
    FieldNames.parse(fields);
    ScorerSettings settings =
        new ScorerSettings(PolicySource.load(options.getPolicy()), options.getPhrasing(), fields);
    EnumSet<Format> formats = Format.of(options.getFormats());
    String policy = settings.policy().read().reference();
    List<InputRef> inputs = inputs(options);
    TreeMap<String, String> models = models(options);
    String code = code(models, fields, formats);
    if (options.isIncremental()) {
      Increment increment = increment(options, output, inputs, policy, code);
      return new ScoreJob(
          options,
          increment.fresh(),
          increment.output(),
          formats,
          settings,
          new Making(increment.id(), policy, code),
          info(options, increment.id(), increment.fresh(), policy, models, increment.facts()),
          increment);
    }
    if (options.getReprocess() != null) {
      throw new UsageException("--reprocess goes with --incremental");
    }
    String id = id(inputs, policy, code);
    RunInfo info = info(options, id, inputs, policy, models, null);
    if (new RunFolders(output).latest() != null) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds incremental runs; add --incremental, or name another folder",
              output.path()));
    }
    if (output.used()) {
      if (!options.isOverwrite()) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--output=%s holds an earlier run; name another folder, or add --overwrite",
                output.path()));
      }
      output.clear();
    }
    return new ScoreJob(
        options, inputs, output, formats, settings, new Making(id, policy, code), info, null);
  }

  private static Increment increment(
      ScoreOptions options, OutputFolder root, List<InputRef> inputs, String policy, String code)
      throws UsageException, IOException {
    if (options.isOverwrite()) {
      throw new UsageException("--overwrite and --incremental: a whole run is never written over");
    }
    if (root.used()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds a run that is not incremental; name another folder",
              root.path()));
    }
    Night night =
        new Night(
            inputs,
            Reprocess.of(options.getReprocess()),
            policy,
            code,
            Format.words(Format.of(options.getFormats())));
    Increment increment = Increment.plan(root, night, policy + " " + code);
    increment.clear();
    return increment;
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
   * Runs the job to its end.
   *
   * @param watcher told every second how far it is, or null
   */
  public RunTotals run(@Nullable Consumer<Progress> watcher) throws IOException {
    tune();
    Pipeline pipeline = Pipeline.create(options);
    QualityPipeline.build(pipeline, this);
    if (watcher == null) {
      pipeline.run().waitUntilFinish();
    } else {
      options.as(DirectOptions.class).setBlockOnRun(false);
      watch(pipeline.run(), watcher);
    }
    try (InputStream in = output.open("run.json")) {
      return RunJson.read(in);
    }
  }

  private void watch(PipelineResult running, Consumer<Progress> watcher) {
    PipelineResult.State state = running.waitUntilFinish(Duration.standardSeconds(1));
    while (state == null || !state.isTerminal()) {
      watcher.accept(Progress.of(running, facts.bytes()));
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
    long parts = Math.max(work, facts.bytes() / WorkUnit.PART_BYTES);
    direct.setTargetParallelism((int) Math.min(processors, parts));
  }

  private static List<InputRef> inputs(ScoreOptions options)
      throws UsageException, NoInputException, IOException {
    List<String> specs = new ArrayList<>();
    if (options.getInput() != null) {
      specs.addAll(options.getInput());
    }
    if (options.getInputList() != null) {
      specs.addAll(list(options.getInputList()));
    }
    if (options.getInput() == null && options.getInputList() == null) {
      required("--input", null);
    }
    List<InputRef> inputs = Inputs.find(specs);
    if (inputs.stream().allMatch(InputRef::isMissing)) {
      throw new NoInputException("no file matches " + String.join(", ", specs));
    }
    return inputs;
  }

  private static List<String> list(String file) throws UsageException, IOException {
    try {
      return Inputs.readList(file);
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

  private static TreeMap<String, String> models(ScoreOptions options)
      throws UsageException, IOException {
    TreeMap<String, String> models = new TreeMap<>();
    models.put("phrasing", PhrasingSource.load(options.getPhrasing()).digest());
    models.putAll(Models.digests());
    return models;
  }

  private static RunInfo info(
      ScoreOptions options,
      String id,
      List<InputRef> inputs,
      String policy,
      TreeMap<String, String> models,
      @Nullable RunNight night) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("winnow", Build.VERSION);
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", System.getProperty("java.version", "unknown"));
    return new RunInfo(
        id,
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        options.getRunner().getSimpleName(),
        inputs.size(),
        inputs.stream().mapToLong(input -> Math.max(0, input.bytes())).sum(),
        policy,
        models,
        versions,
        given(options),
        night);
  }

  /** What else than policy and input decides the rows. */
  private static String code(
      TreeMap<String, String> models, String fields, EnumSet<Format> formats) {
    return digest(Build.VERSION + models + fields + Format.words(formats));
  }

  /** The same inputs under the same judgement are the same run, whenever and wherever it runs. */
  private static String id(List<InputRef> inputs, String policy, String code) {
    StringBuilder seen = new StringBuilder(policy).append(code);
    inputs.forEach(
        input -> seen.append('\n').append(input.name()).append(' ').append(input.bytes()));
    return digest(seen.toString());
  }

  private static String digest(String text) {
    return DigestUtils.sha256Hex(text).substring(0, RUN_ID_DIGITS);
  }

  private static TreeMap<String, String> given(ScoreOptions options) {
    TreeMap<String, String> given = new TreeMap<>();
    put(given, "input", options.getInput());
    put(given, "inputList", options.getInputList());
    put(given, "output", options.getOutput());
    put(given, "policy", options.getPolicy());
    put(given, "phrasing", options.getPhrasing());
    put(given, "formats", options.getFormats());
    put(given, "map", options.getMap());
    put(given, "incremental", options.isIncremental() ? true : null);
    put(given, "reprocess", options.getReprocess());
    return given;
  }

  private static void put(TreeMap<String, String> given, String flag, @Nullable Object value) {
    if (value != null) {
      given.put(
          flag, value instanceof List<?> list ? String.join(",", strings(list)) : value.toString());
    }
  }

  private static List<String> strings(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
