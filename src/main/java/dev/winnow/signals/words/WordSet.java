package dev.winnow.signals.words;

import dev.winnow.model.Words;
import java.util.Set;

/**
 * A fixed set of short words that all words of a page are held against. Most are not in it, which
 * their first character and length show, or their signatures without a touch of the forms.
 */
public final class WordSet {
  private static final int PLACES_EACH = 32; // of a word's signature; fewer let words share one
  private static final int CHARACTERS = 127; // mask: ASCII has places of its own, others share them

  private final Set<String> words;
  private final long[] lengths = new long[CHARACTERS + 1]; // by first character: a bit each
  private final long[] places; // of the words' signatures, a bit each
  private final int mask;

  public WordSet(Set<String> words) {
    this.words = words;
    mask = Integer.highestOneBit(PLACES_EACH * words.size() + 1) - 1;
    places = new long[(mask >>> 6) + 1];
    for (String word : words) {
      lengths[word.charAt(0) & CHARACTERS] |= 1L << word.length();
      int place = place(Words.signature(word));
      places[place >>> 6] |= 1L << place;
    }
  }

  /** Whether a form of a page may be one of the set, by its signature alone. */
  boolean mayContain(int signature) {
    int place = place(signature);
    return (places[place >>> 6] >>> place & 1) != 0;
  }

  private int place(int signature) {
    int spread = signature * 0x9E3779B9; // the golden ratio: near signatures lie apart
    return spread >>> 8 & mask;
  }

  /** Whether a form of a page, by its number, is one of the set. */
  public boolean contains(Words page, int number) {
    return mayContain(page.signatures()[number]) && words.contains(page.vocabulary()[number]);
  }

  public boolean contains(String word) {
    return (lengths[word.charAt(0) & CHARACTERS] >>> word.length() & 1) != 0
        && words.contains(word);
  }
}
