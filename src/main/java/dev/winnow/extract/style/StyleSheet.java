package dev.winnow.extract.style;

import dev.winnow.extract.limits.WorkBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a page's own style elements that hide or show text, with simple selectors and
 * descendant combinators. Rules inside at-rules and selectors of other kinds are left out, so that
 * nothing is hidden by mistake. As an exception, a media rule that fits a desktop screen can show
 * text: styles written for phones first hide it in a rule before.
 */
final class StyleSheet {
  private static final int MAX_RULES = 1000; // that hide or show; real pages have dozens
  private static final int MAX_GROUPS = 16; // at-rules in each other; deeper ones are left out

  private final Map<String, List<Rule>> byId = new HashMap<>();
  private final Map<String, List<Rule>> byClass = new HashMap<>();
  private final Map<String, List<Rule>> byName = new HashMap<>();

  /** Rules by value of a class attribute: a page repeats a few values on most of its elements. */
  private final Map<String, List<Rule>> known = new HashMap<>();

  /** Whether media rules fit, by their condition, of which a page repeats a few. */
  private final Map<String, Boolean> media = new HashMap<>();

  private final WorkBudget budget;
  private int rules;

  StyleSheet(WorkBudget budget) {
    this.budget = budget;
  }

  private record Rule(StyleSelector selector, StyleDeclarations declarations, int order) {}

  /** Adds the text of a style element. */
  void add(String raw) {
    known.clear();
    add(CssText.plain(raw), false, 0);
  }

  private void add(String css, boolean showing, int groups) {
    int at = 0;
    while (rules < MAX_RULES) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      int head = head(css, at, open);
      if (css.charAt(head) == '@') {
        int end = closing(css, open);
        String condition = css.substring(head, open).strip();
        if (groups == MAX_GROUPS) {
          at = end + 1;
          continue;
        }
        if (isGroup(condition)) {
          add(css.substring(open + 1, end), showing, groups + 1);
        } else if (!showing && media.computeIfAbsent(condition, MediaQuery::fits)) {
          add(css.substring(open + 1, end), true, groups + 1);
        }
        at = end + 1;
        continue;
      }
      int close = css.indexOf('}', open);
      close = close < 0 ? css.length() : close;
      if (StyleSelector.anySimple(css, head, open)) {
        add(css, head, open, close, showing);
      }
      at = Math.min(css.length(), close + 1);
    }
  }

  /** Whether rules inside count as if they stood alone: what browsers support, and layers. */
  private static boolean isGroup(String condition) {
    String lower = condition.toLowerCase(Locale.ROOT);
    return lower.startsWith("@layer") || (lower.startsWith("@supports") && !lower.contains("not"));
  }

  /** Where the head of a rule begins: behind white space, and statements without braces. */
  private static int head(String css, int from, int open) {
    int start = open;
    while (start > from && css.charAt(start - 1) != ';') {
      start--;
    }
    while (start < open && Character.isWhitespace(css.charAt(start))) {
      start++;
    }
    return start;
  }

  /** What the rules declare for an element, the strongest last, or null if none fits. */
  @Nullable StyleDeclarations matching(Element element, ElementAttributes attrs) {
    if (rules == 0) {
      return null;
    }
    List<Rule> found = null;
    if (!byId.isEmpty() && !attrs.id.isEmpty()) {
      found = collect(byId.get(attrs.id.toLowerCase(Locale.ROOT)), element, found);
    }
    if (!byClass.isEmpty() && !attrs.classes.isEmpty()) {
      found = collect(ofClasses(attrs.classes), element, found);
    }
    if (!byName.isEmpty()) {
      found = collect(byName.get(element.normalName()), element, found);
    }
    return found == null ? null : merged(found);
  }

  private static StyleDeclarations merged(List<Rule> found) {
    found.sort(
        Comparator.comparingInt((Rule rule) -> rule.selector.weight())
            .thenComparingInt(rule -> rule.order));
    StyleDeclarations result = found.get(0).declarations;
    for (Rule rule : found.subList(1, found.size())) {
      result = result.with(rule.declarations);
    }
    return result;
  }

  /** The rules whose key is one of the classes. */
  private List<Rule> ofClasses(String names) {
    List<Rule> rules = known.get(names);
    if (rules == null) {
      rules = new ArrayList<>(0);
      for (String name : StyleSelector.tokens(names)) {
        rules.addAll(byClass.getOrDefault(name, List.of()));
      }
      known.put(names, rules);
    }
    return rules;
  }

  /**
   * Adds the rules that match an element to those found.
   *
   * @param found null as long as no rule matched
   */
  private @Nullable List<Rule> collect(
      @Nullable List<Rule> rules, Element element, @Nullable List<Rule> found) {
    List<Rule> all = found;
    for (int i = 0; rules != null && i < rules.size(); i++) {
      if (rules.get(i).selector.matches(element, budget)) {
        all = all == null ? new ArrayList<>() : all;
        all.add(rules.get(i));
      }
    }
    return all;
  }

  private void add(String css, int head, int open, int close, boolean showing) {
    StyleDeclarations declarations = StyleDeclarations.parse(css, open + 1, close);
    if (!declarations.matters() || (showing && declarations.hides() != null)) {
      return;
    }
    for (String text : css.substring(head, open).toLowerCase(Locale.ROOT).split(",", -1)) {
      StyleSelector selector = StyleSelector.parse(text.strip());
      if (selector != null && rules < MAX_RULES) {
        index(selector.last()).add(new Rule(selector, declarations, rules++));
      }
    }
  }

  /**
   * The list in which a rule is looked up: by its last id, else by its last class, else by name.
   */
  private List<Rule> index(CompoundSelector last) {
    if (!last.ids().isEmpty()) {
      return byId.computeIfAbsent(last.ids().get(last.ids().size() - 1), k -> new ArrayList<>());
    }
    return last.classes().isEmpty()
        ? byName.computeIfAbsent(last.name(), k -> new ArrayList<>())
        : byClass.computeIfAbsent(
            last.classes().get(last.classes().size() - 1), k -> new ArrayList<>());
  }

  /** Index of the brace that closes the one at {@code open}, or the last index. */
  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      if (css.charAt(i) == '{') {
        depth++;
      } else if (css.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return css.length() - 1;
  }
}
