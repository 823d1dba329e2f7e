package dev.winnow.extract.style;

import dev.winnow.extract.limits.WorkBudget;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a selector on one element, such as {@code div.a#b}, in lower case.
 *
 * @param name of the element, empty if any name fits
 */
record CompoundSelector(String name, List<String> ids, List<String> classes) {
  private static final int USUAL_CLASSES = 32; // characters of a class attribute

  /** Parses a compound; null if it holds anything but a name, ids and classes. */
  static @Nullable CompoundSelector parse(String text) {
    String name = "";
    List<String> ids = new ArrayList<>(1);
    List<String> classes = new ArrayList<>(1);
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean escaped = i < text.length() && text.charAt(i - 1) == '\\';
      if (i < text.length() && (escaped || !isMark(text.charAt(i)))) {
        continue;
      }
      char mark = text.charAt(start);
      String part = text.substring(isMark(mark) ? start + 1 : start, i);
      String plain = unescaped(part);
      if (plain == null) {
        return null;
      }
      switch (mark) {
        case '#' -> ids.add(plain);
        case '.' -> classes.add(plain);
        default -> name = plain;
      }
      start = i;
    }
    return new CompoundSelector(name, ids, classes);
  }

  /** Specificity as one number, by CSS 2.1, 6.4.3. */
  int weight() {
    return ids.size() * 10_000 + classes.size() * 100 + (name.isEmpty() ? 0 : 1);
  }

  /** Whether the compound is a single name, id or class. */
  boolean isKeyOnly() {
    return ids.size() + classes.size() + (name.isEmpty() ? 0 : 1) == 1;
  }

  /** Whether an element meets all conditions. */
  boolean fits(Element element, WorkBudget budget) {
    budget.spend(1);
    if (!name.isEmpty() && !element.normalName().equals(name)) {
      return false;
    }
    Attributes attributes = ElementAttributes.of(element);
    for (int i = 0; i < ids.size(); i++) { // no iterator: this runs for each ancestor
      if (!attributes.get("id").equalsIgnoreCase(ids.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < classes.size(); i++) {
      String given = attributes.get("class");
      budget.spend(given.length() / USUAL_CLASSES); // of a long list each word is compared
      if (!hasWord(given, classes.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text holds a word between white space, ignoring case. */
  private static boolean hasWord(String text, String word) {
    int last = text.length() - word.length();
    for (int start = 0; start <= last; start = nextWord(text, start)) {
      int end = start + word.length();
      boolean whole = end == text.length() || text.charAt(end) <= ' ';
      if (whole && text.regionMatches(true, start, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) > ' ') {
      i++;
    }
    return i + 1;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '#';
  }

  /** The name that a part spells, as utility classes such as {@code .md\:flex}; null for none. */
  private static @Nullable String unescaped(String part) {
    StringBuilder name = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean escape = c == '\\' && i + 1 < part.length();
      if (escape) {
        c = part.charAt(++i);
      }
      boolean plain = Character.isLetterOrDigit(c) || c == '-' || c == '_';
      if (escape ? Character.digit(c, 16) >= 0 : !plain) {
        return null; // a character by its number is rare
      }
      name.append(c);
    }
    return name.isEmpty() ? null : name.toString();
  }
}
