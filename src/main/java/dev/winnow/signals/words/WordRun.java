package dev.winnow.signals.words;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words in order, as the key of what they say. A view of a page's words, since copies of all runs
 * would be quadratic. Comparable, so that a hash table stays fast if a page was made to fill one of
 * its buckets.
 */
public final class WordRun implements Comparable<WordRun> {
  private final String[] forms;
  private final int from;
  private final int to;
  private final int hash;

  public WordRun(String[] forms, int from, int to) {
    this.forms = forms;
    this.from = from;
    this.to = to;
    int sum = to - from;
    for (int i = from; i < to; i++) {
      sum = 31 * sum + forms[i].hashCode();
    }
    hash = sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordRun run
        && hash == run.hash
        && Arrays.equals(forms, from, to, run.forms, run.from, run.to);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(WordRun run) {
    return Arrays.compare(forms, from, to, run.forms, run.from, run.to);
  }
}
