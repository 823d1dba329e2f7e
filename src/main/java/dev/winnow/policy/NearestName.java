package dev.winnow.policy;

import java.util.Collection;
import java.util.TreeSet;

/** Finds the known name that is most similar to a misspelt one, for messages. */
public final class NearestName {
  private NearestName() {}

  /**
   * The known name with the fewest edits to the given one; the first in alphabetical order if
   * several tie, and empty if there are no known names.
   */
  public static String to(String given, Collection<String> known) {
    String nearest = "";
    int fewest = Integer.MAX_VALUE;
    for (String candidate : new TreeSet<>(known)) {
      int edits = edits(given, candidate);
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Whether a name may be a misspelling of a known one: at most half of its letters differ. */
  public static boolean isSimilar(String given, String known) {
    return 2 * edits(given, known) <= Math.max(given.length(), known.length());
  }

  /** Levenshtein distance, one row at a time. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int above = row[j];
        int swap = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[to.length()];
  }
}
