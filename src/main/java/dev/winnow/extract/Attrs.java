package dev.winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the attributes of an element say of its look and its purpose, each read once; empty where it
 * is not given. Names are exact: the parser has put them in lower case.
 */
final class Attrs {
  private static final Attributes NONE = new Attributes();

  Attributes all = NONE;
  String classes = "";
  String href = "";
  String id = "";
  String style = "";
  String role = "";
  String title = "";
  String itemprop = "";
  private int left;

  static Attributes of(Element element) {
    return element.attributesSize() == 0 ? NONE : element.attributes();
  }

  /**
   * Reads the look of an element, and where a link leads; most have one or two, so that the search
   * is soon over.
   */
  void read(Element element, Role role) {
    left = element.attributesSize();
    all = left == 0 ? NONE : element.attributes();
    classes = next("class");
    href = role == Role.LINK ? next("href") : "";
    id = next("id");
    style = next("style");
    title = next("title");
    this.role = "";
    itemprop = "";
  }

  /** Reads, of the same element, what it is for. */
  void readPurpose() {
    role = next("role");
    itemprop = next("itemprop");
  }

  /** Whether there is an attribute beside those that are read. */
  boolean others() {
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
