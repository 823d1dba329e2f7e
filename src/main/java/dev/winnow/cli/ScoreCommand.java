package dev.winnow.cli;

import dev.winnow.beam.job.JobRequest;
import dev.winnow.beam.job.ScoreFlags;
import dev.winnow.beam.job.ScoreJob;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.beam.store.RunLock;
import dev.winnow.cli.terminal.ProgressLine;
import dev.winnow.cli.terminal.RunHeartbeat;
import dev.winnow.cli.terminal.TerminalText;
import dev.winnow.report.RunTotals;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Scores crawl files on the engine. */
@Command(name = "score", description = "Score crawl files and write rows and a report.")
final class ScoreCommand implements Callable<Integer> {
  private static final int FLAG_COLUMN = 20;
  private static final String HOW_TO_GO_ON =
      "winnow: stopped; the same command with --resume goes on with what is left";

  private final CommandConsole console;

  /** Beam's options define their own flags, so Beam parses them. */
  @Unmatched private List<String> flags;

  @Option(
      names = {"-h", "--help"},
      description = "List the flags.")
  private boolean help;

  /** The totals of the run; null until it ends. */
  private @Nullable RunTotals totals;

  ScoreCommand(CommandConsole console) {
    this(console, new ArrayList<>());
  }

  ScoreCommand(CommandConsole console, List<String> flags) {
    this.console = console;
    this.flags = flags;
  }

  @Override
  public Integer call() throws Exception {
    if (help) {
      help(console.out());
      return ExitCode.DONE;
    }
    ScoreOptions options = ScoreFlags.parse(flags);
    MetricsFile metrics = new MetricsFile(options.getMetricsFile(), options.getOutput());
    int code = ExitCode.FAILED;
    try {
      code = score(options);
    } catch (Exception e) {
      code = ExitCode.of(e);
      throw e;
    } finally {
      code = written(metrics, code);
    }
    return code;
  }

  /**
   * Writes the metrics. Without them a run that was well has failed; no other failure is hidden.
   */
  private int written(MetricsFile metrics, int code) {
    try {
      metrics.write(code, totals, Clock.systemUTC().instant());
      return code;
    } catch (IOException e) {
      console.err().println("winnow: --metricsFile cannot be written: " + e.getMessage());
      return code == ExitCode.DONE ? ExitCode.FAILED : code;
    }
  }

  private static void help(PrintStream out) {
    out.println("Usage: winnow score FILES --output=FOLDER [--flag=value | --flag value …]");
    ScoreFlags.own()
        .forEach((flag, says) -> out.println(TerminalText.entry("  --" + flag, FLAG_COLUMN, says)));
    out.println(
        TerminalText.entry("  --verbose", FLAG_COLUMN, "Show the stack trace of a failure."));
    out.println("and every option of Beam and of the engine, such as --runner=NAME.");
    out.println();
    out.println("Example: winnow score 'crawl/*.warc.gz' --output=runs/today --formats=parquet");
    out.println();
    out.println(String.join("\n", TerminalText.wrapped(WinnowCli.EXIT_CODES, "")));
  }

  private int score(ScoreOptions options) throws Exception {
    GateCheck gate = GateCheck.of(options.getGate(), options.getBaseline());
    JobRequest request = JobRequest.of(options);
    return RunLock.holding(
        request.output().path(),
        request::requirePlace,
        () -> request.ended() ? ended(request) : score(request.job(), gate));
  }

  /** A run to resume that ended already, as after a retry by a scheduler. */
  private int ended(JobRequest request) throws IOException {
    if (!request.options().isQuiet()) {
      console.out().println("done      " + request.output().path() + " holds the whole run");
    }
    return ExitCode.DONE;
  }

  private int score(ScoreJob job, GateCheck gate) throws IOException {
    ScoreOptions options = job.options();
    if (!job.filesByFate().isEmpty() && !options.isQuiet()) {
      console.out().println("files     " + counts(job.filesByFate()));
    }
    return job.idle() ? ExitCode.DONE : run(job, gate);
  }

  private int run(ScoreJob job, GateCheck gate) throws IOException {
    RunTotals ended = run(job);
    if (ended == null) {
      if (!job.options().isQuiet()) {
        console.out().println("handed over; " + job.folder() + " holds run.json when it is done");
      }
      return ExitCode.DONE;
    }
    totals = ended;
    if (!job.options().isQuiet()) {
      summarise(ended, job.folder());
    }
    int code = code(ended, job.options());
    boolean passed = gate.passes(job, console);
    code = code == ExitCode.DONE && !passed ? ExitCode.GATE : code;
    boolean incremental = !job.filesByFate().isEmpty();
    // A night may well bring nothing but broken files.
    if (code == ExitCode.DONE && !incremental && ended.scored() == 0 && ended.rejected() > 0) {
      new RejectHints(console).print(job);
      return ExitCode.NO_INPUT;
    }
    if (code == ExitCode.DONE) {
      job.publish();
    } else if (incremental) {
      console.err().println("winnow: this run is not published; the next one does its work again");
    }
    return code;
  }

  /** Runs the job; a run that is stopped from outside says how to go on. */
  private @Nullable RunTotals run(ScoreJob job) throws IOException {
    int resumed = job.resumed();
    if (resumed > 0 && !job.options().isQuiet()) {
      console.out().printf(Locale.ROOT, "goes on   %,d parts of it are done%n", resumed);
    }
    Thread farewell = new Thread(() -> console.err().println(HOW_TO_GO_ON));
    Runtime.getRuntime().addShutdownHook(farewell);
    try {
      return watched(job);
    } finally {
      unhook(farewell);
    }
  }

  private static void unhook(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException e) {
      // the process is being stopped, which the hook tells
    }
  }

  /** Shows progress: a line on a terminal, a line a minute in a log. */
  private @Nullable RunTotals watched(ScoreJob job) throws IOException {
    if (job.options().isQuiet()) {
      return job.run(null);
    }
    if (!console.progress()) {
      console.out().println("reads     " + job.plan());
      return job.run(new RunHeartbeat(console.err(), System::nanoTime)::show);
    }
    ProgressLine line = new ProgressLine(console.err(), System::nanoTime);
    try {
      return job.run(line::show);
    } finally {
      line.end();
    }
  }

  private int code(RunTotals totals, ScoreOptions options) {
    Double most = options.getMaxRejectRate();
    if (most == null || totals.rejectRate() <= most) {
      return ExitCode.DONE;
    }
    console
        .err()
        .printf(
            Locale.ROOT,
            "winnow: %d of %d records were rejected, more than --maxRejectRate=%s allows%n",
            totals.rejected(),
            totals.records(),
            most);
    return ExitCode.TOO_MANY_REJECTS;
  }

  private void summarise(RunTotals totals, String output) {
    PrintStream out = console.out();
    double seconds = Math.max(totals.seconds(), 0.001); // avoids a division by zero
    out.printf(
        Locale.ROOT,
        "%,d pages in %.1f s (%.0f pages/s), %,d skipped, %,d rejects%n",
        totals.scored(),
        totals.seconds(),
        totals.scored() / seconds,
        totals.skipped(),
        totals.rejected());
    out.println("verdicts  " + counts(totals.verdicts()));
    out.println("flags     " + counts(totals.flags()));
    if (totals.skipped() > 0) {
      out.println("skipped   " + counts(totals.skippedBy()));
    }
    if (totals.rejected() > 0) {
      out.println("rejects   " + counts(totals.rejectedBy()));
    }
    String folder = output.endsWith("/") ? output : output + "/";
    out.println("report    " + folder + "report/index.html");
  }

  private static String counts(SortedMap<String, Long> counts) {
    if (counts.isEmpty()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((name, n) -> parts.add(String.format(Locale.ROOT, "%,d %s", n, name)));
    return String.join(" · ", parts);
  }
}
