package dev.winnow.signals.leftovers;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of template slots, such as {@code CITY}, {@code first_name} or {@code Company Name}.
 */
final class SlotNames {
  private static final Set<String> NOUNS = WordLists.labelled("slot-names.txt", "noun");
  private static final Set<String> COMMON = WordLists.labelled("slot-names.txt", "common");
  private static final Set<String> MODIFIERS = WordLists.labelled("slot-names.txt", "modifier");
  private static final int MOST_PARTS = 5;

  private SlotNames() {}

  /**
   * How surely a name is that of a slot, or null if it is none.
   *
   * @param name as it stands between its marks
   */
  static @Nullable LeftoverStrength strength(String name) {
    String[] parts =
        name.strip().replaceAll("([a-z])([A-Z])", "$1 $2").split("[\\s_.\\-]+", MOST_PARTS + 1);
    int nouns = 0;
    int common = 0;
    for (String part : parts) {
      String word = part.toLowerCase(Locale.ROOT);
      if (NOUNS.contains(word)) {
        nouns++;
      } else if (COMMON.contains(word)) {
        common++;
      } else if (!MODIFIERS.contains(word)) {
        return null;
      }
    }
    if (parts.length > MOST_PARTS || nouns + common == 0) {
      return null;
    }
    boolean written = Character.isUpperCase(name.strip().charAt(0)); // editors' words are not
    if (parts.length > 1) {
      return nouns > 0 || written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    if (nouns > 0) {
      return written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    return LeftoverStrength.HINT;
  }
}
