package dev.winnow.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one slot in which the titles of two pages differ: "Root canal in Leeds" and "Root canal in
 * York" have a slot behind "Root canal in".
 *
 * @param start words before the slot, in lower case
 * @param end words behind the slot, in lower case
 * @param left words of the first title in the slot, as written
 * @param right words of the second title in the slot, as written
 */
public record TitleSlot(
    List<String> start, List<String> end, List<String> left, List<String> right) {
  /** Words of a slot at most, as in "Stoke on Trent". */
  public static final int MOST_WORDS = 3;

  /** Words around a slot at least: with fewer, two titles have nothing in common. */
  public static final int FEWEST_FIXED = 2;

  /** Copies the lists. */
  public TitleSlot {
    start = List.copyOf(start);
    end = List.copyOf(end);
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** The slot of two titles; null if they differ in more than one slot, or not at all. */
  public static @Nullable TitleSlot of(String one, String other) {
    List<String> left = words(one);
    List<String> right = words(other);
    int shorter = Math.min(left.size(), right.size());
    int first = 0;
    while (first < shorter && same(left.get(first), right.get(first))) {
      first++;
    }
    int last = 0; // counted from the end
    while (last < shorter - first
        && same(left.get(left.size() - 1 - last), right.get(right.size() - 1 - last))) {
      last++;
    }
    int inLeft = left.size() - first - last;
    int inRight = right.size() - first - last;
    if (first + last < FEWEST_FIXED
        || Math.min(inLeft, inRight) < 1
        || Math.max(inLeft, inRight) > MOST_WORDS) {
      return null;
    }
    return new TitleSlot(
        lower(left.subList(0, first)),
        lower(left.subList(left.size() - last, left.size())),
        left.subList(first, first + inLeft),
        right.subList(first, first + inRight));
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
    return (String.join(" ", start) + " … " + String.join(" ", end)).strip();
  }
}
