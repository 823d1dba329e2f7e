package dev.winnow.extract.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a style is asked for; its other properties neither hide nor show. */
enum StyleProperty {
  DISPLAY,
  VISIBILITY,
  CONTENT_VISIBILITY,
  OPACITY,
  OVERFLOW,
  CLIP,
  CLIP_PATH,
  FONT_SIZE,
  HEIGHT,
  WIDTH,
  MAX_HEIGHT,
  POSITION,
  LEFT,
  TOP,
  RIGHT,
  TEXT_INDENT,
  MARGIN_LEFT,
  COLOR,
  BACKGROUND,
  BACKGROUND_COLOR,
  BACKGROUND_IMAGE;

  /** How many properties there are. */
  static final int COUNT = values().length;

  /** As bits: the properties of which one at least is declared by whatever hides text. */
  static final int HIDING =
      Stream.of(
              DISPLAY,
              VISIBILITY,
              CONTENT_VISIBILITY,
              OPACITY,
              OVERFLOW,
              CLIP,
              CLIP_PATH,
              FONT_SIZE,
              POSITION,
              TEXT_INDENT,
              MARGIN_LEFT,
              COLOR)
          .mapToInt(StyleProperty::bit)
          .sum();

  private static final int LONGEST = 18; // characters of a name
  private static final int LETTERS = 32; // by the low bits of a letter, which have no case
  private static final StyleProperty[][] BY_SHAPE = byShape();

  private final String css = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The bit of a property. */
  @SuppressWarnings("EnumOrdinal") // a mask in place of a set for each rule
  int bit() {
    return 1 << ordinal();
  }

  /** The property that a stretch of a style names in whatever case, or null. */
  static @Nullable StyleProperty named(String style, int start, int end) {
    if (end == start || end - start > LONGEST) {
      return null;
    }
    for (StyleProperty property : BY_SHAPE[shape(end - start, style.charAt(start))]) {
      if (style.regionMatches(true, start, property.css, 0, end - start)) {
        return property;
      }
    }
    return null;
  }

  /** What few names share: their length and their first letter. */
  private static int shape(int length, char first) {
    return length * LETTERS + (first & LETTERS - 1);
  }

  private static StyleProperty[][] byShape() {
    StyleProperty[][] byShape = new StyleProperty[(LONGEST + 1) * LETTERS][];
    Arrays.fill(byShape, new StyleProperty[0]);
    for (StyleProperty property : values()) {
      int shape = shape(property.css.length(), property.css.charAt(0));
      StyleProperty[] alike = Arrays.copyOf(byShape[shape], byShape[shape].length + 1);
      alike[alike.length - 1] = property;
      byShape[shape] = alike;
    }
    return byShape;
  }
}
