package dev.winnow.report.html;

import dev.winnow.unicode.WellFormedText;
import java.util.Locale;

/** Makes crawled text safe outside the page's own text: in HTML, Markdown and JSON. */
final class SafeText {
  private SafeText() {}

  /**
   * Whether a character reorders other characters or is invisible; it is shown by its number
   * instead.
   */
  static boolean deceptive(int codePoint) {
    return (codePoint < ' ' && codePoint != '\n' && codePoint != '\t')
        || (codePoint >= 0x7F && codePoint <= 0x9F)
        || codePoint == 0x061C
        || (codePoint >= 0x200B
            && codePoint <= 0x200F
            && codePoint != 0x200C
            && codePoint != 0x200D)
        || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x2069)
        || codePoint == 0xFEFF;
  }

  /** Text on one line, with every deceptive character made visible. */
  static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    WellFormedText.of(text)
        .codePoints()
        .forEach(
            c -> {
              if (deceptive(c)) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
              } else {
                out.appendCodePoint(c == '\n' || c == '\t' ? ' ' : c);
              }
            });
    return out.toString();
  }

  /** Visible text as the content of an element or a quoted attribute. */
  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String shown = visible(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Visible text as a cell of a Markdown table, without a way to make a link, an image or HTML. */
  static String markdown(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String shown = visible(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '<' || c == '&') { // some renderers ignore a backslash before markup
        out.append(c == '<' ? "&lt;" : "&amp;");
        continue;
      }
      if ("\\`*_{}[]()>#+!|~@:".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A URL that cannot be followed by accident: {@code hxxps://example[.]com/path}. */
  static String defanged(String url) {
    String shown = visible(url);
    int scheme = shown.indexOf("://");
    if (scheme < 0) {
      return shown; // a file, or a text that no browser treats as a link
    }
    int host = scheme + 3;
    int slash = shown.indexOf('/', host);
    int end = slash < 0 ? shown.length() : slash;
    String front = shown.substring(0, host);
    String prefix =
        front.regionMatches(true, 0, "http", 0, 4) ? "hxxp" + front.substring(4) : front;
    return prefix + shown.substring(host, end).replace(".", "[.]") + shown.substring(end);
  }
}
