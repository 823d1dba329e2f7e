package dev.winnow.extract.style;

import dev.winnow.naming.EnumWords;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of a style that can hide or show text; all others are ignored. */
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

  /** Mask of properties: declarations that hide text declare at least one of these. */
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

  private final String css = EnumWords.of(this);

  /** The bit of this property in masks such as {@link #HIDING}. */
  @SuppressWarnings("EnumOrdinal") // a mask is smaller than a set, and each rule has one
  int bit() {
    return 1 << ordinal();
  }

  /** The property that a range of a style names, ignoring case, or null. */
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

  /** Index into the table of names: length and the low bits of its first letter. */
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
