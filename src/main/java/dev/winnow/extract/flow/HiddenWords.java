package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementRole;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** Words that a page does not show: those of a hidden element or of an attribute. */
public final class HiddenWords {
  private HiddenWords() {}

  /** All words below an element in order, white space collapsed, without scripts and styles. */
  static String of(Element root) {
    TextBuilder words = new TextBuilder(256);
    NodeFilter filter =
        (Node node, int depth) -> {
          if (node instanceof TextNode text) {
            words.append(text.getWholeText());
          } else if (node instanceof Element element) {
            ElementRole role = ElementRole.of(element);
            if (role == ElementRole.SKIPPED || role == ElementRole.DECLARATION) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (role != ElementRole.INLINE && role != ElementRole.VERBATIM) {
              words.gap();
            }
          }
          return FilterResult.CONTINUE;
        };
    TreeWalk.of(root, filter);
    return words.toString();
  }

  /** The value of an attribute with collapsed white space. */
  public static String collapsed(String value) {
    if (TextBuilder.isSettled(value)) {
      return value;
    }
    TextBuilder words = new TextBuilder(value.length());
    words.append(value);
    return words.toString();
  }
}
