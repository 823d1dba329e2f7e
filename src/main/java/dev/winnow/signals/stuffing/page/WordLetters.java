package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.model.Words;
import java.util.BitSet;
import java.util.List;

/** With what the words of a page begin: a capital letter, a digit or neither. */
final class WordLetters {
  private final String text;
  private final Words words;
  private final BitSet capitals; // words
  private final BitSet names; // words with a capital, behind another word
  private final BitSet digits; // words that begin with one

  /**
   * @param parted words with a mark before them
   */
  WordLetters(String text, Words words, List<Line> lines, BitSet parted) {
    this.text = text;
    this.words = words;
    capitals = new BitSet(words.count());
    digits = new BitSet(words.count());
    read();
    names = (BitSet) capitals.clone();
    names.andNot(parted);
    lines.forEach(line -> names.clear(line.first()));
  }

  /** Reads the first character of each word. */
  private void read() {
    int[] starts = words.starts();
    for (int word = 0; word < starts.length; word++) {
      char c = text.charAt(starts[word]);
      if (c < 'a') { // few
        capitals.set(word, c >= 'A' && c <= 'Z');
        digits.set(word, c >= '0' && c <= '9');
      } else if (c >= 0x80) {
        capitals.set(word, Character.isUpperCase(c));
        digits.set(word, Character.isDigit(words.form(word).charAt(0)));
      }
    }
  }

  /** Words that begin with a capital letter. */
  BitSet capitals() {
    return capitals;
  }

  /** Whether a word begins with a capital letter. */
  boolean capital(int word) {
    return capitals.get(word);
  }

  /** Whether a word has a capital letter and then a small one. */
  boolean isTitled(int word) {
    int second = words.starts()[word] + 1;
    return capital(word)
        && second < words.ends()[word]
        && Character.isLowerCase(text.charAt(second));
  }

  /** The first word from one on that begins with a capital letter; -1 without such. */
  int nextCapital(int from) {
    return capitals.nextSetBit(from);
  }

  /** The first word from one on with a capital letter right behind another of its line; else -1. */
  int nextName(int from) {
    return names.nextSetBit(from);
  }

  /** Whether the form of a word begins with a digit. */
  boolean digit(int word) {
    return digits.get(word);
  }

  /** The first word from one on that begins with a digit; -1 without such. */
  int nextDigit(int from) {
    return digits.nextSetBit(from);
  }

  /** How often a word that begins with a digit stands before another. */
  int digitPairs() {
    int pairs = 0;
    for (int word = digits.nextSetBit(0); word >= 0; word = digits.nextSetBit(word + 1)) {
      pairs += digits.get(word + 1) ? 1 : 0;
    }
    return pairs;
  }
}
