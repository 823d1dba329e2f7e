package dev.winnow.extract;

import dev.winnow.model.Unseen.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader sees an element, as far as the page alone tells: attributes, style attributes,
 * the page's own simple rules. Style files and scripts are not known to a crawl.
 */
final class Visibility {
  private static final int MAX_CLIMB = 8; // ancestors searched for a background

  private final StyleSheet styles = new StyleSheet();
  private final Map<String, Declarations> inline = new HashMap<>();

  /** Adds the text of a style element; its rules count from here on. */
  void style(String css) {
    styles.add(css);
  }

  /** Why the element is not seen, or null where it is. */
  @Nullable Reason hidden(Element element) {
    if (element.nameIs("body") || element.nameIs("html")) {
      return null; // hidden only until a script has run
    }
    if (element.nameIs("dialog") && !element.hasAttr("open")) {
      return Reason.DISPLAY_NONE;
    }
    Attributes attributes = Attrs.of(element);
    if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
      return Reason.HIDDEN_ATTRIBUTE;
    }
    Declarations declared = styles.matching(element, attributes);
    String style = attributes.get("style");
    if (!style.isEmpty()) {
      Declarations own = inline.computeIfAbsent(style, Declarations::parse);
      declared = declared == null ? own : declared.with(own);
    }
    Reason reason = declared == null ? null : declared.hides();
    return reason == null && isCamouflaged(element, declared) ? Reason.SAME_COLOUR : reason;
  }

  /** Text in the colour that an ancestor's background is known to have. */
  private static boolean isCamouflaged(Element element, @Nullable Declarations declared) {
    String colour =
        element.nameIs("font")
            ? Colours.normal(element.attr("color"))
            : declared == null ? null : declared.colour();
    if (colour == null || (declared != null && declared.hasBackground())) {
      return false;
    }
    Element ancestor = element.parent();
    for (int climbed = 0; ancestor != null && climbed < MAX_CLIMB; climbed++) {
      Declarations around = Declarations.parse(ancestor.attr("style"));
      if (around.hasBackground() || ancestor.hasAttr("background")) {
        return colour.equals(around.background());
      }
      if (ancestor.hasAttr("bgcolor")) {
        return colour.equals(Colours.normal(ancestor.attr("bgcolor")));
      }
      if (ancestor.hasAttr("class") || ancestor.hasAttr("id")) {
        return false; // a style file may give it any background
      }
      ancestor = ancestor.parent();
    }
    return false;
  }
}
