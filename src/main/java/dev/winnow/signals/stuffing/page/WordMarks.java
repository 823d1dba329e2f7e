package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordSet;
import java.util.Arrays;

/**
 * What every kind asks of every word, looked up once for each different form: some twenty passes
 * over the page need it.
 */
final class WordMarks {
  private static final int DIGIT = 1 << 7;
  private static final int LOOKED_UP = 1 << 7;
  private static final int[] NOWHERE = {};

  private final String[] vocabulary;
  private final int[] numbers;
  private final byte[] marks; // by number: bits of FunctionWords, and the one above
  private final byte[] uses; // by number: bits of WordUse, once they are looked up

  WordMarks(Words words) {
    vocabulary = words.vocabulary();
    numbers = words.numbers();
    marks = new byte[vocabulary.length];
    uses = new byte[vocabulary.length];
    for (int number = 0; number < marks.length; number++) {
      String form = vocabulary[number];
      int digit = Character.isDigit(form.charAt(0)) ? DIGIT : 0;
      marks[number] = (byte) (FunctionWords.roles(form) | digit);
    }
  }

  /** Whether a word has one of the roles of {@link FunctionWords#roles}. */
  boolean has(int word, int role) {
    return (marks[numbers[word]] & role) != 0;
  }

  boolean startsWithDigit(int word) {
    return has(word, DIGIT);
  }

  /** Whether English has a use for a word, as {@link WordUse#of} tells it. */
  boolean isUsed(int word, int use) {
    return isFormUsed(numbers[word], use);
  }

  private boolean isFormUsed(int number, int use) {
    int known = uses[number];
    if (known == 0) {
      known = WordUse.of(vocabulary[number]) | LOOKED_UP;
      uses[number] = (byte) known;
    }
    return (known & use) != 0;
  }

  /** How often a word that begins with a digit stands before another. */
  int digitPairs() {
    int pairs = 0;
    int before = 0;
    for (int number : numbers) {
      int digit = marks[number] & DIGIT;
      pairs += (before & digit) != 0 ? 1 : 0;
      before = digit;
    }
    return pairs;
  }

  /** Numbers of the forms that may be some words or have their stems. */
  int[] numbers(WordStarts starts) {
    int[] passed = new int[vocabulary.length];
    int count = 0;
    for (int number = 0; number < passed.length; number++) {
      if (starts.mayHold(vocabulary[number])) {
        passed[count++] = number;
      }
    }
    return Arrays.copyOf(passed, count);
  }

  /** Where some words stand, in text order; most pages have few of those that a kind looks for. */
  int[] places(WordSet words) {
    boolean[] wanted = new boolean[vocabulary.length];
    boolean any = false;
    for (int number = 0; number < wanted.length; number++) {
      String form = vocabulary[number];
      wanted[number] = words.mayContain(form, 0, form.length()) && words.contains(form);
      any |= wanted[number];
    }
    return any ? places(wanted) : NOWHERE;
  }

  private int[] places(boolean[] wanted) {
    int count = 0;
    for (int number : numbers) {
      count += wanted[number] ? 1 : 0;
    }
    int[] places = new int[count];
    int next = 0;
    for (int word = 0; word < numbers.length; word++) {
      if (wanted[numbers[word]]) {
        places[next++] = word;
      }
    }
    return places;
  }
}
