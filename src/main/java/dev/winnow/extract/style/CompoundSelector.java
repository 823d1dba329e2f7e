package dev.winnow.extract.style;

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

  /** Parses a compound; null if it holds anything but a name, ids and classes. */
  static @Nullable CompoundSelector parse(String text) {
    String name = "";
    List<String> ids = new ArrayList<>(1);
    List<String> classes = new ArrayList<>(1);
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i < text.length() && !isMark(text.charAt(i))) {
        continue;
      }
      char mark = text.charAt(start);
      String part = text.substring(isMark(mark) ? start + 1 : start, i);
      if (!isName(part)) {
        return null;
      }
      switch (mark) {
        case '#' -> ids.add(part);
        case '.' -> classes.add(part);
        default -> name = part;
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
  boolean fits(Element element) {
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
      if (!hasWord(attributes.get("class"), classes.get(i))) {
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

  private static boolean isName(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return !part.isEmpty();
  }
}
