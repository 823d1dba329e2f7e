package dev.winnow.cli;

import dev.winnow.cli.terminal.TerminalStyle;
import dev.winnow.naming.EnumWords;
import dev.winnow.review.ComparedRuns;
import dev.winnow.review.ComparedRuns.Change;
import dev.winnow.review.ComparedRuns.State;
import dev.winnow.review.RunComparison;
import dev.winnow.review.RunRows;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports what is new, resolved, changed and unchanged between two runs. */
@Command(
    name = "compare",
    description = "What is new, resolved, changed and unchanged between two runs.",
    footer = {"", "Example: winnow compare --baseline=runs/monday --run=runs/today"},
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The later run.")
  private Path run = Path.of("");

  @Option(
      names = "--baseline",
      paramLabel = "DIR",
      required = true,
      description = "The run to compare with.")
  private Path baseline = Path.of("");

  CompareCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    RunOption.requireScores(run);
    RunOption.requireScores(baseline);
    print(RunComparison.of(rows(run), rows(baseline)));
    return ExitCode.DONE;
  }

  private static RunComparison.Rows rows(Path run) throws IOException {
    RunComparison.Rows rows = new RunComparison.Rows();
    RunRows.read(run, rows);
    return rows;
  }

  private void print(ComparedRuns comparison) {
    PrintStream out = console.out();
    out.println("                                new   resolved    changed  unchanged");
    line("pages", comparison.pages());
    comparison.signals().forEach(this::line);
    comparison.verdicts().forEach((flip, n) -> out.printf(Locale.ROOT, "%,8d  %s%n", n, flip));
    comparison.causes().forEach((cause, n) -> out.printf(Locale.ROOT, "%,8d  by %s%n", n, cause));
    for (Change change : comparison.changes()) {
      out.printf(
          Locale.ROOT,
          "%-9s %s  quality %s -> %s%s%s%n",
          EnumWords.of(change.state()),
          TerminalStyle.tame(change.url() == null ? change.id() : change.url()),
          change.qualityBefore() == null ? "-" : change.qualityBefore(),
          change.quality() == null ? "-" : change.quality(),
          flags("  +", change.flagsNew()),
          flags("  -", change.flagsResolved()));
    }
  }

  private void line(String name, Map<State, Long> counts) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-25s%,10d%,11d%,11d%,11d%n",
            name,
            counts.getOrDefault(State.NEW, 0L),
            counts.getOrDefault(State.RESOLVED, 0L),
            counts.getOrDefault(State.CHANGED, 0L),
            counts.getOrDefault(State.UNCHANGED, 0L));
  }

  private static String flags(String sign, List<String> flags) {
    return flags.isEmpty() ? "" : sign + String.join(sign, flags);
  }
}
