package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;

/**
 * What every kind asks of every word, looked up once for each different form: some twenty passes
 * over the page need it.
 */
final class WordMarks {
  private static final int DIGIT = 1 << 7;
  private static final int NAME = 1 << 6;

  private final int[] numbers;
  private final byte[] marks; // by number: bits of FunctionWords, and the two above

  WordMarks(Words words) {
    numbers = words.numbers();
    marks = new byte[words.vocabulary().length];
    for (int number = 0; number < marks.length; number++) {
      String form = words.vocabulary()[number];
      int digit = Character.isDigit(form.charAt(0)) ? DIGIT : 0;
      int name = WordUse.isName(form) ? NAME : 0;
      marks[number] = (byte) (FunctionWords.roles(form) | digit | name);
    }
  }

  /** Whether a word has one of the roles of {@link FunctionWords#roles}. */
  boolean has(int word, int role) {
    return (marks[numbers[word]] & role) != 0;
  }

  boolean startsWithDigit(int word) {
    return has(word, DIGIT);
  }

  /** Whether a word is a name, as {@link WordUse#isName} has it. */
  boolean isName(int word) {
    return has(word, NAME);
  }

  /** How many words begin with a digit. */
  int digits() {
    int digits = 0;
    for (int number : numbers) {
      digits += (marks[number] & DIGIT) != 0 ? 1 : 0;
    }
    return digits;
  }
}
