package dev.winnow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the version, as {@code --version} does. */
@Command(name = "version", description = "Print the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
  private final CommandConsole console;

  VersionCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (String line : new VersionText().getVersion()) {
      console.out().println(line);
    }
    return ExitCode.DONE;
  }
}
