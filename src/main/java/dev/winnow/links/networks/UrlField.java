package dev.winnow.links.networks;

import dev.winnow.web.PercentDecoding;
import dev.winnow.web.WebUrl;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in an address something stands; the notation is explained in {@code networks.tsv}. */
interface UrlField {
  /** What stands there, decoded once; null if nothing does. */
  @Nullable String in(WebUrl url);

  /** Reads a cell of places, of which the first that holds something wins. */
  static UrlField firstOf(String cell) {
    if (cell.equals("-")) {
      return url -> null;
    }
    List<UrlField> places = Arrays.stream(cell.split(",")).map(UrlField::one).toList();
    return url -> {
      for (UrlField place : places) {
        String found = place.in(url);
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
      case '?' -> url -> decoded(url.parameters().value(rest));
      case '#' -> url -> decoded(url.fragmentParameters().value(rest));
      case '>' -> url -> tail(url, rest, rest.length());
      case '^' -> url -> tail(url, "/" + rest, 1);
      case '.' -> label(Integer.parseInt(rest));
      case '/' -> segment(rest);
      case 'h' -> url -> url.site();
      default -> throw new IllegalArgumentException("unknown place " + notation);
    };
  }

  private static UrlField label(int number) {
    return url -> {
      String[] labels = url.host().split("\\.", -1);
      return labels.length < number ? null : labels[labels.length - number];
    };
  }

  private static UrlField segment(String notation) {
    if (Character.isDigit(notation.charAt(0))) {
      int number = Integer.parseInt(notation);
      return url -> url.segments().size() < number ? null : decoded(url.segments().get(number - 1));
    }
    UrlGlob form = UrlGlob.of(notation);
    return url -> {
      for (int i = 0; i < url.lowerSegments().size(); i++) {
        if (form.matches(url.lowerSegments().get(i))) {
          return decoded(url.segments().get(i));
        }
      }
      return null;
    };
  }

  /**
   * The rest of the address from a text in its path on; what follows it unencoded belongs to it.
   */
  private static @Nullable String tail(WebUrl url, String text, int skip) {
    String path = url.path();
    int at = 0; // lower case may be longer than what it was made from
    while (at < path.length() && !path.regionMatches(true, at, text, 0, text.length())) {
      at++;
    }
    if (at == path.length()) {
      return null;
    }
    String rest = path.substring(at + skip);
    String query = url.query();
    return query.isEmpty() || rest.indexOf('%') >= 0 ? decoded(rest) : rest + "?" + query;
  }

  private static @Nullable String decoded(@Nullable String value) {
    return value == null ? null : PercentDecoding.decode(value);
  }
}
