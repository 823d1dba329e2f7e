package dev.winnow.beam.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places where a run writes, below its output folder. This is the one table of them: what is
 * written, what {@code --overwrite} deletes, and what a folder is searched for.
 */
public enum RunPlace {
  SCORES("scores/part-*.jsonl"),
  COLUMNS("scores-parquet/part-*.parquet"),
  SITES("sites/part-*.jsonl"),
  BLOCKLIST("blocklist/part-*.txt"),
  CLUSTERS("clusters/part-*.jsonl"),
  REJECTS("rejects/part-*.jsonl"),
  INPUTS("inputs/part-*.jsonl"),
  SKETCHES("sketches/part-*.bin"),
  FACTS("sketches/facts-*.bin"),
  REPORT_PAGE("report/index.html"),
  REPORT_DATA("report/report.json"),
  REPORT_SUMMARY("report/summary.md"),
  REPORT_SHARDS("report/data/*.js"),
  RUN("run.json"),
  METRICS("metrics.prom"),

  /** Dolma files, whose paths are those of the inputs: {@link DolmaPaths}. */
  DOCUMENTS("documents/**"),
  ATTRIBUTES("attributes/winnow/**"),
  KEPT("kept/**");

  /** Folder of the report, whose files name themselves. */
  public static final String REPORT = "report/";

  private static final String BY_INPUT = "**";

  private static final Pattern OWN_NAME =
      Pattern.compile(
          Stream.concat(
                  Arrays.stream(values())
                      .filter(place -> !place.byInput())
                      .map(place -> place.regex.pattern()),
                  Stream.of(Pattern.quote(OutputFolder.UNFINISHED) + ".*"))
              .collect(Collectors.joining("|")));

  private final String pattern;
  private final Pattern regex;

  RunPlace(String pattern) {
    this.pattern = pattern;
    this.regex =
        Pattern.compile(
            Arrays.stream(pattern.split("\\*+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[0-9a-z-]+")));
  }

  /** The file of a part, or of an input by its Dolma path. */
  public String at(String label) {
    return pattern.substring(0, pattern.indexOf('*'))
        + label
        + pattern.substring(pattern.lastIndexOf('*') + 1);
  }

  /** The file of a slice. */
  public String at(int number) {
    return at(String.format(Locale.ROOT, "%05d", number));
  }

  /** A pattern of all its files; of a place with one file, its path. */
  public String every() {
    return pattern;
  }

  /** The path of a file by the name that a listing gives. */
  public String named(String file) {
    return pattern.substring(0, pattern.lastIndexOf('/') + 1) + file;
  }

  /** Whether a path is one of its files. */
  boolean holds(String path) {
    return regex.matcher(path).matches();
  }

  /** The places of Dolma files. */
  static List<RunPlace> dolma() {
    return Arrays.stream(values()).filter(RunPlace::byInput).toList();
  }

  /** Whether a path below the folder is one that every run may write, whatever its inputs. */
  static boolean isOwn(String path) {
    return OWN_NAME.matcher(path).matches();
  }

  /** Patterns of all files in the folders of these places, those of others included. */
  static List<String> surroundings() {
    return Stream.concat(
            Arrays.stream(values()).map(RunPlace::surrounding),
            Stream.of(OutputFolder.UNFINISHED + "**"))
        .distinct()
        .toList();
  }

  /** A pattern of all files in its folder. */
  private String surrounding() {
    int slash = pattern.indexOf('/');
    return slash < 0 ? pattern : pattern.substring(0, slash) + "/**";
  }

  private boolean byInput() {
    return pattern.endsWith(BY_INPUT);
  }
}
