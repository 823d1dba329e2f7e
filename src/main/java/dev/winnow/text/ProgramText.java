package dev.winnow.text;

import dev.winnow.model.Document;
import dev.winnow.model.Media;

/**
 * Tells plain texts that hold program code, markup or data: the source of a page, a log, a table of
 * settings. Signals know prose; on such texts they would take names of variables for key phrases.
 */
public final class ProgramText {
  private static final int PROSE = 40; // letters a mark; code has a mark in fewer
  private static final String MARKS = "=;<>_\\"; // braces and bars are spinning slots as well

  private ProgramText() {}

  /**
   * Whether at least half of the letters of a plain text stand in lines of code. Of 175 files of
   * code, markup and data that signals flagged, 160 have such a share; the largest of 1,500 other
   * texts is 0.4. Pages of markup show code as a part of their text and are never meant.
   */
  public static boolean fills(Document document) {
    if (document.media() != Media.TEXT) {
      return false;
    }
    String text = document.text();
    long all = 0;
    long code = 0;
    int seen = 0; // which marks, a bit each
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline;
      int letters = 0;
      int marks = 0;
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          letters++;
        } else if (text.startsWith("://", i)) {
          i = addressEnd(text, i, end) - 1;
        } else {
          int mark = MARKS.indexOf(c);
          marks += mark >= 0 ? 1 : 0;
          seen |= mark >= 0 ? 1 << mark : 0;
        }
      }
      all += letters;
      code += marks > 0 && marks * PROSE >= letters ? letters : 0;
    }
    return Integer.bitCount(seen) > 1 && 2 * code >= all; // verse has many semicolons, and no more
  }

  /** Where an address ends, whose marks are its own. */
  private static int addressEnd(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) != '<' && text.charAt(at) != '"') {
      at++;
    }
    return at;
  }
}
