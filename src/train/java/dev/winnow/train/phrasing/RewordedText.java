package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.spin.WordFeatures;
import java.util.List;

/**
 * A text to learn from with what was swapped in it; nothing in an honest one.
 *
 * @param starts of the swapped stretches, ascending
 * @param ends behind them
 * @param originals what stood in each, empty for inserted words
 */
record RewordedText(String text, List<Integer> starts, List<Integer> ends, List<String> originals) {
  /** A text as its author wrote it. */
  static RewordedText honest(String text) {
    return new RewordedText(text, List.of(), List.of(), List.of());
  }

  /** Number of the stretch that holds each measured word, -1 if none does. */
  int[] stretches(Words words, WordStream stream, WordFeatures.Table table) {
    int[] found = new int[table.places().length];
    int next = 0;
    for (int row = 0; row < found.length; row++) {
      int start = words.starts()[stream.word(table.places()[row])];
      while (next < starts.size() && ends.get(next) <= start) {
        next++;
      }
      found[row] = next < starts.size() && starts.get(next) <= start ? next : -1;
    }
    return found;
  }
}
