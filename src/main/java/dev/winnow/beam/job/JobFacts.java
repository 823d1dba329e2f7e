package dev.winnow.beam.job;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.report.IncrementFacts;
import dev.winnow.report.RunInfo;
import dev.winnow.report.ScoreRows;
import dev.winnow.runs.BuildVersion;
import dev.winnow.runs.InputRef;
import dev.winnow.runs.OutputFormat;
import dev.winnow.runs.UsageException;
import dev.winnow.text.EnglishModels;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.util.ReleaseInfo;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Facts about a job: what decides its rows, and what {@code run.json} states about it. */
final class JobFacts {
  private static final int RUN_ID_DIGITS = 16; // enough to distinguish the runs of one owner

  private JobFacts() {}

  /** Digests of all trained resources, by name. */
  static SortedMap<String, String> models(ScoreOptions options) throws UsageException, IOException {
    TreeMap<String, String> models = new TreeMap<>();
    models.put("phrasing", PhrasingSource.digest(options.getPhrasing()));
    models.putAll(EnglishModels.digests());
    return models;
  }

  /** The entries of run.json that are known before the run starts. */
  static RunInfo info(
      ScoreOptions options,
      String id,
      List<InputRef> inputs,
      String policy,
      SortedMap<String, String> models,
      @Nullable IncrementFacts increment) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("winnow", BuildVersion.VERSION);
    versions.put("beam", ReleaseInfo.getReleaseInfo().getVersion());
    versions.put("java", System.getProperty("java.version", "unknown"));
    return new RunInfo(
        id,
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString(),
        options.getRunner().getSimpleName(),
        inputs.size(),
        inputs.stream().mapToLong(input -> Math.max(0, input.bytes())).sum(),
        policy,
        new TreeMap<>(models),
        versions,
        new TreeMap<>(given(options)),
        increment);
  }

  /** Everything besides policy and input that decides the rows. */
  static String code(
      SortedMap<String, String> models,
      String fields,
      EnumSet<OutputFormat> formats,
      boolean acrossPages) {
    return digest(
        BuildVersion.VERSION
            + " "
            + ScoreRows.SCHEMA
            + models
            + fields
            + OutputFormat.words(formats)
            + (acrossPages ? " across pages" : ""));
  }

  /**
   * Id of the run. The same inputs under the same policy and code give the same id, at any time and
   * on any machine.
   */
  static String id(List<InputRef> inputs, String policy, String code) {
    StringBuilder seen = new StringBuilder(policy).append(code);
    inputs.forEach(
        input -> seen.append('\n').append(input.name()).append(' ').append(input.bytes()));
    return digest(seen.toString());
  }

  private static String digest(String text) {
    return DigestUtils.sha256Hex(text).substring(0, RUN_ID_DIGITS);
  }

  private static SortedMap<String, String> given(ScoreOptions options) {
    TreeMap<String, String> given = new TreeMap<>();
    put(given, "input", options.getInput());
    put(given, "inputList", options.getInputList());
    put(given, "inputPrefix", options.getInputPrefix());
    put(given, "output", options.getOutput());
    put(given, "policy", options.getPolicy());
    put(given, "phrasing", options.getPhrasing());
    put(given, "formats", options.getFormats());
    put(given, "map", options.getMap());
    put(given, "incremental", options.isIncremental() ? true : null);
    put(given, "skipCorpus", options.isSkipCorpus() ? true : null);
    put(given, "reprocess", options.getReprocess());
    return given;
  }

  private static void put(Map<String, String> given, String flag, @Nullable Object value) {
    if (value != null) {
      given.put(
          flag, value instanceof List<?> list ? String.join(",", strings(list)) : value.toString());
    }
  }

  private static List<String> strings(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
