package dev.winnow.extract.style;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the attributes of an element say of its look and its purpose, each read once; empty where it
 * is not given. Names are exact: the parser has put them in lower case.
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

  public static Attributes of(Element element) {
    return element.attributesSize() == 0 ? NONE : element.attributes();
  }

  /**
   * Reads the look of an element, and where a link leads; most have one or two, so that the search
   * is soon over.
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

  /** Reads, of the same element, what it is for. */
  public void readPurpose() {
    role = next("role");
    itemprop = next("itemprop");
  }

  /** Whether there is an attribute beside those that are read. */
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
