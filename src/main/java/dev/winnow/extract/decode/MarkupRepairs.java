package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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

  private MarkupRepairs() {}

  /** Whether bytes whose ASCII is that of the text need a repair. */
  static boolean isNeeded(byte[] body) {
    return isXhtml(new String(body, 0, Math.min(body.length, HEAD), ISO_8859_1))
        || hasSurrogateReference(body);
  }

  /** The repaired markup; the same object if there is nothing to repair. */
  static String of(String markup) {
    String paired = withoutSurrogateReferences(markup);
    boolean xhtml = isXhtml(paired.substring(0, Math.min(paired.length(), HEAD)));
    return xhtml ? new MarkupRepairs.Xhtml(paired).asHtml() : paired;
  }

  /** By the XML declaration, or by the namespace of the root. */
  private static boolean isXhtml(String head) {
    int start = 0;
    while (start < head.length() && (head.charAt(start) <= ' ' || head.charAt(start) > 0x7E)) {
      start++; // white space and a byte order mark
    }
    return head.startsWith("<?xml", start) || head.contains(NAMESPACE);
  }

  private static boolean hasSurrogateReference(byte[] body) {
    for (int i = 0; i + 4 < body.length; i++) {
      if (body[i] == '&' && body[i + 1] == '#' && mayBeSurrogate(body[i + 2], body[i + 3])) {
        return true;
      }
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
  private static String withoutSurrogateReferences(String markup) {
    StringBuilder out = null;
    for (int at = markup.indexOf("&#"); at >= 0; at = markup.indexOf("&#", at + 2)) {
      int start = at + 2;
      boolean hex = start < markup.length() && (markup.charAt(start) | ' ') == 'x';
      start += hex ? 1 : 0;
      int end = start;
      long value = 0;
      while (end < markup.length() && Character.digit(markup.charAt(end), hex ? 16 : 10) >= 0) {
        value =
            Math.min(value * (hex ? 16 : 10) + Character.digit(markup.charAt(end), 16), 1 << 24);
        end++;
      }
      if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
        String replacement = hex ? "FFFD" : "65533";
        out = out == null ? new StringBuilder(markup) : out;
        out.replace(end - replacement.length(), end, replacement);
      }
    }
    return out == null ? markup : out.toString();
  }

  /** One pass over the tags of a page. */
  private static final class Xhtml {
    private final String markup;
    private final StringBuilder out;
    private final int lastEnd; // behind which no section ends
    private int copied;
    private int section; // start of the next CDATA section, as far as the page has been searched

    Xhtml(String markup) {
      this.markup = markup;
      this.out = new StringBuilder(markup.length());
      this.section = markup.indexOf(CDATA);
      this.lastEnd = markup.lastIndexOf(CDATA_END) + 1;
    }

    String asHtml() {
      int at = markup.indexOf('<');
      while (at >= 0) {
        at = markup.indexOf('<', markupAt(at));
      }
      return out.append(markup, copied, markup.length()).toString();
    }

    /** Reads what begins with a bracket; returns the index from which to look for the next. */
    private int markupAt(int at) {
      if (markup.startsWith("<!--", at)) {
        return behind("-->", at + 4);
      }
      if (markup.startsWith(CDATA, at)) {
        return text(at);
      }
      if (at + 1 >= markup.length() || !isLetter(markup.charAt(at + 1))) {
        return at + 1;
      }
      int end = tagEnd(at + 1);
      if (end < 0) {
        return at + LONGEST_TAG; // for a browser, too, brackets within an open tag begin nothing
      }
      String name = name(at + 1, end);
      if (markup.charAt(end - 1) == '/') {
        if (!VOID.contains(name)) {
          blank(at, end + 1);
        }
        return end + 1;
      }
      return RAW.contains(name) ? raw(name, end + 1) : end + 1;
    }

    /** Index of the bracket that ends a tag, quoted ones passed over; −1 if there is none. */
    private int tagEnd(int from) {
      char quote = 0;
      int last = Math.min(markup.length(), from + LONGEST_TAG);
      for (int i = from; i < last; i++) {
        char c = markup.charAt(i);
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
      while (i < end && markup.charAt(i) > ' ' && markup.charAt(i) != '/') {
        i++;
      }
      return markup.substring(start, i).toLowerCase(Locale.ROOT);
    }

    /** The content of a raw element; the markers of its CDATA sections would be text. */
    private int raw(String name, int from) {
      int at = from;
      while (true) {
        if (section >= 0 && section < at) {
          section = markup.indexOf(CDATA, at);
        }
        int end = markup.indexOf("</", at);
        if (section < 0 || end < 0 || end < section) {
          boolean own = end >= 0 && markup.regionMatches(true, end + 2, name, 0, name.length());
          if (end < 0 || own) {
            return end < 0 ? markup.length() : end;
          }
          at = end + 2;
          continue;
        }
        int close = section < lastEnd ? markup.indexOf(CDATA_END, section) : -1;
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
      int end = start < lastEnd ? markup.indexOf(CDATA_END, start) : -1;
      if (end < 0) {
        return start;
      }
      blank(at, start);
      for (int i = start; i < end; i++) {
        char c = markup.charAt(i);
        if (c == '<' || c == '&') {
          out.append(markup, copied, i).append(c == '<' ? "&lt;" : "&amp;");
          copied = i + 1;
        }
      }
      blank(end, end + CDATA_END.length());
      return end + CDATA_END.length();
    }

    /** Blanks the brackets of a section inside a raw element, which could end it. */
    private void blankTags(int from, int to) {
      for (int i = from; i < to; i++) {
        if (markup.charAt(i) == '<') {
          blank(i, i + 1);
        }
      }
    }

    private void blank(int from, int to) {
      out.append(markup, copied, from);
      for (int i = from; i < to; i++) {
        char c = markup.charAt(i);
        out.append(c == '\n' || c == '\r' ? c : ' ');
      }
      copied = to;
    }

    private int behind(String end, int from) {
      int at = markup.indexOf(end, from);
      return at < 0 ? markup.length() : at + end.length();
    }

    private static boolean isLetter(char c) {
      return (c | ' ') >= 'a' && (c | ' ') <= 'z';
    }
  }
}
