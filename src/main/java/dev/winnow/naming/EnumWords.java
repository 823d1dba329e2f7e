package dev.winnow.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words by which rows, flags, policies and word lists call the constants of an enum: {@code
 * NEAR_DUPLICATE} is {@code near-duplicate}.
 */
public final class EnumWords {
  private EnumWords() {}

  /** The word of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of all constants, in their order. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(EnumWords::of).toList();
  }

  /** The constant of a word; null if none is called so. */
  public static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    return null;
  }

  /**
   * The constant of a word that was checked, or that comes with Winnow.
   *
   * @throws IllegalArgumentException if none is called so
   */
  public static <E extends Enum<E>> E get(Class<E> type, String word) {
    E constant = find(type, word);
    if (constant == null) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s has no '%s', but %s", type.getSimpleName(), word, all(type)));
    }
    return constant;
  }
}
