package dev.winnow.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a run in Prometheus' text format 0.0.4: for node_exporter's textfile collector. */
public final class PrometheusMetrics {
  /** When the last run of this output passed; stays when a later one does not. */
  public static final String LAST_SUCCESS = "winnow_last_success_timestamp_seconds";

  private final StringBuilder text = new StringBuilder();
  private final String output;

  /**
   * Metrics of one job.
   *
   * @param output folder of the job as it was named, which tells its series from other jobs'
   */
  public PrometheusMetrics(String output) {
    this.output = output;
  }

  /** Adds what a run came to. */
  public PrometheusMetrics run(RunTotals totals) {
    Map<String, Long> outcomes = new TreeMap<>();
    outcomes.put("scored", totals.scored());
    outcomes.put("skipped", totals.skipped());
    outcomes.put("rejected", totals.rejected());
    counts("winnow_run_records", "Records of the last run by outcome.", "outcome", outcomes);
    counts("winnow_run_skips", "Skipped records by reason.", "reason", totals.skippedBy());
    counts("winnow_run_rejects", "Rejected records by code.", "code", totals.rejectedBy());
    counts("winnow_run_pages", "Scored pages by verdict.", "verdict", totals.verdicts());
    counts("winnow_run_flags", "Scored pages by flag.", "flag", totals.flags());
    gauge("winnow_run_flagged_pages", "Scored pages with any flag.", (double) totals.flagged());
    gauge("winnow_run_seconds", "Wall time of the last run.", totals.seconds());
    return this;
  }

  /** Adds a single value. */
  public PrometheusMetrics gauge(String name, String help, double value) {
    head(name, help);
    text.append(name).append("{output=\"").append(escaped(output)).append("\"} ");
    text.append(number(value)).append('\n');
    return this;
  }

  /** The metrics so far. */
  public String text() {
    return text.toString();
  }

  /** How a line of the last success of this job begins. */
  public String lastSuccess() {
    return LAST_SUCCESS + "{output=\"" + escaped(output) + "\"} ";
  }

  private void counts(String name, String help, String label, Map<String, Long> counts) {
    head(name, help);
    counts.forEach(
        (key, n) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%s{output=\"%s\",%s=\"%s\"} %d\n",
                    name,
                    escaped(output),
                    label,
                    escaped(key),
                    n)));
  }

  private void head(String name, String help) {
    text.append(String.format(Locale.ROOT, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
