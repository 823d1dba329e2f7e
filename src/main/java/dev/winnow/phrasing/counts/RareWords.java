package dev.winnow.phrasing.counts;

import dev.winnow.resource.ResourceLines;
import java.util.List;

/**
 * Words that thesauri offer and hardly anybody writes, such as "jackanapes": neither the reference
 * text nor a list of common English holds them. One may be the term of some trade; many on one page
 * are the choice of a tool. Made by {@code dev.winnow.train.phrasing.ListRareWords}. Immutable.
 */
public final class RareWords {
  private static final int SHORTEST = 4; // letters; shorter ones are abbreviations, more often

  private record Ending(String ending, String stem) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("s", ""),
          new Ending("es", ""),
          new Ending("ies", "y"),
          new Ending("ed", ""),
          new Ending("ed", "e"),
          new Ending("ied", "y"),
          new Ending("ing", ""),
          new Ending("ing", "e"));

  private final WordIndex index;

  /** Takes base forms in lower case. */
  public RareWords(List<String> words) {
    this.index = new WordIndex(words.toArray(new String[0]));
  }

  /** The list in the jar; read once a process, at the first call. */
  public static RareWords shipped() {
    return Shipped.WORDS;
  }

  /** Whether a word in lower case, which the vocabulary lacks, is on the list in some form. */
  public boolean holds(String form) {
    if (form.length() < SHORTEST || !plain(form)) {
      return false;
    }
    if (listed(form)) {
      return true;
    }
    for (Ending ending : ENDINGS) {
      if (form.endsWith(ending.ending())
          && listed(form.substring(0, form.length() - ending.ending().length()) + ending.stem())) {
        return true;
      }
    }
    return false;
  }

  private boolean listed(String word) {
    return index.id(WordIndex.hash(word)) != WordVocabulary.UNKNOWN;
  }

  private static boolean plain(String form) {
    for (int at = 0; at < form.length(); at++) {
      if (form.charAt(at) < 'a' || form.charAt(at) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static final class Shipped {
    static final RareWords WORDS =
        new RareWords(ResourceLines.of(RareWords.class, "rare-words.txt"));
  }
}
