package dev.winnow.cli;

import dev.winnow.cli.terminal.TerminalStyle;
import dev.winnow.review.ReviewLabel;
import dev.winnow.review.ReviewerAgreement;
import dev.winnow.runs.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports how far reviewers agree with each other, each pair of them. */
@Command(
    name = "agree",
    description = "How far reviewers agree: shares, Cohen's kappa, and their conflicts.",
    footer = {"", "Example: winnow agree --labels=ann.jsonl --labels=bob.jsonl"},
    mixinStandardHelpOptions = true)
final class AgreeCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      required = true,
      description = "Labels of one reviewer or of several; once for each file.")
  private List<Path> labels = new ArrayList<>();

  AgreeCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Map<String, List<ReviewLabel>> reviewers = new LinkedHashMap<>();
    for (Path file : labels) {
      for (ReviewLabel label : RunOption.read(file)) {
        String name = label.reviewer() == null ? "" : " (" + label.reviewer() + ")";
        reviewers.computeIfAbsent(file + name, n -> new ArrayList<>()).add(label);
      }
    }
    List<String> names = List.copyOf(reviewers.keySet());
    if (names.size() < 2) {
      throw new UsageException("--labels: name the files of two reviewers or more");
    }
    for (int i = 0; i < names.size(); i++) {
      for (int j = i + 1; j < names.size(); j++) {
        print(names.get(i), names.get(j), reviewers);
      }
    }
    return ExitCode.DONE;
  }

  private void print(String one, String other, Map<String, List<ReviewLabel>> reviewers) {
    String agreement =
        ReviewerAgreement.of(
                reviewers.getOrDefault(one, List.of()), reviewers.getOrDefault(other, List.of()))
            .text();
    console.out().println(TerminalStyle.tame(one + " and " + other));
    agreement
        .lines()
        .map(TerminalStyle::tame) // labels quote crawled addresses
        .forEach(console.out()::println);
  }
}
