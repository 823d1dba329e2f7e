package dev.winnow.extract;

import dev.winnow.model.Unseen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declarations of a style attribute or a rule, as far as they hide or show. */
final class Declarations {
  private static final double FAR = -400; // pixels; hidden text stands at -999 or -9999
  private static final double TINY = 2; // pixels; nobody reads a font of that size

  private final Map<String, String> values = new HashMap<>();
  private Unseen.@Nullable Reason reason;

  private Declarations() {}

  static Declarations parse(String css) {
    Declarations result = new Declarations();
    int start = 0;
    while (start < css.length()) {
      int end = css.indexOf(';', start);
      end = end < 0 ? css.length() : end;
      int colon = css.indexOf(':', start);
      if (colon > 0 && colon < end) {
        String name = css.substring(start, colon).strip().toLowerCase(Locale.ROOT);
        String value = css.substring(colon + 1, end).strip().toLowerCase(Locale.ROOT);
        result.values.put(name, value.replace("!important", "").strip());
      }
      start = end + 1;
    }
    result.reason = result.findReason();
    return result;
  }

  /** These declarations, overridden by others. */
  Declarations with(Declarations stronger) {
    Declarations result = new Declarations();
    result.values.putAll(values);
    result.values.putAll(stronger.values);
    result.reason = result.findReason();
    return result;
  }

  /** Why text under these declarations is not seen, or null where it is. */
  Unseen.@Nullable Reason hides() {
    return reason;
  }

  private Unseen.@Nullable Reason findReason() {
    if (is("display", "none")) {
      return Unseen.Reason.DISPLAY_NONE;
    }
    if (is("visibility", "hidden") || is("visibility", "collapse")) {
      return Unseen.Reason.VISIBILITY_HIDDEN;
    }
    if (isTiny()) {
      return Unseen.Reason.ZERO_SIZE;
    }
    if (isFar()) {
      return Unseen.Reason.OFF_SCREEN;
    }
    String colour = colour();
    return colour != null && colour.equals(background()) ? Unseen.Reason.SAME_COLOUR : null;
  }

  /** Text colour in a form that can be compared, or null. */
  @Nullable String colour() {
    return Colours.normal(values.get("color"));
  }

  /** Background colour in a form that can be compared, or null where it is none or a picture. */
  @Nullable String background() {
    String plain = values.get("background-color");
    return Colours.normal(plain == null ? values.get("background") : plain);
  }

  /** Whether any background is declared. */
  boolean hasBackground() {
    return values.containsKey("background")
        || values.containsKey("background-color")
        || values.containsKey("background-image");
  }

  /** Whether anything is declared that hides or shows. */
  boolean matters() {
    return values.containsKey("display") || values.containsKey("visibility") || hides() != null;
  }

  private boolean isTiny() {
    boolean clipped = is("overflow", "hidden");
    boolean noBox =
        clipped && (atMost("height", 1) || atMost("width", 1) || atMost("max-height", 1));
    return atMost("font-size", TINY) || noBox || isClear() || isClipped();
  }

  /** Full transparency, unless it is where an animation starts. */
  private boolean isClear() {
    boolean moves =
        values.keySet().stream().anyMatch(name -> name.contains("trans") || name.contains("anim"));
    return atMost("opacity", 0) && !moves;
  }

  private boolean isClipped() {
    String clip = values.getOrDefault("clip", "").replace(" ", "").replace("px", "");
    String path = values.getOrDefault("clip-path", "");
    return clip.startsWith("rect(0,0,0,0")
        || clip.startsWith("rect(1,1,1,1")
        || path.startsWith("inset(50%")
        || path.startsWith("inset(100%");
  }

  private boolean isFar() {
    boolean placed = is("position", "absolute") || is("position", "fixed");
    boolean away = placed && (atMost("left", FAR) || atMost("top", FAR) || atMost("right", FAR));
    return away || atMost("text-indent", FAR) || atMost("margin-left", FAR * 2);
  }

  private boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  private boolean atMost(String name, double limit) {
    String value = values.get(name);
    double size = value == null ? Double.NaN : pixels(value);
    return size <= limit;
  }

  /** Length in pixels, taking an em as 16; NaN for what is no length. */
  private static double pixels(String value) {
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
        case "em", "rem" -> number * 16;
        case "%" -> number == 0 ? 0 : number * 16;
        default -> number == 0 ? 0 : Double.NaN;
      };
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
