package dev.winnow.beam.options;

import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** Flags of {@code winnow score}, beside Beam's own. */
public interface ScoreOptions extends PipelineOptions {
  @Description(
      "File, folder or glob to read; repeatable or comma-separated. What is no flag is an input,"
          + " too.")
  @Nullable List<String> getInput();

  void setInput(@Nullable List<String> value);

  @Description("File that lists inputs, one a line, plain or .gz, such as a crawl's warc.paths.gz.")
  @Nullable String getInputList();

  void setInputList(@Nullable String value);

  @Description("Put before each name of --inputList, such as s3://commoncrawl/.")
  @Nullable String getInputPrefix();

  void setInputPrefix(@Nullable String value);

  @Description("Folder to write to; must hold no earlier run.")
  @Nullable String getOutput();

  void setOutput(@Nullable String value);

  @Description("Policy file; health-1, which comes with Winnow, if none is named.")
  @Nullable String getPolicy();

  void setPolicy(@Nullable String value);

  @Description("Counts of another field or language for spun-text, made by the trainers.")
  @Nullable String getPhrasing();

  void setPhrasing(@Nullable String value);

  @Description("What to write: jsonl (if nothing is named), parquet, dolma, kept; comma-separated.")
  @Nullable List<String> getFormats();

  void setFormats(@Nullable List<String> value);

  @Description("Names of fields in JSONL and Parquet rows, such as text=body,url=link.")
  @Nullable String getMap();

  void setMap(@Nullable String value);

  @Description("Exit with 4 if rejects / records is above this share, from 0 to 1.")
  @Nullable Double getMaxRejectRate();

  void setMaxRejectRate(@Nullable Double value);

  @Description("File of assertions on the run; exit with 3 if one of level error breaks.")
  @Nullable String getGate();

  void setGate(@Nullable String value);

  @Description("Folder of the run that the gate compares with.")
  @Nullable String getBaseline();

  void setBaseline(@Nullable String value);

  @Description(
      "Only new and changed files, into runs/ID below the output; latest names the newest.")
  @Default.Boolean(false)
  boolean isIncremental();

  void setIncremental(boolean value);

  @Description("Go on with a run in this output that did not end; what is done is not done again.")
  @Default.Boolean(false)
  boolean isResume();

  void setResume(boolean value);

  @Description("Do again, with --incremental: changed-policy, failed or all.")
  @Nullable String getReprocess();

  void setReprocess(@Nullable String value);

  @Description("Score pages one by one: no near-duplicates, no spun siblings, no clusters/.")
  @Default.Boolean(false)
  boolean isSkipCorpus();

  void setSkipCorpus(boolean value);

  @Description("File of Prometheus metrics to replace after the run, for a textfile collector.")
  @Nullable String getMetricsFile();

  void setMetricsFile(@Nullable String value);

  @Description("Say nothing but what is wrong: no summary, no line of progress.")
  @Default.Boolean(false)
  boolean isQuiet();

  void setQuiet(boolean value);

  @Description("Delete what an earlier run wrote to the output folder first.")
  @Default.Boolean(false)
  boolean isOverwrite();

  void setOverwrite(boolean value);
}
