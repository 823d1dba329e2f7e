package dev.winnow.signals.leftovers;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of which every match of a wording holds one.
 *
 * @param reach how many words of the page behind the first one of the match it stands at most
 */
record PhraseDemand(Set<String> words, int reach) {
  /**
   * A word. Of the marks that stand for an apostrophe one is a letter to a page, and some part
   * words there, so that of a word with apostrophes a page may have as one no more than the end.
   */
  static PhraseDemand of(String word) {
    Set<String> ends = new HashSet<>();
    String end = word;
    int parts = 0;
    for (int mark = word.indexOf('\''); mark >= 0; mark = end.indexOf('\'')) {
      ends.add(end);
      ends.add(end.replace('\'', 'ʼ'));
      end = end.substring(mark + 1);
      parts++;
    }
    ends.add(end);
    return new PhraseDemand(ends, parts);
  }

  /** The same behind so many words more. */
  PhraseDemand behind(int more) {
    return new PhraseDemand(words, reach + more);
  }

  /** What holds if either this or another holds. */
  PhraseDemand or(PhraseDemand other) {
    Set<String> either = new HashSet<>(words);
    either.addAll(other.words);
    return new PhraseDemand(either, Math.max(reach, other.reach));
  }
}
