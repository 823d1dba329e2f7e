package dev.winnow.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into the lines of a terminal of 80 columns. */
public final class TerminalText {
  private static final int COLUMNS = 80;

  private TerminalText() {}

  /** An entry with its text beside it, or below it if the entry is too long for its column. */
  public static String entry(String name, int column, String text) {
    String indent = " ".repeat(column);
    String first = name.length() < column - 1 ? (name + indent).substring(0, column) : null;
    String body = String.join("\n", wrapped(text, indent));
    return first == null ? name + "\n" + body : first + body.substring(column);
  }

  /** Lines that begin with an indent and break between words; longer words stay whole. */
  public static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      boolean begun = line.length() > indent.length();
      if (begun && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line.setLength(indent.length());
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
