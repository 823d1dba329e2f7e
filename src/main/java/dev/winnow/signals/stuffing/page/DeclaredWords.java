package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words of a page are content words of its title or main heading, endings aside. */
public final class DeclaredWords {
  private static final int BEGINNINGS = 1024; // a power of 2
  private static final int MOST_WORDS = 63; // bits of a long

  private final long[] bits; // by word of the page: the declared word that it is, or 0

  private DeclaredWords(long[] bits) {
    this.bits = bits;
  }

  public static DeclaredWords of(PhrasedPage page) {
    Map<String, Long> known = new HashMap<>();
    boolean[] beginnings = new boolean[BEGINNINGS];
    for (KeyPhrase phrase : page.declared()) {
      for (String stem : phrase.stems()) {
        if (known.size() < MOST_WORDS && known.putIfAbsent(stem, 1L << known.size()) == null) {
          beginnings[PhraseRuns.beginning(stem)] = true;
        }
      }
    }
    PageText text = page.text();
    long[] bits = new long[text.count()];
    for (int i = 0; i < bits.length && !known.isEmpty(); i++) {
      if (beginnings[PhraseRuns.beginning(text.form(i))]) {
        bits[i] = known.getOrDefault(WordForms.stem(text.form(i)), 0L);
      }
    }
    return new DeclaredWords(bits);
  }

  /** Whether a word is one of them. */
  public boolean has(int word) {
    return bits[word] != 0;
  }

  /** How many different ones stand in a run of words. */
  public int distinct(int from, int to) {
    long seen = 0;
    for (int i = from; i < to; i++) {
      seen |= bits[i];
    }
    return Long.bitCount(seen);
  }

  /** The line that holds a word, or the first behind it. */
  public static Line lineOf(PageText page, int word) {
    List<Line> lines = page.lines();
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).last() <= word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return lines.get(low);
  }
}
