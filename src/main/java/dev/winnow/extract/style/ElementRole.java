package dev.winnow.extract.style;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The part that an element plays in the flow of text, by its name alone. */
public enum ElementRole {
  /** Continues the line of the surrounding words. */
  INLINE(0),
  /** Stands on lines of its own. */
  BLOCK(1),
  /** Is separated by a blank line. */
  PARAGRAPH(2),
  HEADING(2),
  LIST(1),
  ITEM(1),
  TERM(1),
  DEFINITION(1),
  ROW(1),
  CELL(0),
  CAPTION(1),
  QUOTE(2),
  PREFORMATTED(2),
  LINE_BREAK(0),
  LINK(0),
  /** Shows something other than text and so separates the words around it. */
  PICTURE(0),
  /** A block that is visible only when it is open. */
  DIALOG(1),
  /** Declares something about the page; never visible. */
  DECLARATION(0),
  /** Never visible. */
  SKIPPED(0),
  /** A block that is visible only if scripts do not run. */
  NOSCRIPT(1);

  private static final Map<String, ElementRole> BY_NAME = new HashMap<>();

  static {
    put(
        BLOCK,
        "address article aside body center details dir div dl fieldset figure footer form"
            + " frameset header hgroup hr legend main menu nav optgroup option search section"
            + " select summary table tbody tfoot thead textarea video audio object map");
    put(PARAGRAPH, "p");
    put(HEADING, "h1 h2 h3 h4 h5 h6");
    put(LIST, "ul ol");
    put(ITEM, "li");
    put(TERM, "dt");
    put(DEFINITION, "dd");
    put(ROW, "tr");
    put(CELL, "td th");
    put(CAPTION, "caption figcaption");
    put(QUOTE, "blockquote");
    put(PREFORMATTED, "pre listing xmp plaintext");
    put(LINE_BREAK, "br");
    put(LINK, "a area");
    put(PICTURE, "img input image embed button picture canvas iframe frame applet meter progress");
    put(DIALOG, "dialog");
    put(DECLARATION, "base link meta style script title");
    put(
        SKIPPED,
        "template datalist rp param source track colgroup col noembed noframes metadata defs"
            + " desc");
    put(NOSCRIPT, "noscript");
  }

  private final int breaks;

  ElementRole(int breaks) {
    this.breaks = breaks;
  }

  private static void put(ElementRole role, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name.intern(), role); // the parser interns its names, so equals() is immediate
    }
  }

  /** The role of an element; {@link #INLINE} for unknown names. */
  public static ElementRole of(Element element) {
    return BY_NAME.getOrDefault(element.normalName(), INLINE);
  }

  /** Line feeds between this element and its neighbours: 0 if inline, 2 for a blank line. */
  public int breaks() {
    return breaks;
  }
}
