package dev.winnow.extract.style;

import dev.winnow.extract.limits.WorkBudget;
import dev.winnow.model.Unseen.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
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

  private final StyleSheet styles;
  private final Map<String, StyleDeclarations> inline = new HashMap<>();

  private boolean read; // the style elements of the page

  /** Looks at a page within a budget of work. */
  public ElementVisibility(WorkBudget budget) {
    this.styles = new StyleSheet(budget);
  }

  /** Reads the style elements of a page: rules count for what stands before them as well. */
  private void readStyles(Element any) {
    read = true;
    Deque<Element> next = new ArrayDeque<>(); // in the order of the page
    next.push(any.root());
    while (!next.isEmpty()) {
      Element element = next.pop();
      if (element.nameIs("style")) {
        readStyle(element);
      } else if (!element.nameIs("template") && !element.nameIs("noscript")) {
        for (int i = element.childNodeSize() - 1; i >= 0; i--) {
          if (element.childNode(i) instanceof Element child && child.childNodeSize() > 0) {
            next.push(child);
          }
        }
      } // rules within a template count for its own content only
    }
  }

  private void readStyle(Element style) {
    String type = style.attr("type").strip();
    boolean css = type.isEmpty() || type.equalsIgnoreCase("text/css");
    if (css && MediaQuery.attributeFits(style.attr("media"))) {
      styles.add(ElementAttributes.data(style));
    }
  }

  /** Why the element is not seen, or null if it is. */
  public @Nullable Reason hidden(Element element, ElementRole role, ElementAttributes attrs) {
    if (!read) {
      readStyles(element);
    }
    boolean closed = role == ElementRole.DIALOG && !attrs.all.hasKey("open");
    if (closed || (attrs.others() && attrs.all.hasKey("popover"))) {
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
        return CssColours.alike(colour, around.background());
      }
      if (given.hasKey("bgcolor")) {
        return CssColours.alike(colour, CssColours.normal(given.get("bgcolor")));
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
