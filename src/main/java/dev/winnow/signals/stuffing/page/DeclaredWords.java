package dev.winnow.signals.stuffing.page;

import dev.winnow.signals.words.WordBits;
import java.util.HashMap;
import java.util.Map;

/** Which words of a page are content words of its title or main heading, endings aside. */
public final class DeclaredWords {
  private static final int MOST_WORDS = 63; // bits of a long

  private final PageText page;
  private final long[] bits; // by number of a word: the declared word that it is, or 0
  private final WordBits places; // words of the page
  private final boolean any; // whether a word is declared at all

  private DeclaredWords(PageText page, long[] bits, boolean any) {
    this.page = page;
    this.bits = bits;
    this.any = any;
    places = new WordBits(page.count());
    for (int word = 0; any && word < page.count(); word++) {
      if (bits[page.number(word)] != 0) {
        places.set(word);
      }
    }
  }

  static DeclaredWords of(PhrasedPage page) {
    Map<String, Long> known = new HashMap<>();
    for (KeyPhrase phrase : page.declared()) {
      for (String stem : phrase.stems()) {
        if (known.size() < MOST_WORDS) {
          known.putIfAbsent(stem, 1L << known.size());
        }
      }
    }
    String[] vocabulary = page.text().vocabulary();
    long[] bits = new long[vocabulary.length];
    for (int number : page.text().numbers(new WordStarts(known.keySet()))) {
      bits[number] = known.getOrDefault(WordForms.stem(vocabulary[number]), 0L);
    }
    return new DeclaredWords(page.text(), bits, !known.isEmpty());
  }

  /** Whether the page declares none. */
  public boolean isEmpty() {
    return !any;
  }

  /** Whether a word is one of them. */
  public boolean has(int word) {
    return places.get(word);
  }

  /** The first of them from a word on; -1 without such. */
  public int next(int from) {
    return places.next(from);
  }

  /** How many different ones stand in a run of words. */
  public int distinct(int from, int to) {
    long seen = 0;
    for (int i = next(from); i >= 0 && i < to; i = next(i + 1)) {
      seen |= bits[page.number(i)];
    }
    return Long.bitCount(seen);
  }
}
