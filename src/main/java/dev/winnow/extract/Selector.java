package dev.winnow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A selector of names, ids and classes, and descendants of such. Lower case throughout: case counts
 * in class names only in theory.
 */
record Selector(List<List<String>> compounds, int weight) {
  private static final int MAX_COMPOUNDS = 4; // longer chains are rare and cost time
  private static final int MAX_CLIMB = 64; // ancestors looked at for the outer compounds

  /** The selector, or null where it is not of the simple kind. */
  static @Nullable Selector parse(String text) {
    if (text.isEmpty() || text.length() > 200) {
      return null;
    }
    List<List<String>> compounds = new ArrayList<>();
    int weight = 0;
    for (String compound : tokens(text)) {
      List<String> parts = parts(compound);
      if (parts.isEmpty() || compounds.size() == MAX_COMPOUNDS) {
        return null;
      }
      compounds.add(parts);
      for (String part : parts) {
        weight +=
            part.charAt(0) == '#' ? 10_000 : part.charAt(0) == '.' ? 100 : 1; // CSS 2.1, 6.4.3
      }
    }
    return new Selector(compounds, weight);
  }

  /**
   * The part of the last compound by which rules are looked up: its id, else a class, else name.
   */
  String key() {
    List<String> last = compounds.get(compounds.size() - 1);
    String best = last.get(0);
    for (String part : last) {
      boolean id = part.charAt(0) == '#';
      boolean betterClass = part.charAt(0) == '.' && best.charAt(0) != '#';
      best = id || betterClass ? part : best;
    }
    return best;
  }

  /** Whether it fits an element that its key fits. */
  boolean matches(Element element) {
    int next = compounds.size() - 1;
    if (next == 0 && compounds.get(0).size() == 1) {
      return true; // its key is all there is, and by that it was found
    }
    if (!fits(element, compounds.get(next))) {
      return false;
    }
    Element ancestor = element.parent();
    for (int climbed = 0; next > 0 && ancestor != null && climbed < MAX_CLIMB; climbed++) {
      if (fits(ancestor, compounds.get(next - 1))) {
        next--;
      }
      ancestor = ancestor.parent();
    }
    return next == 0;
  }

  /** The words of a text, split at white space. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>(2);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) <= ' ') {
        if (i > start) {
          tokens.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  private static boolean fits(Element element, List<String> compound) {
    for (String part : compound) {
      boolean fits =
          switch (part.charAt(0)) {
            case '#' -> element.id().equalsIgnoreCase(part.substring(1));
            case '.' -> element.hasClass(part.substring(1));
            default -> element.normalName().equals(part);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** {@code div.a#b} as {@code div}, {@code .a}, {@code #b}; empty for anything else. */
  private static List<String> parts(String compound) {
    List<String> parts = new ArrayList<>(2);
    int start = 0;
    for (int i = 1; i <= compound.length(); i++) {
      boolean end =
          i == compound.length() || compound.charAt(i) == '.' || compound.charAt(i) == '#';
      if (end) {
        String part = compound.substring(start, i);
        boolean named = part.charAt(0) == '.' || part.charAt(0) == '#';
        if (part.length() < (named ? 2 : 1) || !isName(part, named ? 1 : 0)) {
          return List.of();
        }
        parts.add(part);
        start = i;
      }
    }
    return parts;
  }

  private static boolean isName(String part, int from) {
    for (int i = from; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
