package dev.winnow.naming;

import java.util.Collection;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that is most similar to a misspelt one, for messages. */
public final class NearestName {
  private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

  private NearestName() {}

  /**
   * The known name with the fewest edits to the given one; the first in alphabetical order if
   * several tie, and empty if there are no known names.
   */
  public static String to(String given, Collection<String> known) {
    String nearest = "";
    int fewest = Integer.MAX_VALUE;
    for (String candidate : new TreeSet<>(known)) {
      int edits = EDITS.apply(given, candidate);
      if (edits < fewest) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Whether a name may be a misspelling of a known one: at most half of its letters differ. */
  public static boolean isSimilar(String given, String known) {
    return 2 * EDITS.apply(given, known) <= Math.max(given.length(), known.length());
  }
}
