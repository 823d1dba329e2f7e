package dev.winnow.links.networks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where in an address something stands; the notation is explained in {@code networks.tsv}. */
interface UrlField {
  /** What stands there, decoded once; null where nothing does. */
  @Nullable String in(ParsedUrl parts);

  /** Reads a cell of places, of which the first that holds something wins. */
  static UrlField firstOf(String cell) {
    if (cell.equals("-")) {
      return parts -> null;
    }
    List<UrlField> places = Arrays.stream(cell.split(",")).map(UrlField::one).toList();
    return parts -> {
      for (UrlField place : places) {
        String found = place.in(parts);
        if (found != null && !found.isEmpty()) {
          return found;
        }
      }
      return null;
    };
  }

  private static UrlField one(String notation) {
    String rest = notation.substring(1);
    return switch (notation.charAt(0)) {
      case '?' -> parts -> decoded(parts.query().value(rest));
      case '#' -> parts -> decoded(parts.fragment().value(rest));
      case '>' -> parts -> tail(parts, rest, rest.length());
      case '^' -> parts -> tail(parts, "/" + rest, 1);
      case '.' -> label(Integer.parseInt(rest));
      case '/' -> segment(rest);
      case 'h' -> parts -> parts.address().site();
      default -> throw new IllegalArgumentException("unknown place " + notation);
    };
  }

  private static UrlField label(int number) {
    return parts -> {
      String[] labels = parts.address().host().split("\\.", -1);
      return labels.length < number ? null : labels[labels.length - number];
    };
  }

  private static UrlField segment(String notation) {
    if (Character.isDigit(notation.charAt(0))) {
      int number = Integer.parseInt(notation);
      return parts ->
          parts.segments().size() < number ? null : decoded(parts.segments().get(number - 1));
    }
    UrlGlob form = UrlGlob.of(notation);
    return parts -> {
      for (int i = 0; i < parts.lower().size(); i++) {
        if (form.matches(parts.lower().get(i))) {
          return decoded(parts.segments().get(i));
        }
      }
      return null;
    };
  }

  /**
   * The rest of the address from a text in its path on; what follows it unencoded belongs to it.
   */
  private static @Nullable String tail(ParsedUrl parts, String text, int skip) {
    String path = parts.address().path();
    int at = path.toLowerCase(Locale.ROOT).indexOf(text);
    if (at < 0) {
      return null;
    }
    String rest = path.substring(at + skip);
    String query = parts.address().query();
    return query.isEmpty() || rest.indexOf('%') >= 0 ? decoded(rest) : rest + "?" + query;
  }

  private static @Nullable String decoded(@Nullable String value) {
    return value == null ? null : PercentDecoding.decode(value);
  }
}
