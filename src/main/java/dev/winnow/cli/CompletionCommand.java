package dev.winnow.cli;

import dev.winnow.beam.job.ScoreFlags;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** Prints a script that makes bash and zsh complete commands and flags. */
@Command(
    name = "generate-completion",
    description = "Print the completion for bash and zsh: source <(winnow generate-completion)",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine all = spec.root().commandLine();
    CommandSpec score = Objects.requireNonNull(all.getSubcommands().get("score")).getCommandSpec();
    for (String flag :
        ScoreFlags.own().keySet()) { // Beam parses them, so picocli does not know them
      score.addOption(OptionSpec.builder("--" + flag).arity("0..1").build());
    }
    console.out().print(AutoComplete.bash("winnow", all));
    return ExitCode.DONE;
  }
}
