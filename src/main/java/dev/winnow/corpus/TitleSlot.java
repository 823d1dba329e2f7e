package dev.winnow.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The slot in which the titles of two pages differ, once or wherever it stands: "Root canal in
 * Leeds" and "Root canal in York" have a slot behind "Root canal in".
 *
 * @param start words before the slot, in lower case
 * @param end words behind the slot, in lower case, with an ellipsis where it stands again
 * @param left words of the first title in the slot, as written
 * @param right words of the second title in the slot, as written
 */
public record TitleSlot(
    List<String> start, List<String> end, List<String> left, List<String> right) {
  /** Words of a slot at most, as in "Stoke on Trent". */
  public static final int MOST_WORDS = 3;

  private static final String SLOT = "…";
  private static final String TELEPHONE = "#";

  /** Copies the lists. */
  public TitleSlot {
    start = List.copyOf(start);
    end = List.copyOf(end);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /**
   * The slot of two titles: the shortest words of each that are all in which they differ, at one
   * place or at several; null if they differ in more, or not at all. Telephone numbers count as
   * one.
   */
  public static @Nullable TitleSlot of(String one, String other) {
    List<String> left = masked(words(one));
    List<String> right = masked(words(other));
    int first = 0;
    while (first < Math.min(left.size(), right.size()) && same(left.get(first), right.get(first))) {
      first++;
    }
    for (int both = 2; both <= 2 * MOST_WORDS; both++) {
      for (int inLeft = Math.max(1, both - MOST_WORDS);
          inLeft <= Math.min(MOST_WORDS, both - 1);
          inLeft++) {
        TitleSlot slot = of(left, right, first, inLeft, both - inLeft);
        if (slot != null) {
          return slot;
        }
      }
    }
    return null;
  }

  /** The slot whose names begin at a word and have so many words; null if more differs. */
  private static @Nullable TitleSlot of(
      List<String> left, List<String> right, int first, int inLeft, int inRight) {
    if (first + inLeft > left.size() || first + inRight > right.size()) {
      return null;
    }
    List<String> leftName = left.subList(first, first + inLeft);
    List<String> rightName = right.subList(first, first + inRight);
    List<String> fixed = without(left, leftName, first);
    boolean bare = Collections.frequency(fixed, SLOT) == fixed.size(); // a name is no pattern
    return bare || !fixed.equals(without(right, rightName, first))
        ? null
        : new TitleSlot(
            fixed.subList(0, first), fixed.subList(first + 1, fixed.size()), leftName, rightName);
  }

  /** The words of a title in lower case from a place on, with a mark in the place of a name. */
  private static List<String> without(List<String> words, List<String> name, int first) {
    List<String> fixed = new ArrayList<>(lower(words.subList(0, first)));
    for (int i = first; i < words.size(); ) {
      int end = i + name.size();
      boolean named = end <= words.size() && lower(words.subList(i, end)).equals(lower(name));
      fixed.add(named ? SLOT : words.get(i).toLowerCase(Locale.ROOT));
      i = named ? end : i + 1;
    }
    return fixed;
  }

  /** The words with a mark in the place of each telephone number. */
  private static List<String> masked(List<String> words) {
    List<String> masked = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = i;
      int digits = 0;
      while (end < words.size() && PlacedSentence.isNumber(words.get(end))) {
        digits += PlacedSentence.digits(words.get(end++));
      }
      boolean telephone = digits >= PlacedSentence.TELEPHONE_DIGITS;
      masked.add(telephone ? TELEPHONE : words.get(i));
      i = telephone ? end : i + 1;
    }
    return masked;
  }

  /** The words of a title without the punctuation around them. */
  public static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= title.length(); i++) {
      boolean inside = i < title.length() && isPart(title, i);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(title.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isPart(String title, int i) {
    char c = title.charAt(i);
    boolean joint = c == '\'' || c == '’' || c == '-';
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || (joint
            && i > 0
            && i + 1 < title.length()
            && Character.isLetterOrDigit(title.charAt(i - 1))
            && Character.isLetterOrDigit(title.charAt(i + 1)));
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether both titles have names in the slot: capitals, and no digit. */
  boolean named() {
    return named(left) && named(right);
  }

  private static boolean named(List<String> words) {
    return Character.isUpperCase(words.get(0).codePointAt(0))
        && words.stream().noneMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /** The titles as one, with an ellipsis for the slot. */
  public String pattern() {
    return (String.join(" ", start) + " " + SLOT + " " + String.join(" ", end)).strip();
  }
}
