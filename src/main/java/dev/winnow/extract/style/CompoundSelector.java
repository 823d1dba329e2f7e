package dev.winnow.extract.style;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a selector asks of one element: {@code div.a#b}, in lower case.
 *
 * @param name of the element, empty where any will do
 */
record CompoundSelector(String name, List<String> ids, List<String> classes) {

  /** The compound, or null for anything but a name, ids and classes. */
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

  /** CSS 2.1, 6.4.3. */
  int weight() {
    return ids.size() * 10_000 + classes.size() * 100 + (name.isEmpty() ? 0 : 1);
  }

  /** Whether it asks for one thing only. */
  boolean isKeyOnly() {
    return ids.size() + classes.size() + (name.isEmpty() ? 0 : 1) == 1;
  }

  boolean fits(Element element) {
    if (!name.isEmpty() && !element.normalName().equals(name)) {
      return false;
    }
    Attributes attributes = ElementAttributes.of(element);
    for (int i = 0; i < ids.size(); i++) { // an iterator for each ancestor is too many
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

  /** Whether a word stands in a text between white space, in whatever case. */
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
