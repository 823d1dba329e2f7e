package dev.winnow.extract.source;

import dev.winnow.extract.flow.PageWalk;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Wraps a walk and records for each part of its text the position in the source. The parser must
 * track positions.
 */
public final class SourceTrace implements NodeFilter {
  /**
   * A range of the text that comes from one node.
   *
   * @param start in the text, behind the break that separates it from the text before
   * @param end in the text
   * @param from index in the markup where the node begins
   * @param raw whether ampersands are literal there, so that there are no character references
   */
  record Stretch(int start, int end, int from, boolean raw) {}

  private final PageWalk walk;
  final List<Stretch> stretches = new ArrayList<>();

  /** Index in the markup of each unseen text of the walk; -1 if the parser inserted the element. */
  final List<Integer> unseen = new ArrayList<>();

  /** A trace of a walk that has not started. */
  public SourceTrace(PageWalk walk) {
    this.walk = walk;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    int before = walk.text.length();
    FilterResult result = walk.head(node, depth);
    if (node instanceof TextNode || node instanceof DataNode) {
      add(node, before, walk.text.length());
    } else if (node instanceof Element) {
      while (unseen.size() < walk.unseen.size()) {
        unseen.add(node.sourceRange().startPos());
      }
    }
    return result;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return walk.tail(node, depth);
  }

  private void add(Node node, int before, int end) {
    String written = walk.text.substring(before, end);
    int start = before + written.length() - written.stripLeading().length();
    int from = node.sourceRange().startPos();
    if (start < end && from >= 0) {
      stretches.add(new Stretch(start, end, from, node instanceof DataNode));
    }
  }
}
