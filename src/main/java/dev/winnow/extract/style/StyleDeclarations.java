package dev.winnow.extract.style;

import dev.winnow.model.Unseen;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The declarations of a style attribute or a rule that bear on visibility. */
final class StyleDeclarations {
  private final @Nullable String[] values = new String[StyleProperty.COUNT]; // by ordinal
  private int declared; // bits of the properties that have a value
  private int important; // bits of those that a weaker rule keeps
  private boolean moves;
  private Unseen.@Nullable Reason reason;
  private boolean coloured; // whether the colours are read: few rules and elements are asked
  private @Nullable String colour;
  private @Nullable String background;

  private StyleDeclarations() {}

  /** Parses a style attribute. */
  static StyleDeclarations parse(String css) {
    return parse(css, 0, css.length());
  }

  /** Parses a range of a style sheet, without its braces. */
  static StyleDeclarations parse(String css, int from, int to) {
    StyleDeclarations result = new StyleDeclarations();
    int start = from;
    while (start < to) {
      int colon = start;
      while (colon < to && css.charAt(colon) != ':' && css.charAt(colon) != ';') {
        colon++;
      }
      int end = colon;
      while (end < to && css.charAt(end) != ';') {
        end++;
      }
      if (colon > from && colon < end) {
        result.declare(css, start, colon, end);
      }
      start = end + 1;
    }
    return result.settled();
  }

  @SuppressWarnings("EnumOrdinal") // an array is smaller than a map, and each rule has one
  private void declare(String css, int from, int colon, int end) {
    int start = from;
    while (start < colon && Character.isWhitespace(css.charAt(start))) {
      start++;
    }
    int last = colon;
    while (last > start && Character.isWhitespace(css.charAt(last - 1))) {
      last--;
    }
    StyleProperty property = StyleProperty.named(css, start, last);
    if (property != null) {
      String value = css.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
      boolean strong = value.endsWith("important") && value.indexOf('!') >= 0;
      if (!strong && (important & property.bit()) != 0) {
        return; // a later plain value does not override it
      }
      values[property.ordinal()] =
          strong ? value.substring(0, value.lastIndexOf('!')).strip() : value;
      declared |= property.bit();
      important |= strong ? property.bit() : 0;
    } else {
      moves =
          moves || names(css, start, last, 't', "trans") || names(css, start, last, 'a', "anim");
    }
  }

  /**
   * Whether a range of a style holds a word, ignoring case.
   *
   * @param first the first letter of the word, in lower case
   */
  private static boolean names(String css, int start, int end, char first, String word) {
    for (int i = start; i + word.length() <= end; i++) {
      boolean begins = (css.charAt(i) | 0x20) == first; // the bit of lower case
      if (begins && css.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** These declarations, overridden by others, except those that are important and they not. */
  StyleDeclarations with(StyleDeclarations stronger) {
    StyleDeclarations result = new StyleDeclarations();
    for (int i = 0; i < values.length; i++) {
      boolean kept = (important & ~stronger.important & 1 << i) != 0;
      result.values[i] = kept || stronger.values[i] == null ? values[i] : stronger.values[i];
    }
    result.important = important | stronger.important;
    result.declared = declared | stronger.declared;
    result.moves = moves || stronger.moves;
    return result.settled();
  }

  private StyleDeclarations settled() {
    if ((declared & StyleProperty.HIDING) != 0) {
      reason = new ConcealmentReason(this).reason();
    }
    return this;
  }

  private void readColours() {
    coloured = true;
    String plain = value(StyleProperty.BACKGROUND_COLOR);
    colour = CssColours.normal(value(StyleProperty.COLOR));
    String whole = value(StyleProperty.BACKGROUND);
    boolean picture = isPicture(value(StyleProperty.BACKGROUND_IMAGE)) || isPicture(whole);
    background = picture ? null : CssColours.normal(plain == null ? whole : plain);
  }

  private static boolean isPicture(@Nullable String background) {
    return background != null && (background.contains("url(") || background.contains("gradient("));
  }

  /** Whether a transition, a transformation or an animation is declared. */
  boolean moves() {
    return moves;
  }

  /** Why text under these declarations is not visible, or null if it is. */
  Unseen.@Nullable Reason hides() {
    return reason;
  }

  /** The text colour as {@link CssColours} spells it, or null if not declared or unknown. */
  @Nullable String colour() {
    if (!coloured) {
      readColours();
    }
    return colour;
  }

  /**
   * The background colour as {@link CssColours} spells it, or null if not declared, unknown or a
   * picture.
   */
  @Nullable String background() {
    if (!coloured) {
      readColours();
    }
    return background;
  }

  /** Whether any background is declared. */
  boolean hasBackground() {
    return value(StyleProperty.BACKGROUND) != null
        || value(StyleProperty.BACKGROUND_COLOR) != null
        || value(StyleProperty.BACKGROUND_IMAGE) != null;
  }

  /** Whether a declaration hides or shows an element. */
  boolean matters() {
    return value(StyleProperty.DISPLAY) != null
        || value(StyleProperty.VISIBILITY) != null
        || reason != null;
  }

  /** The declared value of a property, in lower case, or null. */
  @SuppressWarnings("EnumOrdinal") // declare() writes by the same index
  @Nullable String value(StyleProperty property) {
    return values[property.ordinal()];
  }
}
