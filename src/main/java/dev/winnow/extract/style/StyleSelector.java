package dev.winnow.extract.style;

import dev.winnow.extract.limits.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A selector made of names, ids, classes and descendant combinators. All of it is in lower case;
 * pages whose class names differ by case alone are not known.
 *
 * @param outer conditions on ancestors, the outermost first
 * @param last conditions on the element itself
 * @param weight specificity; the rule with the greater one wins
 */
public record StyleSelector(List<CompoundSelector> outer, CompoundSelector last, int weight) {
  private static final int MAX_COMPOUNDS = 4; // longer chains are rare and cost time
  private static final int MAX_CLIMB = 64; // ancestors compared with the outer compounds

  /** The ASCII characters of simple selectors. */
  private static final boolean[] SIMPLE = new boolean[128];

  static {
    for (char c = 0; c < SIMPLE.length; c++) {
      SIMPLE[c] = Character.isLetterOrDigit(c) || c <= ' ' || ".#-_\\".indexOf(c) >= 0;
    }
  }

  /** The selector, or null if it is not of the simple kind. */
  static @Nullable StyleSelector parse(String text) {
    if (text.isEmpty() || text.length() > 200) {
      return null;
    }
    List<CompoundSelector> compounds = new ArrayList<>();
    int weight = 0;
    for (String token : tokens(text)) {
      CompoundSelector compound = CompoundSelector.parse(token);
      if (compound == null || compounds.size() == MAX_COMPOUNDS) {
        return null;
      }
      compounds.add(compound);
      weight += compound.weight();
    }
    int outer = compounds.size() - 1;
    return new StyleSelector(
        List.copyOf(compounds.subList(0, outer)), compounds.get(outer), weight);
  }

  /**
   * Whether a range of a style sheet holds a selector of simple characters only. Most rules of
   * large style sheets hold none, and their declarations need not be parsed.
   */
  static boolean anySimple(String css, int start, int end) {
    boolean simple = true;
    for (int i = start; i < end; i++) {
      char c = css.charAt(i);
      if (c == '\\') {
        i++; // the next character stands for itself
      } else if (c == ',') {
        if (simple) {
          return true;
        }
        simple = true;
      } else if (c < SIMPLE.length ? !SIMPLE[c] : !Character.isLetterOrDigit(c)) {
        simple = false;
      }
    }
    return simple;
  }

  /** Whether the selector matches an element, which was found by the key of its last compound. */
  boolean matches(Element element, WorkBudget budget) {
    budget.spend(1);
    if (!last.isKeyOnly() && !last.fits(element, budget)) {
      return false;
    }
    int next = outer.size() - 1;
    Element ancestor = next < 0 ? null : element.parent();
    for (int climbed = 0; next >= 0 && ancestor != null && climbed < MAX_CLIMB; climbed++) {
      if (outer.get(next).fits(ancestor, budget)) {
        next--;
      }
      ancestor = ancestor.parent();
    }
    return next < 0;
  }

  /** The words of a text, split at white space, in lower case. */
  public static List<String> tokens(String text) {
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
}
