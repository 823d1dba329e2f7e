package dev.winnow.cli;

import dev.winnow.cli.terminal.TerminalStyle;
import dev.winnow.review.ReviewLabel;
import dev.winnow.review.ReviewerAgreement;
import dev.winnow.runs.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports how far reviewers agree with each other, each pair of them. */
@Command(
    name = "agree",
    description = "How far reviewers agree: shares, Cohen's kappa, and their conflicts.",
    mixinStandardHelpOptions = true)
final class AgreeCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "Labels of one reviewer; once for each reviewer.")
  private List<Path> labels = new ArrayList<>();

  AgreeCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (labels.size() < 2) {
      throw new UsageException("--labels: name the files of two reviewers or more");
    }
    List<List<ReviewLabel>> read = new ArrayList<>();
    for (Path file : labels) {
      read.add(RunOption.read(file));
    }
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        console.out().println(labels.get(i) + " and " + labels.get(j));
        ReviewerAgreement.of(read.get(i), read.get(j))
            .text()
            .lines()
            .map(TerminalStyle::tame) // labels quote crawled addresses
            .forEach(console.out()::println);
      }
    }
    return ExitCode.DONE;
  }
}
