package dev.winnow.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Attributes by their exact name, which the parser has put in lower case; faster than by any. */
final class Attrs {
  private static final Attributes NONE = new Attributes();

  private Attrs() {}

  static Attributes of(Element element) {
    return element.attributesSize() == 0 ? NONE : element.attributes();
  }
}
