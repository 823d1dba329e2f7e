package dev.winnow.extract.style;

import dev.winnow.model.Unseen.Reason;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether readers see an element, from the page alone: attributes, style attributes and the
 * simple rules of its style elements. A crawl holds neither style files nor the effects of scripts.
 * One instance serves one page.
 */
public final class ElementVisibility {
  private static final int MAX_CLIMB = 8; // ancestors searched for a background

  private final StyleSheet styles = new StyleSheet();
  private final Map<String, StyleDeclarations> inline = new HashMap<>();

  /** Adds the text of a style element; its rules apply to the elements that follow. */
  public void style(String css) {
    styles.add(css);
  }

  /** Why an element is not visible, or null if it is. */
  public @Nullable Reason hidden(Element element, ElementRole role, ElementAttributes attrs) {
    if (role == ElementRole.DIALOG && !attrs.all.hasKey("open")) {
      return Reason.DISPLAY_NONE;
    }
    Reason reason = given(element, attrs);
    boolean all = reason != null && (element.nameIs("body") || element.nameIs("html"));
    return all ? null : reason; // a page that is hidden as a whole is shown by its script
  }

  private @Nullable Reason given(Element element, ElementAttributes attrs) {
    if (attrs.others()
        && attrs.all.hasKey("hidden")
        && !attrs.all.get("hidden").equals("until-found")) {
      return Reason.HIDDEN_ATTRIBUTE;
    }
    StyleDeclarations declared = styles.matching(element, attrs);
    if (!attrs.style.isEmpty()) {
      StyleDeclarations own = inline(attrs.style);
      declared = declared == null ? own : declared.with(own);
    }
    Reason reason = declared == null ? null : declared.hides();
    return reason == null && isCamouflaged(element, attrs.all, declared)
        ? Reason.SAME_COLOUR
        : reason;
  }

  /** Whether the text has the same colour as an ancestor's background, if that is known. */
  private boolean isCamouflaged(
      Element element, Attributes attributes, @Nullable StyleDeclarations declared) {
    String colour =
        element.nameIs("font")
            ? CssColours.normal(attributes.get("color"))
            : declared == null ? null : declared.colour();
    if (colour == null || (declared != null && declared.hasBackground())) {
      return false;
    }
    Element ancestor = element.parent();
    for (int climbed = 0; ancestor != null && climbed < MAX_CLIMB; climbed++) {
      Attributes given = ElementAttributes.of(ancestor);
      StyleDeclarations around = inline(given.get("style"));
      if (around.hasBackground() || given.hasKey("background")) {
        return colour.equals(around.background());
      }
      if (given.hasKey("bgcolor")) {
        return colour.equals(CssColours.normal(given.get("bgcolor")));
      }
      if (given.hasKey("class") || given.hasKey("id")) {
        return false; // a style file may give it any background
      }
      ancestor = ancestor.parent();
    }
    return false;
  }

  private StyleDeclarations inline(String style) {
    return inline.computeIfAbsent(style, StyleDeclarations::parse);
  }
}
