package dev.winnow.extract.style;

import static dev.winnow.extract.style.StyleProperty.CLIP;
import static dev.winnow.extract.style.StyleProperty.CLIP_PATH;
import static dev.winnow.extract.style.StyleProperty.CONTENT_VISIBILITY;
import static dev.winnow.extract.style.StyleProperty.DISPLAY;
import static dev.winnow.extract.style.StyleProperty.FONT_SIZE;
import static dev.winnow.extract.style.StyleProperty.HEIGHT;
import static dev.winnow.extract.style.StyleProperty.LEFT;
import static dev.winnow.extract.style.StyleProperty.MARGIN_LEFT;
import static dev.winnow.extract.style.StyleProperty.MAX_HEIGHT;
import static dev.winnow.extract.style.StyleProperty.OPACITY;
import static dev.winnow.extract.style.StyleProperty.OVERFLOW;
import static dev.winnow.extract.style.StyleProperty.POSITION;
import static dev.winnow.extract.style.StyleProperty.RIGHT;
import static dev.winnow.extract.style.StyleProperty.TEXT_INDENT;
import static dev.winnow.extract.style.StyleProperty.TOP;
import static dev.winnow.extract.style.StyleProperty.VISIBILITY;
import static dev.winnow.extract.style.StyleProperty.WIDTH;

import dev.winnow.model.Unseen;
import org.jspecify.annotations.Nullable;

/** Decides whether declarations hide text from readers, and by which means. */
record ConcealmentReason(StyleDeclarations declared) {
  private static final double FAR = -400; // pixels; hidden text is usually put at -999 or -9999
  private static final double TINY = 2; // pixels; a font of that size cannot be read
  private static final double LETTER = 16; // pixels to an em
  private static final double NONE = 0; // layouts set it around parts that have a size of their own

  /** Why text is hidden, or null if it is not. */
  Unseen.@Nullable Reason reason() {
    if (is(DISPLAY, "none")) {
      return Unseen.Reason.DISPLAY_NONE;
    }
    if (is(VISIBILITY, "hidden")
        || is(VISIBILITY, "collapse")
        || is(CONTENT_VISIBILITY, "hidden")) {
      return Unseen.Reason.VISIBILITY_HIDDEN;
    }
    if (hasNoSize()) {
      return Unseen.Reason.ZERO_SIZE;
    }
    if (atMost(FONT_SIZE, TINY)) {
      return Unseen.Reason.TINY_TEXT;
    }
    if (isFar()) {
      return Unseen.Reason.OFF_SCREEN;
    }
    return declared.hasBackground() && CssColours.alike(declared.colour(), declared.background())
        ? Unseen.Reason.SAME_COLOUR
        : null;
  }

  private boolean hasNoSize() {
    boolean clipped = is(OVERFLOW, "hidden");
    boolean noBox = clipped && (atMost(HEIGHT, 1) || atMost(WIDTH, 1) || atMost(MAX_HEIGHT, 1));
    return atMost(FONT_SIZE, NONE) || noBox || isClear() || isClipped();
  }

  /** Full transparency, unless an animation may start from it. */
  private boolean isClear() {
    return atMost(OPACITY, 0) && !declared.moves();
  }

  private boolean isClipped() {
    String clip = declared.value(CLIP);
    String path = declared.value(CLIP_PATH);
    String corners = clip == null ? "" : clip.replace(" ", "").replace("px", "");
    return corners.startsWith("rect(0,0,0,0")
        || corners.startsWith("rect(1,1,1,1")
        || (path != null && (path.startsWith("inset(50%") || path.startsWith("inset(100%")));
  }

  private boolean isFar() {
    boolean placed = is(POSITION, "absolute") || is(POSITION, "fixed");
    boolean away = placed && (isAway(LEFT, FAR) || isAway(TOP, FAR) || isAway(RIGHT, FAR));
    return away || isAway(TEXT_INDENT, FAR) || atMost(MARGIN_LEFT, FAR * 2);
  }

  private boolean is(StyleProperty property, String value) {
    return value.equals(declared.value(property));
  }

  private boolean atMost(StyleProperty property, double limit) {
    double percent = property == FONT_SIZE ? LETTER / 100 : Double.NaN; // of what is around
    return size(property, percent) <= limit;
  }

  /** Whether an offset moves what it is given for by so much, or by all of its own place. */
  private boolean isAway(StyleProperty property, double limit) {
    return size(property, -limit / 100) <= limit;
  }

  private double size(StyleProperty property, double percent) {
    String value = declared.value(property);
    return value == null ? Double.NaN : pixels(value, percent);
  }

  /**
   * A length in pixels; NaN if the value is no length.
   *
   * @param percent pixels of a per cent; NaN if such are no length here
   */
  private static double pixels(String value, double percent) {
    int end = 0;
    while (end < value.length() && "+-.0123456789".indexOf(value.charAt(end)) >= 0) {
      end++;
    }
    if (end == 0 || end > 12) {
      return Double.NaN;
    }
    try {
      double number = Double.parseDouble(value.substring(0, end));
      return switch (value.substring(end).strip()) {
        case "", "px" -> number;
        case "pt" -> number * 4 / 3;
        case "em", "rem" -> number * LETTER;
        case "%" -> number == 0 ? 0 : number * percent;
        default -> number == 0 ? 0 : Double.NaN;
      };
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
