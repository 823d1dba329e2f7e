package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import java.util.Arrays;

/** Takes compounds apart at their hyphens. */
final class CompoundParts {
  private CompoundParts() {}

  /** The words with each part of a compound as a word of its own. */
  static Words of(Words words) {
    int more = 0;
    for (String form : words.forms()) {
      for (int i = form.indexOf('-'); i >= 0; i = form.indexOf('-', i + 1)) {
        more++;
      }
    }
    return more == 0 ? words : split(words, words.count() + more);
  }

  private static Words split(Words words, int count) {
    String[] forms = new String[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int next = 0;
    for (int i = 0; i < words.count(); i++) {
      String form = words.forms()[i];
      boolean sameLength = words.ends()[i] - words.starts()[i] == form.length();
      int from = 0;
      for (int at = sameLength ? form.indexOf('-') : -1; at >= 0; at = form.indexOf('-', from)) {
        if (at > from) {
          forms[next] = form.substring(from, at);
          starts[next] = words.starts()[i] + from;
          ends[next++] = words.starts()[i] + at;
        }
        from = at + 1;
      }
      if (from < form.length()) {
        forms[next] = from == 0 ? form : form.substring(from);
        starts[next] = words.starts()[i] + from;
        ends[next++] = words.ends()[i];
      }
    }
    return new Words(
        Arrays.copyOf(forms, next), Arrays.copyOf(starts, next), Arrays.copyOf(ends, next));
  }
}
