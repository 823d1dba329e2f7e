package dev.winnow.cli;

import java.util.Locale;

/** Colours for a terminal that shows them, and crawled text without control characters. */
record TerminalStyle(boolean colour) {
  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String bad(String text) {
    return paint("1;31", text);
  }

  String doubtful(String text) {
    return paint("1;33", text);
  }

  String good(String text) {
    return paint("1;32", text);
  }

  private String paint(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  /** Crawled text on one line, with control and bidirectional characters shown as codes. */
  static String tame(String text) {
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
