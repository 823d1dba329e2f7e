package dev.winnow.extract.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a script or a click shows among the elements that a style hides: tabs, answers of a
 * FAQ, blocks that fade in. They come in groups of one make, or a control names them. A crawl runs
 * no script, so to its eyes they are hidden; a reader sees their words, and they are read as text.
 */
final class RevealedGroups {
  /** Hidden elements of one make that are a group; a pair of tabs is one. */
  private static final int FEWEST = 2;

  private static final int FEWEST_WORDS = 12; // of an element: less is a label or a menu entry

  /** Most of the words of a menu that opens are links, and few of an answer. */
  private static final double MOST_LINKED = 0.5;

  private static final List<String> CONTROLS =
      List.of("aria-controls", "data-target", "data-bs-target", "data-tab", "href");

  private final Map<String, List<Element>> byMake = new HashMap<>();

  /** Notes a hidden element with its words. */
  void add(Element element, String words) {
    if (count(words) >= FEWEST_WORDS && !isLinked(element, MOST_LINKED * words.length())) {
      byMake.computeIfAbsent(make(element), key -> new ArrayList<>()).add(element);
    }
  }

  /** The elements to show: groups, and those that a control of the page names. */
  Set<Element> elements() {
    if (byMake.isEmpty()) {
      return Set.of();
    }
    Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Set<String> targets = null;
    for (List<Element> group : byMake.values()) {
      if (group.size() >= FEWEST) {
        found.addAll(group);
      } else {
        Element only = group.get(0);
        targets = targets == null && !only.id().isEmpty() ? targets(only) : targets;
        if (targets != null && targets.contains(only.id())) {
          found.add(only);
        }
      }
    }
    return found;
  }

  /** What elements of a group share: name and classes, and the same of the parent's name. */
  private static String make(Element element) {
    Element parent = element.parent();
    return element.normalName()
        + '.'
        + element.className()
        + '<'
        + (parent == null ? "" : parent.normalName() + '.' + parent.className());
  }

  private static Set<String> targets(Element any) {
    Set<String> ids = new HashSet<>();
    NodeFilter controls =
        (Node node, int depth) -> {
          if (node instanceof Element control && control.attributesSize() > 0) {
            addTargets(control.attributes(), ids);
          }
          return FilterResult.CONTINUE;
        };
    TreeWalk.of(any.root(), controls);
    ids.remove("");
    return ids;
  }

  private static void addTargets(Attributes control, Set<String> ids) {
    for (String attribute : CONTROLS) {
      String value = control.get(attribute);
      if (value.startsWith("#") || (attribute.startsWith("aria") && !value.isEmpty())) {
        ids.add(value.startsWith("#") ? value.substring(1) : value);
      }
    }
  }

  private static int count(String words) {
    int count = words.isEmpty() ? 0 : 1;
    for (int i = 0; i < words.length() && count < FEWEST_WORDS; i++) {
      count += words.charAt(i) == ' ' || words.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Whether more than so many characters stand in links. */
  private static boolean isLinked(Element element, double most) {
    int characters = 0;
    for (Element link : element.getElementsByTag("a")) {
      characters += link.text().length();
      if (characters > most) {
        return true; // before links within links are read many times
      }
    }
    return false;
  }
}
