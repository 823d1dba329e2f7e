package dev.winnow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a style is asked for; its other properties neither hide nor show. */
enum StyleProperty {
  DISPLAY,
  VISIBILITY,
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

  private static final int LONGEST = 16; // characters of a name
  private static final List<List<StyleProperty>> BY_LENGTH = byLength();

  private final String css = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The property that a stretch of a style names in whatever case, or null. */
  static @Nullable StyleProperty named(String style, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    for (StyleProperty property : BY_LENGTH.get(end - start)) {
      if (style.regionMatches(true, start, property.css, 0, end - start)) {
        return property;
      }
    }
    return null;
  }

  private static List<List<StyleProperty>> byLength() {
    List<List<StyleProperty>> byLength = new ArrayList<>();
    for (int length = 0; length <= LONGEST; length++) {
      byLength.add(new ArrayList<>());
    }
    for (StyleProperty property : values()) {
      byLength.get(property.css.length()).add(property);
    }
    return byLength;
  }
}
