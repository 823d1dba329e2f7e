package dev.winnow.extract.style;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings CSS colours into one spelling, for those notations that hidden text uses. */
final class CssColours {
  private static final Map<String, String> NAMES =
      Map.of(
          "white", "#ffffff",
          "black", "#000000",
          "red", "#ff0000",
          "blue", "#0000ff",
          "green", "#008000",
          "yellow", "#ffff00",
          "gray", "#808080",
          "grey", "#808080",
          "silver", "#c0c0c0");

  /** Contrast of WCAG 2.1; text needs 4.5, and light grey (#eee) on white has 1.16. */
  private static final double READABLE = 1.2;

  private CssColours() {}

  /**
   * Whether text of a colour cannot be told from its background, as {@link #normal} spells them;
   * false if either is null.
   */
  static boolean alike(@Nullable String colour, @Nullable String background) {
    if (colour == null || background == null) {
      return false;
    }
    if (colour.equals(background)) {
      return true;
    }
    double one = luminance(colour);
    double other = luminance(background);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < READABLE;
  }

  /** Relative luminance by WCAG 2.1, from 0 for black to 1 for white; NaN for no colour. */
  private static double luminance(String colour) {
    int rgb;
    try {
      rgb = Integer.parseInt(colour.substring(1), 16);
    } catch (NumberFormatException e) {
      return Double.NaN; // "#12345g": a browser ignores it
    }
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** An opaque colour as a hash and six hex digits; null for null and for other notations. */
  static @Nullable String normal(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    String value = raw.strip().toLowerCase(Locale.ROOT);
    if (value.startsWith("#") && value.length() == 4) {
      char r = value.charAt(1);
      char g = value.charAt(2);
      char b = value.charAt(3);
      return "#" + r + r + g + g + b + b;
    }
    if (value.startsWith("#")) {
      return value.length() == 7 ? value : null;
    }
    return value.startsWith("rgb(") && value.endsWith(")")
        ? rgb(value.substring(4, value.length() - 1))
        : NAMES.get(value);
  }

  private static @Nullable String rgb(String inner) {
    String[] parts = inner.split(",", -1);
    if (parts.length != 3) {
      return null;
    }
    int colour = 0;
    for (String part : parts) {
      String digits = part.strip();
      if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(Character::isDigit)) {
        return null;
      }
      colour = colour << 8 | Math.min(255, Integer.parseInt(digits));
    }
    return "#" + Integer.toHexString(1 << 24 | colour).substring(1); // with its leading zeros
  }
}
