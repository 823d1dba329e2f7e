package dev.winnow.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the different forms of a page's words in the order of their first places. A hash table
 * over the folded characters, so that an object is made of each form once and not of each word; a
 * page made to fill one place of it is answered from a map whose buckets are trees.
 */
final class FormNumbers {
  private static final int PROBES = 16; // places looked at before the map is asked
  private static final int SLOTS = 1 << 10; // at first; a power of 2
  private static final int ELSEWHERE = -1;

  private final byte[] folded;
  private String[] forms = new String[SLOTS / 2];
  private int[] signatures = new int[SLOTS / 2];
  private int[] starts = new int[SLOTS / 2]; // where a form stands in the folded text
  private long[] slots = new long[SLOTS]; // hash code, and a number + 1; 0 is free
  private int count;
  private final Map<String, Integer> crowded = new HashMap<>();

  /**
   * Forms of a text.
   *
   * @param folded in which the characters of a form stand once it is asked for
   */
  FormNumbers(byte[] folded) {
    this.folded = folded;
  }

  /**
   * The number of a form of ASCII characters that stands in the folded text.
   *
   * @param hash its hash code, as {@link String#hashCode} has it
   */
  int of(int start, int end, int hash) {
    int slot = first(hash);
    for (int probe = 0; probe < PROBES; probe++) {
      long found = slots[slot];
      if (found == 0) {
        return put(slot, hash, written(start, end), start);
      }
      if ((int) (found >>> 32) == hash && isForm((int) found - 1, start, end)) {
        return (int) found - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return crowded(written(start, end), start);
  }

  /** The number of another form. */
  int of(String form) {
    int hash = form.hashCode();
    int slot = first(hash);
    for (int probe = 0; probe < PROBES; probe++) {
      long found = slots[slot];
      if (found == 0) {
        return put(slot, hash, form, ELSEWHERE);
      }
      if ((int) (found >>> 32) == hash && forms[(int) found - 1].equals(form)) {
        return (int) found - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return crowded(form, ELSEWHERE);
  }

  /** All forms, by number. */
  String[] all() {
    return Arrays.copyOf(forms, count);
  }

  /** Their signatures, see {@link Words#signature}. */
  int[] signatures() {
    return Arrays.copyOf(signatures, count);
  }

  private boolean isForm(int number, int start, int end) {
    int known = starts[number];
    if (known == ELSEWHERE) {
      return forms[number].equals(written(start, end));
    }
    for (int at = start; at < end; at++) { // a few characters
      if (folded[known + at - start] != folded[at]) {
        return false;
      }
    }
    return forms[number].length() == end - start;
  }

  private String written(int start, int end) {
    return new String(folded, start, end - start, ISO_8859_1);
  }

  private int first(int hash) {
    int spread = hash * 0x9E3779B9; // the golden ratio: near hashes lie apart
    return (spread ^ spread >>> 15) & (slots.length - 1);
  }

  private int put(int slot, int hash, String form, int start) {
    int number = add(form, start);
    slots[slot] = slot(hash, number);
    if (2 * count > slots.length) {
      grow();
    }
    return number;
  }

  private static long slot(int hash, int number) {
    return (long) hash << 32 | (number + 1);
  }

  private int crowded(String form, int start) {
    Integer known = crowded.get(form);
    if (known != null) {
      return known;
    }
    int number = add(form, start);
    crowded.put(form, number);
    return number;
  }

  private int add(String form, int start) {
    if (count == forms.length) {
      forms = Arrays.copyOf(forms, 2 * count);
      signatures = Arrays.copyOf(signatures, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    forms[count] = form;
    signatures[count] = Words.signature(form);
    starts[count] = start;
    return count++;
  }

  private void grow() {
    slots = new long[2 * slots.length];
    crowded.clear();
    for (int number = 0; number < count; number++) {
      int hash = forms[number].hashCode();
      int slot = first(hash);
      int probes = 0;
      while (slots[slot] != 0 && probes < PROBES) {
        slot = (slot + 1) & (slots.length - 1);
        probes++;
      }
      if (probes < PROBES) {
        slots[slot] = slot(hash, number);
      } else {
        crowded.put(forms[number], number);
      }
    }
  }
}
