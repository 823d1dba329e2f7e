package dev.winnow.signals.stuffing.page;

import dev.winnow.signals.words.FunctionWords;

/**
 * What every kind asks of every word, read from each form once. Some twenty passes over the page
 * need it, and an array of numbers is read in order, while each form is an object of its own
 * elsewhere in memory.
 */
final class WordMarks {
  private static final int DIGIT = 1 << 7;

  private final byte[] marks; // bits of FunctionWords, and DIGIT
  private final short[] beginnings;
  private final int[] hashes;
  private final int digits; // words that begin with one

  WordMarks(String[] forms) {
    marks = new byte[forms.length];
    beginnings = new short[forms.length];
    hashes = new int[forms.length];
    int numbers = 0;
    for (int i = 0; i < forms.length; i++) {
      String form = forms[i];
      int digit = Character.isDigit(form.charAt(0)) ? DIGIT : 0;
      marks[i] = (byte) (FunctionWords.roles(form) | digit);
      beginnings[i] = (short) WordBeginnings.of(form);
      hashes[i] = form.hashCode();
      numbers += digit == 0 ? 0 : 1;
    }
    digits = numbers;
  }

  /** Whether a word has one of the roles of {@link FunctionWords#roles}. */
  boolean has(int word, int role) {
    return (marks[word] & role) != 0;
  }

  boolean startsWithDigit(int word) {
    return (marks[word] & DIGIT) != 0;
  }

  int beginning(int word) {
    return beginnings[word];
  }

  int hash(int word) {
    return hashes[word];
  }

  /** The hash codes of all words. */
  int[] hashes() {
    return hashes;
  }

  /** How many words begin with a digit. */
  int digits() {
    return digits;
  }
}
