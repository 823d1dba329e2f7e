package dev.winnow.extract.flow;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Leads a visitor over a tree that nobody changes meanwhile. As jsoup's own filter does, but for
 * stopping, removing and leaving texts, and without asking every node twice for its next sibling.
 */
public final class TreeWalk {
  private Element[] open = new Element[64]; // deeper than most pages
  private int[] next = new int[64]; // child of each open node to go on with
  private int depth = -1;

  private TreeWalk() {}

  public static void of(Element root, NodeFilter visitor) {
    TreeWalk tour = new TreeWalk();
    tour.enter(root, visitor);
    while (tour.depth >= 0) {
      Element element = tour.open[tour.depth];
      int child = tour.next[tour.depth]++;
      if (child < element.childNodeSize()) {
        tour.enter(element.childNode(child), visitor);
      } else {
        visitor.tail(element, tour.depth--);
      }
    }
  }

  private void enter(Node node, NodeFilter visitor) {
    int level = depth + 1;
    FilterResult result = visitor.head(node, level);
    if (!(node instanceof Element element)) {
      return;
    }
    if (result == FilterResult.CONTINUE && element.childNodeSize() > 0) {
      if (level == open.length) {
        open = Arrays.copyOf(open, level * 2);
        next = Arrays.copyOf(next, level * 2);
      }
      open[level] = element;
      next[level] = 0;
      depth = level;
    } else if (result != FilterResult.SKIP_ENTIRELY) {
      visitor.tail(element, level);
    }
  }
}
