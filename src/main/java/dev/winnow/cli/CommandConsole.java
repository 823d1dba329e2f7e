package dev.winnow.cli;

import dev.winnow.cli.terminal.StandardStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams that a command reads and prints to.
 *
 * @param colour whether the output is a terminal that shows colours
 * @param progress whether the error stream is a terminal on which a line can be written over
 */
public record CommandConsole(
    InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress) {

  /** The streams of this process, in UTF-8 with any locale. */
  @SuppressWarnings("SystemOut") // the one place that knows the process's own streams
  public static CommandConsole system() {
    return new CommandConsole(
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        StandardStream.OUT.showsColours(System.getenv()),
        StandardStream.ERR.movesCursor(System.getenv()));
  }

  /**
   * Whether some of what was printed got lost, as on a full disk. A reader who left lost nothing.
   */
  public boolean lostOutput() {
    return out.checkError() && !StandardStream.OUT.isPipe();
  }
}
