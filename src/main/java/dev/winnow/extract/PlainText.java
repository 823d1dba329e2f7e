package dev.winnow.extract;

import dev.winnow.model.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of plain text: the text is kept except for line ends, every line that is not blank
 * is a block, and all blocks are main content.
 */
final class PlainText {
  private static final int MAX_HEADING_WORDS = 12; // longer lines are sentences
  private static final String BULLETS = "•‣▪▫■□▶◀◦●○–—*-·";

  private PlainText() {}

  /** Text without byte order mark and NUL, with line feeds as the only line ends. */
  static String normalised(String raw) {
    String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    text = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The title given beside the text, else its first line. */
  static String title(@Nullable String given, String text) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /** One block for each line that is not blank, without the white space around it. */
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    boolean blankBefore = true;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int first = start;
      int last = end;
      while (first < last && isBlank(text.charAt(first))) {
        first++;
      }
      while (last > first && isBlank(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        boolean alone = blankBefore && isBlankLine(text, end + 1);
        boolean top = blocks.isEmpty();
        blocks.add(block(text, first, last, alone || top));
      }
      blankBefore = first == last;
      start = end + 1;
    }
    return blocks;
  }

  private static Block block(String text, int start, int end, boolean alone) {
    Block.Kind kind = Block.Kind.PARAGRAPH;
    int level = 0;
    if (isListItem(text, start, end)) {
      kind = Block.Kind.LIST_ITEM;
      level = 1;
    } else if (alone && isHeading(text.substring(start, end))) {
      kind = Block.Kind.HEADING;
      level = 2; // plain text has no ranks
    }
    return new Block(kind, level, start, end, Block.Region.CONTENT, true);
  }

  private static boolean isListItem(String text, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    if (BULLETS.indexOf(text.charAt(start)) >= 0) {
      return text.charAt(start + 1) == ' ' || text.charAt(start) == '•';
    }
    int i = start;
    while (i < end && i - start < 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean mark = i > start && i + 1 < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
    return mark && text.charAt(i + 1) == ' ';
  }

  /** Whether a line is short, has no end mark and starts with a capital or a digit. */
  private static boolean isHeading(String line) {
    int last = line.codePointBefore(line.length());
    if (".,;:!".indexOf(last) >= 0 || !Character.isLetterOrDigit(line.codePointAt(0))) {
      return false;
    }
    if (Character.isLowerCase(line.codePointAt(0))) {
      return false;
    }
    int words = 1;
    for (int i = 0; i < line.length(); i++) {
      words += line.charAt(i) == ' ' ? 1 : 0;
    }
    return words <= MAX_HEADING_WORDS;
  }

  private static boolean isBlankLine(String text, int start) {
    for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
  }
}
