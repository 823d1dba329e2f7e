package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Words;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordBits;
import dev.winnow.signals.words.WordSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every kind asks of every word, looked up once for each different form: some twenty passes
 * over the page need it.
 */
final class WordMarks {
  private static final int SOUGHT = 1 << 7;
  private static final int LOOKED_UP = 1 << 7;
  private static final int[] NOWHERE = {};

  private final Words words;
  private final String[] vocabulary;
  private final int[] numbers;
  private final byte[] marks; // by number: bits of FunctionWords, and SOUGHT
  private final byte[] uses; // by number: bits of WordUse, once they are looked up
  private final int[] stems; // by number: one more than the number of the stem, once looked up
  private final Map<String, Integer> stemNumbers = new HashMap<>();
  private @Nullable WordBits sought; // words, once they are asked for

  WordMarks(Words words) {
    this.words = words;
    vocabulary = words.vocabulary();
    numbers = words.numbers();
    marks = new byte[vocabulary.length];
    uses = new byte[vocabulary.length];
    stems = new int[vocabulary.length];
    for (int number = 0; number < marks.length; number++) {
      int roles = FunctionWords.roles(words, number);
      boolean sought = SearchWords.isSought(words, number, roles);
      marks[number] = (byte) (sought ? roles | SOUGHT : roles);
    }
  }

  /** Whether a word has one of the roles of {@link FunctionWords#roles}. */
  boolean has(int word, int role) {
    return (marks[numbers[word]] & role) != 0;
  }

  /** Whether English has a use for a word, as {@link WordUse#of} tells it. */
  boolean isUsed(int word, int use) {
    return isFormUsed(numbers[word], use);
  }

  /** Whether buyers search by a word, as {@link SearchWords#isSought} has it. */
  boolean isSought(int word) {
    return has(word, SOUGHT);
  }

  /** The first word from one on that buyers search by; -1 without such. */
  int nextSought(int from) {
    WordBits known = sought;
    if (known == null) {
      known = new WordBits(numbers.length);
      for (int word = 0; word < numbers.length; word++) {
        if (isSought(word)) {
          known.set(word);
        }
      }
      sought = known;
    }
    return known.next(from);
  }

  private boolean isFormUsed(int number, int use) {
    int known = uses[number];
    if (known == 0) {
      known = WordUse.of(vocabulary[number]) | LOOKED_UP;
      uses[number] = (byte) known;
    }
    return (known & use) != 0;
  }

  /** The number of the first form asked about that has the stem of a word. */
  int stem(int word) {
    int number = numbers[word];
    if (stems[number] == 0) {
      Integer known = stemNumbers.putIfAbsent(WordForms.stem(vocabulary[number]), number);
      stems[number] = 1 + (known == null ? number : known);
    }
    return stems[number] - 1;
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
  int[] places(WordSet some) {
    boolean[] wanted = new boolean[vocabulary.length];
    boolean any = false;
    for (int number = 0; number < wanted.length; number++) {
      wanted[number] = some.contains(words, number);
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
