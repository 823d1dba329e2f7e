package dev.winnow.links.words;

import dev.winnow.model.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of all lexica, with a number each, so that a word of a page is looked up once for all
 * of them and compared as a number.
 */
public final class LexiconWords {
  private static final int UNKNOWN = -1; // a word that no lexicon has

  private static final int BEGINNINGS = 1 << 16;

  /** Beginnings of the words, asked first: they are told without a look at the whole word. */
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A text as numbers.
   *
   * @param numbers by index of a form: that of the word in the lexica, negative if they lack it
   * @param text the form of each word, as index
   */
  @SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the arrays
  public record Numbered(int[] numbers, int[] text) {
    /** How many words the text has. */
    public int count() {
      return text.length;
    }

    /** The number of a word, or a negative one. */
    int number(int word) {
      return numbers[text[word]];
    }
  }

  /** The number of a word of a lexicon, which is given one if it has none. */
  int add(String word) {
    beginnings.set(beginning(word));
    return numbers.computeIfAbsent(word, added -> numbers.size());
  }

  /** A number that words share if they are as long and begin with the same three letters. */
  private static int beginning(String word) {
    int hash = word.length();
    for (int i = 0; i < Math.min(word.length(), 3); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash & (BEGINNINGS - 1);
  }

  /** Looks up the words of a short text. */
  public Numbered of(List<String> words) {
    int[] found = new int[words.size()];
    int[] text = new int[words.size()];
    for (int word = 0; word < found.length; word++) {
      found[word] = number(words.get(word));
      text[word] = word;
    }
    return new Numbered(found, text);
  }

  /** Looks up the words of a page, each different one once. */
  public Numbered of(Words words) {
    int[] found = new int[words.vocabulary().length];
    for (int form = 0; form < found.length; form++) {
      found[form] = number(words.vocabulary()[form]);
    }
    return new Numbered(found, words.numbers());
  }

  private int number(String word) {
    if (!beginnings.get(beginning(word))) {
      return UNKNOWN; // as most words
    }
    Integer known = numbers.get(word);
    return known == null ? UNKNOWN : known;
  }
}
