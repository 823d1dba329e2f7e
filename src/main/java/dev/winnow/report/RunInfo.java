package dev.winnow.report;

import java.io.Serializable;
import java.util.LinkedHashMap;
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
 * @param increment how an incremental run joins those before it, or null
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
    @Nullable IncrementFacts increment)
    implements Serializable {
  private static final int MAX_INPUT = 300; // characters; a run may name 30,000 files

  /** Whether the run joins runs before it. */
  public boolean incremental() {
    return increment != null;
  }

  /** What people know a run by, for the report. */
  public Map<String, String> details() {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("name", name());
    details.put("started", started);
    String input = options.getOrDefault("input", options.get("inputList"));
    if (input != null) {
      boolean fits = input.length() <= MAX_INPUT;
      details.put("input", fits ? input : input.substring(0, MAX_INPUT) + "…");
    }
    details.put("inputs", String.format(Locale.ROOT, "%,d files, %,d bytes", files, bytes));
    details.put("runner", runner);
    return details;
  }

  /** The folder that the run was written to, or its number among incremental runs. */
  private String name() {
    String output = options.getOrDefault("output", "");
    int end = output.length();
    while (end > 0 && output.charAt(end - 1) == '/') {
      end--;
    }
    String name = output.substring(output.lastIndexOf('/', end - 1) + 1, end);
    return incremental() || name.isEmpty() ? id : name;
  }
}
