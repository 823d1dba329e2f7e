package dev.winnow.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a page's own style elements that hide or show: simple selectors and descendants of
 * simple selectors. Rules inside at-rules (other media, other sizes) and selectors with more to
 * them are left out, so that nothing is hidden by mistake.
 */
final class StyleSheet {
  private static final int MAX_RULES = 1000; // of those that matter; real pages have dozens

  private final Map<String, List<Rule>> byKey = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();
  private int rules;

  private record Rule(Selector selector, Declarations declarations, int order) {}

  /** Adds the text of a style element. */
  void add(String raw) {
    known.clear();
    String css = withoutComments(raw);
    int at = 0;
    while (rules < MAX_RULES) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String head = css.substring(at, open).strip();
      int statement = head.lastIndexOf(';');
      head = statement < 0 ? head : head.substring(statement + 1).strip();
      if (head.startsWith("@")) {
        at = closing(css, open) + 1;
        continue;
      }
      int close = css.indexOf('}', open);
      close = close < 0 ? css.length() : close;
      add(head, css.substring(open + 1, close));
      at = Math.min(css.length(), close + 1);
    }
  }

  /** What the rules declare for an element, the strongest last, or null where none fits. */
  @Nullable Declarations matching(Element element, Attributes attributes) {
    if (byKey.isEmpty()) {
      return null;
    }
    List<Rule> found = new ArrayList<>(0);
    String id = attributes.get("id");
    if (!id.isEmpty()) {
      collect("#" + id.toLowerCase(Locale.ROOT), element, found);
    }
    String names = attributes.get("class");
    if (!names.isEmpty()) {
      classes(names).forEach(name -> collect(name, element, found));
    }
    collect(element.normalName(), element, found);
    if (found.isEmpty()) {
      return null;
    }
    found.sort(
        (a, b) ->
            a.selector.weight() == b.selector.weight()
                ? Integer.compare(a.order, b.order)
                : Integer.compare(a.selector.weight(), b.selector.weight()));
    Declarations result = found.get(0).declarations;
    for (Rule rule : found.subList(1, found.size())) {
      result = result.with(rule.declarations);
    }
    return result;
  }

  /** Keys of the classes that a rule asks for; pages repeat few values of the attribute. */
  private List<String> classes(String names) {
    return known.computeIfAbsent(
        names,
        text ->
            Selector.tokens(text).stream().map("."::concat).filter(byKey::containsKey).toList());
  }

  private void collect(String key, Element element, List<Rule> found) {
    for (Rule rule : byKey.getOrDefault(key, List.of())) {
      if (rule.selector.matches(element)) {
        found.add(rule);
      }
    }
  }

  private void add(String selectors, String body) {
    Declarations declarations = Declarations.parse(body);
    if (!declarations.matters()) {
      return;
    }
    for (String text : selectors.toLowerCase(Locale.ROOT).split(",", -1)) {
      Selector selector = Selector.parse(text.strip());
      if (selector != null && rules < MAX_RULES) {
        byKey
            .computeIfAbsent(selector.key(), k -> new ArrayList<>())
            .add(new Rule(selector, declarations, rules++));
      }
    }
  }

  private static String withoutComments(String css) {
    StringBuilder clean = new StringBuilder(css.length());
    int at = 0;
    while (true) {
      int open = css.indexOf("/*", at);
      if (open < 0) {
        return clean.append(css, at, css.length()).toString();
      }
      clean.append(css, at, open);
      int close = css.indexOf("*/", open + 2);
      if (close < 0) {
        return clean.toString();
      }
      at = close + 2;
    }
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
