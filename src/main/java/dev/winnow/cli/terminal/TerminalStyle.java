package dev.winnow.cli.terminal;

import java.util.Locale;

/** Colours for a terminal that shows them, and crawled text without control characters. */
public record TerminalStyle(boolean colour) {
  public String strong(String text) {
    return paint("1", text);
  }

  public String faint(String text) {
    return paint("2", text);
  }

  public String bad(String text) {
    return paint("1;31", text);
  }

  public String doubtful(String text) {
    return paint("1;33", text);
  }

  public String good(String text) {
    return paint("1;32", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Crawled text on one line, with control and bidirectional characters shown as codes. */
  public static String tame(String text) {
    StringBuilder tame = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\t' || point == '\r') {
                tame.append(' ');
              } else if (Character.isISOControl(point)
                  || Character.getType(point) == Character.FORMAT) {
                tame.append(String.format(Locale.ROOT, "<U+%04X>", point));
              } else {
                tame.appendCodePoint(point);
              }
            });
    return tame.toString();
  }
}
