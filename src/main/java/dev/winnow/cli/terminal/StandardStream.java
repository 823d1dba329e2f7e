package dev.winnow.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** A stream that the process was started with, and what it leads to. */
public enum StandardStream {
  OUT(1),
  ERR(2);

  private final Path descriptor;

  StandardStream(int number) {
    descriptor = Path.of("/proc/self/fd", String.valueOf(number));
  }

  /**
   * Whether this is a terminal whose user wants colours.
   *
   * @param environment variables of the process; {@code NO_COLOR} counts if it is not empty, as
   *     no-color.org asks
   */
  public boolean showsColours(Map<String, String> environment) {
    return movesCursor(environment) && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether this is a terminal that heeds control sequences. */
  public boolean movesCursor(Map<String, String> environment) {
    return isTerminal() && !"dumb".equals(environment.get("TERM"));
  }

  /** Whether this leads to another program, which may stop reading whenever it likes. */
  public boolean isPipe() {
    return target().startsWith("pipe:") || target().startsWith("socket:");
  }

  private boolean isTerminal() {
    String target = target();
    return target.isEmpty() ? Ansi.AUTO.enabled() : target.matches("/dev/(pts/|tty|console).*");
  }

  /** What the kernel names it; empty if the system has no such names, as macOS. */
  private String target() {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
