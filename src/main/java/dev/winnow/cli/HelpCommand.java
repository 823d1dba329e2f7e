package dev.winnow.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the overview, or the help of one command. */
@Command(
    name = "help",
    description = "Show the overview, or the flags of one command.",
    mixinStandardHelpOptions = true)
final class HelpCommand implements Callable<Integer> {
  private final WinnowCli commands;

  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "A command of this list.")
  private @Nullable String command;

  HelpCommand(WinnowCli commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    return commands.help(command);
  }
}
