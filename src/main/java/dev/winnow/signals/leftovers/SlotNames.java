package dev.winnow.signals.leftovers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of template slots, such as {@code CITY}, {@code first_name} or {@code Company Name}.
 */
final class SlotNames {
  private static final Set<String> NOUNS = WordLists.labelled("slot-names.txt", "noun");
  private static final Set<String> COMMON = WordLists.labelled("slot-names.txt", "common");
  private static final Set<String> MODIFIERS = WordLists.labelled("slot-names.txt", "modifier");
  private static final Set<String> POINTING = Set.of("the", "a", "an", "our", "my", "another");
  private static final Pattern CAMEL = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern PARTING = Pattern.compile("[\\s_.\\-]+");
  private static final int MOST_PARTS = 5;

  private SlotNames() {}

  /**
   * How surely a name is that of a slot, or null if it is none.
   *
   * @param name as it stands between its marks
   */
  static @Nullable LeftoverStrength strength(String name) {
    if (name.chars().noneMatch(Character::isLetter)) {
      return null; // most often the number of a footnote
    }
    String spaced = CAMEL.matcher(name.strip()).replaceAll("$1 $2");
    String[] parts = PARTING.split(spaced, MOST_PARTS + 1);
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
      if (!written && POINTING.contains(parts[0].toLowerCase(Locale.ROOT))) {
        return LeftoverStrength.HINT; // an editor's words in a quotation
      }
      return nouns > 0 || written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    if (nouns > 0) {
      return written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    return LeftoverStrength.HINT;
  }
}
