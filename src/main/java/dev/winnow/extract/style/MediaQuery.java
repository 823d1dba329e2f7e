package dev.winnow.extract.style;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides whether a media rule applies on a plain desktop screen. It understands types and widths;
 * a query with any other condition does not fit.
 */
final class MediaQuery {
  private static final double WIDTH = 1280; // pixels of a plain desktop screen

  private static final Pattern AND = Pattern.compile("\\sand\\s");

  private MediaQuery() {}

  /**
   * Whether a rule is a media rule that fits.
   *
   * @param head from its {@code @} up to the brace
   */
  static boolean fits(String head) {
    if (!head.regionMatches(true, 0, "@media", 0, "@media".length())) {
      return false; // @font-face, @keyframes
    }
    String query = head.toLowerCase(Locale.ROOT);
    for (String one : query.substring("@media".length()).split(",", -1)) {
      if (allFit(one)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a media attribute fits; no attribute fits always. */
  static boolean attributeFits(String media) {
    return media.isBlank() || fits("@media " + media);
  }

  private static boolean allFit(String query) {
    for (String term : AND.split(query.replace("(", " ("), -1)) {
      if (!fitsTerm(term.strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsTerm(String term) {
    int colon = term.indexOf(':');
    if (!term.startsWith("(") || colon < 0) {
      return switch (term) {
        case "screen", "all", "only screen", "only all" -> true;
        default -> false;
      };
    }
    double width = pixels(term.substring(colon + 1).replace(")", "").strip());
    return switch (term.substring(1, colon).strip()) {
      case "min-width" -> width <= WIDTH;
      case "max-width" -> width >= WIDTH;
      default -> false;
    };
  }

  /** A length in pixels; NaN, which compares false with everything, if the text is no length. */
  private static double pixels(String length) {
    int end = 0;
    while (end < length.length() && ".0123456789".indexOf(length.charAt(end)) >= 0) {
      end++;
    }
    try {
      double number = Double.parseDouble(length.substring(0, Math.min(end, 12)));
      return switch (length.substring(end)) {
        case "px" -> number;
        case "em", "rem" -> number * 16; // a browser's default font size
        default -> number == 0 ? 0 : Double.NaN;
      };
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
