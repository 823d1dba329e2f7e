package dev.winnow.signals.leftovers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final Set<String> KNOWN =
      Stream.of(NOUNS, COMMON, MODIFIERS, ARTICLES)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final String PARTING_MARKS = " \t\n\u000B\f\r_.'’-";
  private static final Pattern PARTING = Pattern.compile("[" + PARTING_MARKS + "]+");
  private static final int MOST_PARTS = 6;

  private SlotNames() {}

  /**
   * Whether a name in capitals holds the name of a slot and nothing that would make it a remark,
   * such as {@code NOM DE LA CLINIQUE DENTAIRE}. The other words may be any.
   *
   * @param name as it stands between its marks
   */
  static boolean isInCapitals(String name) {
    String stripped = name.strip();
    if (!isInCapitalsOnly(stripped)) {
      return false; // as mostly
    }
    String[] parts = PARTING.split(stripped, MOST_PARTS + 1);
    boolean slot = false;
    if (ARTICLES.contains(parts[0].toLowerCase(Locale.ROOT))) {
      return false; // an editor's words
    }
    for (String part : parts) {
      String word = part.toLowerCase(Locale.ROOT);
      if (REMARKING.contains(word)) {
        return false;
      }
      slot |= NOUNS.contains(word) || COMMON.contains(word);
    }
    return slot && parts.length > 1 && parts.length <= MOST_PARTS;
  }

  private static boolean isInCapitalsOnly(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isUpperCase(name.charAt(i)) && !isParting(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * How surely a name is that of a slot, or null if it is none.
   *
   * @param name as it stands between its marks
   */
  static @Nullable LeftoverStrength strength(String name) {
    List<String> parts = knownParts(name.strip());
    int nouns = 0;
    int common = 0;
    for (String part : parts) {
      if (NOUNS.contains(part)) {
        nouns++;
      } else if (COMMON.contains(part)) {
        common++;
      }
    }
    if (nouns + common == 0) {
      return null;
    }
    if (ARTICLES.contains(parts.get(0))) {
      return LeftoverStrength.HINT; // an editor's words in a quotation, as below
    }
    boolean written = Character.isUpperCase(name.strip().charAt(0)); // editors' words are not
    if (parts.size() > 1) {
      if (!written && POINTING.contains(parts.get(0))) {
        return LeftoverStrength.HINT; // an editor's words in a quotation
      }
      return nouns > 0 || written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    if (nouns > 0) {
      return written ? LeftoverStrength.SURE : LeftoverStrength.HALF;
    }
    return LeftoverStrength.HINT;
  }

  /** The parts of a name in lower case; none if it has too many, or one that no slot's name has. */
  private static List<String> knownParts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= name.length()) {
      int end = partEnd(name, start);
      String part = name.substring(start, end).toLowerCase(Locale.ROOT);
      if (parts.size() == MOST_PARTS || !KNOWN.contains(part)) {
        return List.of();
      }
      parts.add(part);
      start = end == name.length() ? end + 1 : nextPart(name, end);
    }
    return parts;
  }

  private static int partEnd(String name, int start) {
    int end = start;
    while (end < name.length() && !isParting(name.charAt(end)) && !isHump(name, start, end)) {
      end++;
    }
    return end;
  }

  private static int nextPart(String name, int end) {
    int next = end;
    while (next < name.length() && isParting(name.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isParting(char c) {
    return PARTING_MARKS.indexOf(c) >= 0;
  }

  /** Whether a part ends before a capital, as in {@code firstName}. */
  private static boolean isHump(String name, int start, int at) {
    return at > start && isSmall(name.charAt(at - 1)) && isCapital(name.charAt(at));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
