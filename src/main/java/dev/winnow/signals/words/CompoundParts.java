package dev.winnow.signals.words;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Takes compounds apart at their hyphens. A form has a hyphen if and only if the text has one, of
 * three kinds, at that place of the word.
 */
public final class CompoundParts {
  private static final int[] PLAIN = {}; // the parts of a word that is no compound
  private static final int NEW = -1; // the number of a part that is no word of the page yet
  private static final int PLACES = 1 << 12; // bits

  private final String text;
  private final Words words;
  private final Map<Integer, String[]> compounds; // by number, with their parts
  private final Map<String, Integer> partNumbers;

  private CompoundParts(String text, Words words, Map<Integer, String[]> compounds) {
    this.text = text;
    this.words = words;
    this.compounds = compounds;
    partNumbers = partNumbers(words, compounds.values());
  }

  /** The words with each part of a compound as a word of its own. */
  public static Words of(String text, Words words) {
    Map<Integer, String[]> compounds = new LinkedHashMap<>();
    for (int number = 0; number < words.vocabulary().length; number++) {
      if (!Words.isPlain(words.signatures()[number])) {
        compounds.put(number, words.vocabulary()[number].split("-", -1));
      }
    }
    return compounds.isEmpty() ? words : new CompoundParts(text, words, compounds).split();
  }

  /** The parts of all compounds, with new numbers behind those of the vocabulary. */
  private static Map<String, Integer> partNumbers(Words words, Collection<String[]> compounds) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    BitSet places = new BitSet(PLACES); // of the parts' signatures
    for (String[] compound : compounds) {
      for (String part : compound) {
        numbers.put(part, NEW);
        places.set(place(Words.signature(part)));
      }
    }
    for (int number = 0; number < words.vocabulary().length; number++) {
      if (places.get(place(words.signatures()[number]))) { // few are
        numbers.replace(words.vocabulary()[number], number);
      }
    }
    int next = words.vocabulary().length;
    for (Map.Entry<String, Integer> part : numbers.entrySet()) {
      if (part.getValue() == NEW) {
        part.setValue(next++);
      }
    }
    return numbers;
  }

  private static int place(int signature) {
    return (signature ^ signature >>> 12) & (PLACES - 1);
  }

  private Words split() {
    int[][] parts = new int[words.vocabulary().length][]; // by number
    Arrays.fill(parts, PLAIN);
    compounds.forEach((number, compound) -> parts[number] = numbers(compound));
    int count = words.count();
    for (int number : words.numbers()) {
      count += Math.max(0, parts[number].length - 1);
    }
    int[] numbers = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    int next = 0;
    for (int word = 0; word < words.count(); word++) {
      int start = words.starts()[word];
      int[] compound = parts[words.numbers()[word]];
      if (compound.length == 0) {
        numbers[next] = words.numbers()[word];
        starts[next] = start;
        ends[next++] = words.ends()[word];
      }
      for (int part : compound) {
        numbers[next] = part;
        starts[next] = start;
        ends[next] = hyphen(start, words.ends()[word]);
        start = ends[next++] + 1;
      }
    }
    String[] vocabulary = vocabulary();
    int[] signatures = Arrays.copyOf(words.signatures(), vocabulary.length);
    for (int number = words.vocabulary().length; number < vocabulary.length; number++) {
      signatures[number] = Words.signature(vocabulary[number]);
    }
    return new Words(vocabulary, signatures, numbers, starts, ends);
  }

  private int[] numbers(String[] parts) {
    int[] numbers = new int[parts.length];
    for (int part = 0; part < parts.length; part++) {
      numbers[part] = Objects.requireNonNull(partNumbers.get(parts[part]), "a part of no compound");
    }
    return numbers;
  }

  private String[] vocabulary() {
    String[] old = words.vocabulary();
    int last = old.length;
    for (int number : partNumbers.values()) {
      last = Math.max(last, number + 1);
    }
    String[] vocabulary = Arrays.copyOf(old, last);
    partNumbers.forEach((part, number) -> vocabulary[number] = part);
    return vocabulary;
  }

  /** Offset of the first hyphen from one offset to another, which is returned without any. */
  private int hyphen(int from, int to) {
    int at = from;
    while (at < to && !isHyphen(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
