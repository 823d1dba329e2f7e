package dev.winnow.links.networks;

import dev.winnow.web.PercentDecoding;
import dev.winnow.web.WebUrl;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What else an address must hold; the notation is explained in {@code networks.tsv}. */
interface AddressCondition {
  /** Whether the address holds it. */
  boolean holds(WebUrl url);

  /** Reads a cell: commas mean or, plus signs mean and. */
  static AddressCondition of(String cell) {
    if (cell.equals("-")) {
      return url -> true;
    }
    List<List<AddressCondition>> ways =
        Arrays.stream(cell.split(","))
            .map(way -> Arrays.stream(way.split("\\+")).map(AddressCondition::one).toList())
            .toList();
    return url -> any(ways, url);
  }

  /** Loops, since every link of every page comes by. */
  private static boolean any(List<List<AddressCondition>> ways, WebUrl url) {
    for (List<AddressCondition> way : ways) {
      if (all(way, url)) {
        return true;
      }
    }
    return false;
  }

  private static boolean all(List<AddressCondition> way, WebUrl url) {
    for (AddressCondition condition : way) {
      if (!condition.holds(url)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Names of parameters, one of which an address must have to hold a cell's condition; empty if it
   * can hold without any.
   */
  static Set<String> names(String cell) {
    Set<String> names = new HashSet<>();
    for (String way : cell.split(",", -1)) {
      String name = null;
      for (String notation : way.split("\\+", -1)) {
        boolean elsewhere = notation.startsWith("/") || notation.startsWith(".");
        name = elsewhere || notation.equals("-") ? name : name(notation);
      }
      if (name == null) {
        return Set.of();
      }
      names.add(name);
    }
    return Set.copyOf(names);
  }

  private static String name(String notation) {
    return notation.substring(notation.startsWith("#") ? 1 : 0).split("=", 2)[0];
  }

  private static AddressCondition one(String notation) {
    if (notation.startsWith("/")) {
      UrlGlob form = UrlGlob.of(notation.substring(1));
      return url -> anyMatches(form, url.lowerSegments());
    }
    if (notation.startsWith(".")) {
      UrlField label = UrlField.firstOf(notation);
      return url -> label.in(url) != null;
    }
    boolean inFragment = notation.startsWith("#");
    String[] pair = notation.substring(inFragment ? 1 : 0).split("=", 2);
    String form = pair.length < 2 ? "*" : pair[1];
    Predicate<String> fits = form.startsWith("~") ? ValueForm.of(form) : UrlGlob.of(form)::matches;
    return url -> {
      String value = (inFragment ? url.fragmentParameters() : url.parameters()).value(pair[0]);
      return value != null && fits.test(lower(value));
    };
  }

  private static boolean anyMatches(UrlGlob form, List<String> segments) {
    for (String segment : segments) {
      if (form.matches(segment)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(@Nullable String value) {
    return value == null ? "" : PercentDecoding.decode(value).toLowerCase(Locale.ROOT);
  }
}
