package dev.winnow.analyse;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits a text into words: runs of letters and digits, with apostrophes and hyphens between them.
 *
 * <p>A hand scanner, because it runs over every character of every page: OpenNLP's statistical
 * tokenizer reads 0.7 MB/s, this one about a hundred times that.
 */
public final class WordSplitter {
  private static final int FIRST_CAPACITY = 512;

  private String[] forms = new String[FIRST_CAPACITY];
  private int[] starts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private int count;

  private WordSplitter() {}

  /** The words of a text, in order. */
  public static Words split(String text) {
    WordSplitter splitter = new WordSplitter();
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at) {
        splitter.add(text, at, end);
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return new Words(
        Arrays.copyOf(splitter.forms, splitter.count),
        Arrays.copyOf(splitter.starts, splitter.count),
        Arrays.copyOf(splitter.ends, splitter.count));
  }

  /** Index behind the word that starts at {@code from}; {@code from} itself where none does. */
  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int width = Character.charCount(point);
      if (belongs(point)) {
        at += width;
      } else if (at > from && joins(point) && at + width < text.length()) {
        int next = text.codePointAt(at + width);
        if (!belongs(next)) {
          return at;
        }
        at += width + Character.charCount(next);
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean belongs(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean joins(int point) {
    return point == '\'' || point == '’' || point == '-' || point == '‑';
  }

  private void add(String text, int start, int end) {
    if (count == forms.length) {
      forms = Arrays.copyOf(forms, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    forms[count] =
        text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    starts[count] = start;
    ends[count] = end;
    count++;
  }
}
