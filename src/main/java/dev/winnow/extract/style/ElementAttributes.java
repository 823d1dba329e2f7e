package dev.winnow.extract.style;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * The attributes of an element that bear on its look and purpose, each read once; empty if not
 * given. Names are compared exactly, because the parser has put them in lower case. One instance is
 * filled for one element after another.
 */
public final class ElementAttributes {
  private static final Attributes NONE = new Attributes();

  public Attributes all = NONE;
  public String classes = "";
  public String href = "";
  public String id = "";
  String style = "";
  public String role = "";
  public String title = "";
  public String itemprop = "";
  private int left;

  /** The attributes of an element; jsoup would create an empty set for an element without any. */
  public static Attributes of(Element element) {
    return element.attributesSize() == 0 ? NONE : element.attributes();
  }

  /** The text of a style or script element, nearly always of one node, which is not copied. */
  public static String data(Element element) {
    return element.childNodeSize() == 1 && element.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : element.data();
  }

  /**
   * Reads the attributes that bear on the look of an element, and the target if it is a link. Stops
   * when all attributes are found: most elements have one or two.
   */
  public void read(Element element, ElementRole role) {
    left = element.attributesSize();
    all = left == 0 ? NONE : element.attributes();
    classes = next("class");
    href = role == ElementRole.LINK ? next("href") : "";
    id = next("id");
    style = next("style");
    title = next("title");
    this.role = "";
    itemprop = "";
  }

  /** Reads the attributes of the same element that tell its purpose. */
  public void readPurpose() {
    role = next("role");
    itemprop = next("itemprop");
  }

  /** Whether the element has an attribute beyond those read so far. */
  public boolean others() {
    return left > 0;
  }

  private String next(String name) {
    if (left == 0) {
      return "";
    }
    String value = all.get(name);
    left -= value.isEmpty() ? 0 : 1;
    return value;
  }
}
