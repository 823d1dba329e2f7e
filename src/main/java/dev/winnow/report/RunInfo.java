package dev.winnow.report;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run before it starts.
 *
 * @param id digest of what decides the rows: inputs, policy, resources and version
 * @param started in ISO 8601; the clock stands in run.json and in no row
 * @param files input files
 * @param bytes their stored size
 * @param versions by component
 * @param options as given, by flag
 * @param night how an incremental run joins those before it, or null
 */
public record RunInfo(
    String id,
    String started,
    String runner,
    long files,
    long bytes,
    String policy,
    TreeMap<String, String> models,
    TreeMap<String, String> versions,
    TreeMap<String, String> options,
    @Nullable IncrementFacts night)
    implements Serializable {

  /** The counts of input as one line of details. */
  public Map<String, String> details() {
    return Map.of(
        "inputs",
        String.format(Locale.ROOT, "%,d files, %,d bytes", files, bytes),
        "runner",
        runner);
  }
}
