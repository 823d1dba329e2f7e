package dev.winnow.extract.flow;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Visits every node of a tree in document order, as jsoup's {@code NodeTraversor.filter} does. The
 * tree must not change during the walk.
 *
 * <p>It differs from jsoup's filter in three points: the visitor cannot stop the walk or remove a
 * node, {@code tail} is called for elements only, and the index of the next child is kept on a
 * stack, so that no node is asked for its next sibling.
 */
public final class TreeWalk {
  private Element[] open = new Element[64]; // deeper than most pages
  private int[] next = new int[64]; // index of the next child of each open element
  private int depth = -1;

  private TreeWalk() {}

  /**
   * Walks over an element and all nodes below it.
   *
   * @param visitor {@code SKIP_CHILDREN} leaves out the children, {@code SKIP_ENTIRELY} the call of
   *     {@code tail} too; every other result continues
   */
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
