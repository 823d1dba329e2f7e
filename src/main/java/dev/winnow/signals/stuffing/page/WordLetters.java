package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.model.Words;
import dev.winnow.signals.words.WordBits;
import java.util.List;

/** With what the words of a page begin: a capital letter, a digit or neither. */
final class WordLetters {
  private final String text;
  private final Words words;
  private final WordBits capitals; // words
  private final WordBits names; // words with a capital, behind another word
  private final WordBits digits; // words that begin with one

  /**
   * @param parted words with a mark before them
   */
  WordLetters(String text, Words words, List<Line> lines, WordBits parted) {
    this.text = text;
    this.words = words;
    capitals = new WordBits(words.count());
    digits = new WordBits(words.count());
    read();
    names = capitals.copy();
    names.andNot(parted);
    lines.forEach(line -> names.clear(line.first()));
  }

  /** Reads the first character of each word. */
  private void read() {
    int[] starts = words.starts();
    for (int word = 0; word < starts.length; word++) {
      char c = text.charAt(starts[word]);
      if (c < 'a') { // few
        set(word, c >= 'A' && c <= 'Z', c >= '0' && c <= '9');
      } else if (c >= 0x80) {
        set(word, Character.isUpperCase(c), Character.isDigit(words.form(word).charAt(0)));
      }
    }
  }

  private void set(int word, boolean capital, boolean digit) {
    if (capital) {
      capitals.set(word);
    }
    if (digit) {
      digits.set(word);
    }
  }

  /** Words that begin with a capital letter. */
  WordBits capitals() {
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
    return capitals.next(from);
  }

  /** The first word from one on with a capital letter right behind another of its line; else -1. */
  int nextName(int from) {
    return names.next(from);
  }

  /** Whether the form of a word begins with a digit. */
  boolean digit(int word) {
    return digits.get(word);
  }

  /** The first word from one on that begins with a digit; -1 without such. */
  int nextDigit(int from) {
    return digits.next(from);
  }

  /** How often a word that begins with a digit stands before another. */
  int digitPairs() {
    int pairs = 0;
    for (int word = digits.next(0); word >= 0; word = digits.next(word + 1)) {
      pairs += digits.get(word + 1) ? 1 : 0;
    }
    return pairs;
  }
}
