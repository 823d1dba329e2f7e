package dev.winnow.extract.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rewrites markup that an HTML parser would read otherwise than a browser: XHTML, whose elements
 * may close themselves and whose CDATA sections are text, and character references to halves of
 * surrogate pairs.
 *
 * <p>Every repair keeps the length, so that places of the markup stay places of the source, except
 * the escapes of {@code <} and {@code &} inside CDATA sections.
 */
final class MarkupRepairs {
  private static final int HEAD = 4096; // bytes or characters; a root element begins before
  private static final int LONGEST_TAG = 1 << 16; // what has no end by then is no tag
  private static final String NAMESPACE = "w3.org/1999/xhtml";
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /** Elements that never have content, so that the slash means nothing (HTML, 13.1.2). */
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** Elements whose content holds no tags for an HTML parser. */
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp");

  private static final String RAW_INITIALS = "stinx";

  private MarkupRepairs() {}

  /**
   * Whether markup needs a repair.
   *
   * @param ascii of the same ASCII as the markup
   */
  static boolean isNeeded(String ascii) {
    return isXhtml(ascii.substring(0, Math.min(ascii.length(), HEAD)))
        || hasSurrogateReference(ascii);
  }

  /** Repairs markup in place; returns it, or a longer one if escapes need room. */
  static char[] of(char[] markup) {
    replaceSurrogateReferences(markup);
    boolean xhtml = isXhtml(new String(markup, 0, Math.min(markup.length, HEAD)));
    return xhtml ? new Xhtml(markup).asHtml() : markup;
  }

  /** By the XML declaration, or by the namespace of the root. */
  private static boolean isXhtml(String head) {
    int start = 0;
    while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) > 0x7E)) {
      start++; // white space and a byte order mark
    }
    return head.startsWith("<?xml", start) || head.contains(NAMESPACE);
  }

  private static boolean hasSurrogateReference(String ascii) {
    int at = ascii.indexOf("&#");
    while (at >= 0 && at + 4 < ascii.length()) {
      if (mayBeSurrogate(ascii.charAt(at + 2), ascii.charAt(at + 3))) {
        return true;
      }
      at = ascii.indexOf("&#", at + 2);
    }
    return false;
  }

  /** Whether a number may lie in D800 to DFFF, which is 55296 to 57343, by its first digits. */
  private static boolean mayBeSurrogate(int first, int second) {
    return (first == 'x' || first == 'X')
        ? second == '0' || (second | ' ') == 'd'
        : first == '5' || first == '0';
  }

  /** HTML, 13.2.5.80: a reference to a surrogate is U+FFFD. Both numbers have as many digits. */
  private static void replaceSurrogateReferences(char[] markup) {
    for (int at = 0; at < markup.length - 1; at++) {
      if (markup[at] == '&' && markup[at + 1] == '#') {
        replaceSurrogateReference(markup, at + 2);
      }
    }
  }

  private static void replaceSurrogateReference(char[] markup, int behindHash) {
    boolean hex = behindHash < markup.length && (markup[behindHash] | ' ') == 'x';
    int base = hex ? 16 : 10;
    int end = hex ? behindHash + 1 : behindHash;
    int value = 0;
    while (end < markup.length && Character.digit(markup[end], base) >= 0) {
      value = Math.min(value * base + Character.digit(markup[end], base), 1 << 24);
      end++;
    }
    if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
      String replacement = hex ? "FFFD" : "65533";
      replacement.getChars(0, replacement.length(), markup, end - replacement.length());
    }
  }

  /** One pass over the tags of a page. */
  private static final class Xhtml {
    private final char[] markup; // read and blanked from the beginning to the end
    private final List<Integer> escapes = new ArrayList<>(0); // what stands there gets longer
    private int section; // start of the next CDATA section, as far as the page has been searched
    private int lastEnd = -1; // behind which no section ends, once a section is found

    Xhtml(char[] markup) {
      this.markup = markup;
    }

    char[] asHtml() {
      int at = indexOf('<', 0);
      while (at >= 0) {
        at = indexOf('<', markupAt(at));
      }
      return escapes.isEmpty() ? markup : escaped();
    }

    private char[] escaped() {
      StringBuilder out = new StringBuilder(markup.length + 4 * escapes.size());
      int copied = 0;
      for (int at : escapes) {
        out.append(markup, copied, at - copied).append(markup[at] == '<' ? "&lt;" : "&amp;");
        copied = at + 1;
      }
      return out.append(markup, copied, markup.length - copied).toString().toCharArray();
    }

    /** Reads what begins with a bracket; returns the index from which to look for the next. */
    private int markupAt(int at) {
      if (stands("<!--", at)) {
        return behind("-->", at + 4);
      }
      if (stands(CDATA, at)) {
        return text(at);
      }
      if (at + 1 >= markup.length || !isLetter(markup[at + 1])) {
        return at + 1;
      }
      int end = tagEnd(at + 1);
      if (end < 0) {
        return at + LONGEST_TAG; // for a browser, too, brackets within an open tag begin nothing
      }
      if (markup[end - 1] == '/') {
        if (!VOID.contains(name(at + 1, end))) {
          blank(at, end + 1);
        }
        return end + 1;
      }
      String name = RAW_INITIALS.indexOf(markup[at + 1] | ' ') < 0 ? "" : name(at + 1, end);
      return RAW.contains(name) ? raw(name, end + 1) : end + 1;
    }

    /** Index of the bracket that ends a tag, quoted ones passed over; −1 if there is none. */
    private int tagEnd(int from) {
      char quote = 0;
      int last = Math.min(markup.length, from + LONGEST_TAG);
      for (int i = from; i < last; i++) {
        char c = markup[i];
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '>') {
          return i;
        }
      }
      return -1;
    }

    private String name(int start, int end) {
      int i = start;
      while (i < end && markup[i] > ' ' && markup[i] != '/') {
        i++;
      }
      return new String(markup, start, i - start).toLowerCase(Locale.ROOT);
    }

    /** The content of a raw element; the markers of its CDATA sections would be text. */
    private int raw(String name, int from) {
      int at = from;
      while (true) {
        if (section >= 0 && section < at) {
          section = indexOf(CDATA, at);
        }
        int end = indexOf("</", at);
        if (section < 0 || end < 0 || end < section) {
          if (end < 0 || isNamed(name, end + 2)) {
            return end < 0 ? markup.length : end;
          }
          at = end + 2;
          continue;
        }
        int close = section < lastEnd() ? indexOf(CDATA_END, section) : -1;
        if (close < 0) {
          return section + 1;
        }
        blankTags(section, close + CDATA_END.length());
        at = close + CDATA_END.length();
      }
    }

    /** Turns a section to text. */
    private int text(int at) {
      int start = at + CDATA.length();
      int end = start < lastEnd() ? indexOf(CDATA_END, start) : -1;
      if (end < 0) {
        return start;
      }
      blank(at, start);
      for (int i = start; i < end; i++) {
        if (markup[i] == '<' || markup[i] == '&') {
          escapes.add(i);
        }
      }
      blank(end, end + CDATA_END.length());
      return end + CDATA_END.length();
    }

    /** Blanks the brackets of a section inside a raw element, which could end it. */
    private void blankTags(int from, int to) {
      for (int i = from; i < to; i++) {
        if (markup[i] == '<') {
          markup[i] = ' ';
        }
      }
    }

    private void blank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (markup[i] != '\n' && markup[i] != '\r') {
          markup[i] = ' ';
        }
      }
    }

    private int behind(String end, int from) {
      int at = indexOf(end, from);
      return at < 0 ? markup.length : at + end.length();
    }

    /** Behind which no section ends: most pages have none, and are not searched for it. */
    private int lastEnd() {
      for (int i = markup.length - CDATA_END.length(); lastEnd < 0 && i >= 0; i--) {
        lastEnd = stands(CDATA_END, i) ? i + 1 : lastEnd;
      }
      lastEnd = Math.max(0, lastEnd);
      return lastEnd;
    }

    private boolean stands(String mark, int at) {
      if (at + mark.length() > markup.length) {
        return false;
      }
      for (int i = 0; i < mark.length(); i++) {
        if (markup[at + i] != mark.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** Whether a name in lower case stands at an index, in whatever case. */
    private boolean isNamed(String name, int at) {
      boolean named = at + name.length() <= markup.length;
      for (int i = 0; named && i < name.length(); i++) {
        named = (markup[at + i] | ' ') == name.charAt(i);
      }
      return named;
    }

    private int indexOf(char c, int from) {
      for (int i = from; i < markup.length; i++) {
        if (markup[i] == c) {
          return i;
        }
      }
      return -1;
    }

    private int indexOf(String mark, int from) {
      int at = indexOf(mark.charAt(0), from);
      while (at >= 0 && !stands(mark, at)) {
        at = indexOf(mark.charAt(0), at + 1);
      }
      return at;
    }

    private static boolean isLetter(char c) {
      return (c | ' ') >= 'a' && (c | ' ') <= 'z';
    }
  }
}
