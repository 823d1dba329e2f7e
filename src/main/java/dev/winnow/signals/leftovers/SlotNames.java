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
  private static final Set<String> ARTICLES = WordLists.labelled("slot-names.txt", "article");
  private static final Set<String> REMARKING = WordLists.labelled("slot-names.txt", "remark");
  private static final Pattern CAMEL = Pattern.compile("([a-z])([A-Z])");
  private static final Pattern PARTING = Pattern.compile("[\\s_.'’\\-]+");
  private static final int MOST_PARTS = 6;

  private SlotNames() {}

  /**
   * Whether a name in capitals holds the name of a slot and nothing that would make it a remark,
   * such as {@code NOM DE LA CLINIQUE DENTAIRE}. The other words may be any.
   *
   * @param name as it stands between its marks
   */
  static boolean isInCapitals(String name) {
    String[] parts = PARTING.split(name.strip(), MOST_PARTS + 1);
    boolean slot = false;
    if (ARTICLES.contains(parts[0].toLowerCase(Locale.ROOT))) {
      return false; // an editor's words
    }
    for (String part : parts) {
      String word = part.toLowerCase(Locale.ROOT);
      if (!part.chars().allMatch(Character::isUpperCase) || REMARKING.contains(word)) {
        return false;
      }
      slot |= NOUNS.contains(word) || COMMON.contains(word);
    }
    return slot && parts.length > 1 && parts.length <= MOST_PARTS;
  }

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
      } else if (!MODIFIERS.contains(word) && !ARTICLES.contains(word)) {
        return null;
      }
    }
    if (parts.length > MOST_PARTS || nouns + common == 0) {
      return null;
    }
    if (ARTICLES.contains(parts[0].toLowerCase(Locale.ROOT))) {
      return LeftoverStrength.HINT; // an editor's words in a quotation, as below
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
