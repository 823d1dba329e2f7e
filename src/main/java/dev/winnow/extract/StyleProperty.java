package dev.winnow.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

  static final Map<String, StyleProperty> BY_NAME =
      Arrays.stream(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  property -> property.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  property -> property));
}
