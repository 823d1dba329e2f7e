package dev.winnow.extract;

import dev.winnow.model.Unseen;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The declarations of a style attribute or a rule, as far as they hide or show. */
final class Declarations {
  private final Map<StyleProperty, String> values = new EnumMap<>(StyleProperty.class);
  private boolean moves;
  private Unseen.@Nullable Reason reason;
  private @Nullable String colour;
  private @Nullable String background;

  private Declarations() {}

  static Declarations parse(String css) {
    Declarations result = new Declarations();
    int start = 0;
    while (start < css.length()) {
      int end = css.indexOf(';', start);
      end = end < 0 ? css.length() : end;
      int colon = css.indexOf(':', start);
      if (colon > 0 && colon < end) {
        result.declare(css, start, colon, end);
      }
      start = end + 1;
    }
    return result.settled();
  }

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
      values.put(property, value.replace("!important", "").strip());
    } else {
      moves =
          moves || names(css, start, last, 't', "trans") || names(css, start, last, 'a', "anim");
    }
  }

  /** Whether a stretch of a style holds a word with that first letter, in whatever case. */
  private static boolean names(String css, int start, int end, char first, String word) {
    for (int i = start; i + word.length() <= end; i++) {
      boolean begins = (css.charAt(i) | 0x20) == first; // the bit of lower case
      if (begins && css.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** These declarations, overridden by others. */
  Declarations with(Declarations stronger) {
    Declarations result = new Declarations();
    result.values.putAll(values);
    result.values.putAll(stronger.values);
    result.moves = moves || stronger.moves;
    return result.settled();
  }

  private Declarations settled() {
    String plain = values.get(StyleProperty.BACKGROUND_COLOR);
    colour = Colours.normal(values.get(StyleProperty.COLOR));
    background = Colours.normal(plain == null ? values.get(StyleProperty.BACKGROUND) : plain);
    reason = new Concealment(this).reason();
    return this;
  }

  /** Whether anything is declared of a transition, a transformation or an animation. */
  boolean moves() {
    return moves;
  }

  /** Why text under these declarations is not seen, or null where it is. */
  Unseen.@Nullable Reason hides() {
    return reason;
  }

  /** Text colour in a form that can be compared, or null. */
  @Nullable String colour() {
    return colour;
  }

  /** Background colour in a form that can be compared, or null where it is none or a picture. */
  @Nullable String background() {
    return background;
  }

  /** Whether any background is declared. */
  boolean hasBackground() {
    return values.get(StyleProperty.BACKGROUND) != null
        || values.get(StyleProperty.BACKGROUND_COLOR) != null
        || values.get(StyleProperty.BACKGROUND_IMAGE) != null;
  }

  /** Whether anything is declared that hides or shows. */
  boolean matters() {
    return values.get(StyleProperty.DISPLAY) != null
        || values.get(StyleProperty.VISIBILITY) != null
        || reason != null;
  }

  /** What is declared for a property, in lower case, or null. */
  @Nullable String value(StyleProperty property) {
    return values.get(property);
  }
}
