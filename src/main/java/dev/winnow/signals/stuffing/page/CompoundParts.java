package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import java.util.Arrays;

/**
 * Takes compounds apart at their hyphens. A form has a hyphen if and only if the text has one, of
 * three kinds, at that place of the word. So the hyphens are sought in the text, and the words
 * between two compounds are copied as a whole.
 */
final class CompoundParts {
  private static final String HYPHENS = "-\u2010\u2011";

  private final String text;
  private final Words words;
  private final int[] hyphens; // offsets of those inside words, ascending
  private int count; // of hyphens

  private CompoundParts(String text, Words words) {
    this.text = text;
    this.words = words;
    int found = 0;
    for (int kind = 0; kind < HYPHENS.length(); kind++) {
      char hyphen = HYPHENS.charAt(kind);
      for (int at = text.indexOf(hyphen); at >= 0; at = text.indexOf(hyphen, at + 1)) {
        found++;
      }
    }
    hyphens = new int[found];
  }

  /** The words with each part of a compound as a word of its own. */
  static Words of(String text, Words words) {
    CompoundParts parts = new CompoundParts(text, words);
    parts.seek();
    return parts.count == 0 ? words : parts.split();
  }

  private void seek() {
    if (hyphens.length == 0) {
      return;
    }
    int found = 0;
    for (int kind = 0; kind < HYPHENS.length(); kind++) {
      char hyphen = HYPHENS.charAt(kind);
      for (int at = text.indexOf(hyphen); at >= 0; at = text.indexOf(hyphen, at + 1)) {
        hyphens[found++] = at;
      }
    }
    Arrays.sort(hyphens);
    int next = 0; // word
    for (int at : hyphens) {
      next = words.firstFrom(at, next);
      if (next > 0 && at < words.ends()[next - 1]) {
        hyphens[count++] = at;
      }
    }
  }

  private Words split() {
    String[] forms = new String[words.count() + count];
    int[] starts = new int[forms.length];
    int[] ends = new int[forms.length];
    int copied = 0; // words
    int next = 0;
    for (int h = 0; h < count; ) {
      int compound = words.firstFrom(hyphens[h], copied) - 1;
      int whole = compound - copied;
      System.arraycopy(words.forms(), copied, forms, next, whole);
      System.arraycopy(words.starts(), copied, starts, next, whole);
      System.arraycopy(words.ends(), copied, ends, next, whole);
      next += whole;
      String form = words.forms()[compound];
      int end = words.ends()[compound];
      int start = words.starts()[compound];
      int from = 0; // in the form, which may be longer or shorter than what is written
      for (; h < count && hyphens[h] < end; h++) {
        int to = form.indexOf('-', from);
        forms[next] = form.substring(from, to);
        starts[next] = start;
        ends[next++] = hyphens[h];
        start = hyphens[h] + 1;
        from = to + 1;
      }
      forms[next] = form.substring(from);
      starts[next] = start;
      ends[next++] = end;
      copied = compound + 1;
    }
    int rest = words.count() - copied;
    System.arraycopy(words.forms(), copied, forms, next, rest);
    System.arraycopy(words.starts(), copied, starts, next, rest);
    System.arraycopy(words.ends(), copied, ends, next, rest);
    return new Words(forms, starts, ends);
  }
}
