package dev.winnow.cli;

import dev.winnow.review.RunEvaluation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reports how well a run agrees with reviewers. */
@Command(
    name = "evaluate",
    description = "Precision, recall and F1 with 95 %% intervals, from reviewers' labels.",
    footer = {"", "Example: winnow evaluate --run=runs/today --labels=labels.jsonl"},
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private RunOption inputs = new RunOption();

  EvaluateCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    console.out().print(RunEvaluation.of(inputs.judged()).text());
    return ExitCode.DONE;
  }
}
