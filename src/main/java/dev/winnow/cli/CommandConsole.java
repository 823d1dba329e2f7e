package dev.winnow.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * The streams that a command reads and prints to.
 *
 * @param colour whether the output is a terminal that shows colours
 */
public record CommandConsole(InputStream in, PrintStream out, PrintStream err, boolean colour) {

  /** The streams of this process, in UTF-8 with any locale. */
  @SuppressWarnings("SystemOut") // the one place that knows the process's own streams
  public static CommandConsole system() {
    return new CommandConsole(
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Ansi.AUTO.enabled());
  }
}
