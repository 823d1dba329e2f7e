package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import java.util.Arrays;

/** Takes compounds apart at their hyphens. */
final class CompoundParts {
  private CompoundParts() {}

  /** The words with each part of a compound as a word of its own. */
  static Words of(String text, Words words) {
    int more = 0;
    for (String form : words.forms()) {
      for (int i = form.indexOf('-'); i >= 0; i = form.indexOf('-', i + 1)) {
        more++;
      }
    }
    return more == 0 ? words : split(text, words, words.count() + more);
  }

  private static Words split(String text, Words words, int count) {
    String[] forms = new String[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int next = 0;
    for (int i = 0; i < words.count(); i++) {
      String form = words.forms()[i];
      int start = words.starts()[i];
      int from = 0;
      for (int at = form.indexOf('-'); at >= 0; at = form.indexOf('-', from)) {
        int end = start; // forms may be longer or shorter than what is written
        while (!isHyphen(text.charAt(end))) {
          end++;
        }
        forms[next] = form.substring(from, at);
        starts[next] = start;
        ends[next++] = end;
        start = end + 1;
        from = at + 1;
      }
      forms[next] = from == 0 ? form : form.substring(from);
      starts[next] = start;
      ends[next++] = words.ends()[i];
    }
    return new Words(
        Arrays.copyOf(forms, next), Arrays.copyOf(starts, next), Arrays.copyOf(ends, next));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑';
  }
}
