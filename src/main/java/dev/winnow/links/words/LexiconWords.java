package dev.winnow.links.words;

import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of all lexica, with a number each, so that a word of a page is looked up once for all
 * of them and compared as a number.
 */
public final class LexiconWords {
  private static final int SLOT_BITS = 14;
  private static final int MOST_WORDS = 1 << (SLOT_BITS - 1);

  /**
   * The words by their signatures, which tell most words of a page apart from them without a look
   * at either.
   */
  private final short[] slots = new short[1 << SLOT_BITS]; // number + 1; 0 for none

  private final int[] signatures = new int[MOST_WORDS]; // by number
  private final List<String> words = new ArrayList<>(); // by number

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
    int signature = Words.signature(word);
    int slot = slot(word, signature);
    if (slots[slot] == 0) {
      if (words.size() == MOST_WORDS) {
        throw new IllegalStateException("too many words in the lexica");
      }
      signatures[words.size()] = signature;
      words.add(word);
      slots[slot] = (short) words.size();
    }
    return slots[slot] - 1;
  }

  /** The slot of a word, or the empty one that it would have. */
  private int slot(String word, int signature) {
    int slot = (signature * 0x9E3779B9) >>> (Integer.SIZE - SLOT_BITS); // the golden ratio
    while (slots[slot] != 0 && !isAt(slots[slot] - 1, word, signature)) {
      slot = (slot + 1) % slots.length;
    }
    return slot;
  }

  private boolean isAt(int number, String word, int signature) {
    return signatures[number] == signature && words.get(number).equals(word);
  }

  /** Looks up the words of a short text. */
  public Numbered of(List<String> words) {
    int[] found = new int[words.size()];
    int[] text = new int[words.size()];
    for (int word = 0; word < found.length; word++) {
      found[word] = number(words.get(word), Words.signature(words.get(word)));
      text[word] = word;
    }
    return new Numbered(found, text);
  }

  /** Looks up the words of a page, each different one once. */
  public Numbered of(Words words) {
    int[] found = new int[words.vocabulary().length];
    for (int form = 0; form < found.length; form++) {
      found[form] = number(words.vocabulary()[form], words.signatures()[form]);
    }
    return new Numbered(found, words.numbers());
  }

  private int number(String word, int signature) {
    return slots[slot(word, signature)] - 1;
  }
}
