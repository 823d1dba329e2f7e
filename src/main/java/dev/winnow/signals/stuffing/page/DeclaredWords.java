package dev.winnow.signals.stuffing.page;

import java.util.HashMap;
import java.util.Map;

/** Which words of a page are content words of its title or main heading, endings aside. */
public final class DeclaredWords {
  private static final int MOST_WORDS = 63; // bits of a long

  private final long[] bits; // by word of the page: the declared word that it is, or 0
  private final boolean any; // whether a word is declared at all

  private DeclaredWords(long[] bits, boolean any) {
    this.bits = bits;
    this.any = any;
  }

  static DeclaredWords of(PhrasedPage page) {
    Map<String, Long> known = new HashMap<>();
    WordBeginnings beginnings = new WordBeginnings();
    for (KeyPhrase phrase : page.declared()) {
      for (String stem : phrase.stems()) {
        if (known.size() < MOST_WORDS && known.putIfAbsent(stem, 1L << known.size()) == null) {
          beginnings.add(stem);
        }
      }
    }
    PageText text = page.text();
    long[] bits = new long[text.count()];
    for (int i = 0; i < bits.length && !known.isEmpty(); i++) {
      if (beginnings.mayHold(text, i)) {
        bits[i] = known.getOrDefault(WordForms.stem(text.form(i)), 0L);
      }
    }
    return new DeclaredWords(bits, !known.isEmpty());
  }

  /** Whether the page declares none. */
  public boolean isEmpty() {
    return !any;
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
}
