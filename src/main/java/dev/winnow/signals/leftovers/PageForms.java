package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a page may be of use for, asked once for each different form, by its signature.
 * A word with hyphens counts as a whole and as its parts.
 */
final class PageForms {
  private final Words words;
  private final int[] numbers; // of the words' forms
  private final byte[] uses; // by number of a form
  private final byte[] leads; // by number of a form: the bit of what a phrase would begin with
  private final int[] @Nullable [] parts; // by number of a form with hyphens

  PageForms(WordUses vocabulary, Words words) {
    this.words = words;
    this.numbers = words.numbers();
    int[] signatures = words.signatures();
    uses = new byte[signatures.length];
    leads = new byte[signatures.length];
    parts = new int[signatures.length][];
    for (int form = 0; form < uses.length; form++) {
      int signature = signatures[form];
      uses[form] = vocabulary.of(signature);
      leads[form] = AnchorSet.bit(signature);
      if (!Words.isPlain(signature)) {
        addParts(form, vocabulary);
      }
    }
  }

  private void addParts(int form, WordUses vocabulary) {
    String word = words.vocabulary()[form];
    int[] its = new int[3]; // most have two parts
    int count = 0;
    int end;
    for (int start = 0; start <= word.length(); start = end + 1) {
      int hyphen = word.indexOf('-', start);
      end = hyphen < 0 ? word.length() : hyphen;
      its = count + 1 < its.length ? its : Arrays.copyOf(its, 2 * its.length);
      its[count] = Words.signature(word, start, end);
      uses[form] |= vocabulary.of(its[count++]);
    }
    its[count++] = words.signatures()[form];
    parts[form] = Arrays.copyOf(its, count);
    leads[form] = AnchorSet.bit(its[0]);
  }

  /** Whether a word, or a part of it, may be one of those that are there for a use. */
  boolean mayBe(int use, int word) {
    return (uses[numbers[word]] & use) != 0;
  }

  /**
   * The first word of a stretch that, or a part of which, may be there for a use; its end without.
   */
  int next(int use, int from, int to) {
    byte[] its = uses;
    int[] forms = numbers;
    int word = from;
    while (word < to && (its[forms[word]] & use) == 0) {
      word++;
    }
    return word;
  }

  /** The same for words that begin with a capital. */
  int nextCapital(int use, String text, int from, int to) {
    byte[] its = uses;
    int[] forms = numbers;
    int[] starts = words.starts();
    int word = from;
    while (word < to) {
      char c = text.charAt(starts[word]);
      int other = (c - 'A' | 'Z' - c) >> 31; // all bits, or none for a capital
      if ((its[forms[word]] & use & ~other) != 0) { // a jump for both: either is common by itself
        break;
      }
      word++;
    }
    return word;
  }

  /**
   * Whether a phrase may begin with a word, or its first part, by the mask of what it begins with.
   */
  boolean mayLead(long mask, int word) {
    return (mask >>> leads[numbers[word]] & 1) != 0;
  }

  /** The first word of a stretch that, or whose first part, may be of a mask; its end without. */
  int nextLead(long mask, int from, int to) {
    byte[] bits = leads;
    int[] forms = numbers;
    int word = from;
    while (word < to && (mask >>> bits[forms[word]] & 1) == 0) {
      word++;
    }
    return word;
  }

  /** The signature of what a phrase would begin with: a word, or its first part. */
  int lead(int word) {
    int form = numbers[word];
    return parts[form] == null ? words.signatures()[form] : parts[form][0];
  }

  /** The signatures of the parts of a word with hyphens, and its own; null for other words. */
  int @Nullable [] parts(int word) {
    return parts[numbers[word]];
  }

  /** Whether a word of a stretch of the page may be or hold one of a set. */
  boolean hold(AnchorSet set, int from, int to) {
    for (int word = from; word < to; word++) {
      if (holds(numbers[word], set)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int form, AnchorSet set) {
    int[] its = parts[form];
    if (its == null) {
      return set.has(words.signatures()[form]);
    }
    for (int part : its) {
      if (set.has(part)) {
        return true;
      }
    }
    return false;
  }
}
