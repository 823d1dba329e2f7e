package dev.winnow.extract.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding that a page declares in its first bytes, before it is parsed.
 *
 * <p>Like browsers, it scans more than the 1,024 bytes of the HTML Standard, because many pages
 * begin with scripts and comments.
 */
final class MetaPrescan {
  private static final int FIRST_BYTES = 4096; // hold nearly all declarations
  private static final int BYTES = 32_768; // more than the heads of real pages have

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"?+|'([^']*)'?+|([^\\s\"'>]+)))?+");

  private MetaPrescan() {}

  /** The declared charset, or null if there is no declaration or no known label. */
  static @Nullable Charset declared(byte[] body) {
    Charset early = declared(body, Math.min(body.length, FIRST_BYTES));
    boolean all = early != null || body.length <= FIRST_BYTES;
    return all ? early : declared(body, Math.min(body.length, BYTES));
  }

  private static @Nullable Charset declared(byte[] body, int length) {
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    int from = 0;
    while (true) {
      int open = head.indexOf('<', from);
      if (open < 0) {
        return null;
      }
      if (head.startsWith("<!--", open)) {
        from = head.indexOf("-->", open + 2);
        if (from < 0) {
          return null;
        }
        continue;
      }
      from = open + 1;
      if (!mayMatter(head, from)) {
        continue;
      }
      if (mayDeclare(head, open)) {
        int close = head.indexOf('>', open);
        if (close < 0) {
          return null;
        }
        Charset found = CharsetLabels.inPage(label(lower(head, open, close)));
        if (found != null) {
          return found;
        }
      } else if (head.regionMatches(true, open, "<body", 0, 5)) {
        return null; // a meta element within the body declares nothing
      }
    }
  }

  /** Whether the first character of a tag is that of {@code meta}, {@code ?xml} or {@code body}. */
  private static boolean mayMatter(String head, int first) {
    return first < head.length() && "mM?bB".indexOf(head.charAt(first)) >= 0;
  }

  private static boolean mayDeclare(String head, int open) {
    return head.regionMatches(true, open, "<meta", 0, 5) || head.startsWith("<?xml", open);
  }

  private static String lower(String head, int start, int end) {
    return head.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String label(String tag) {
    if (tag.startsWith("<meta")) {
      Map<String, String> attributes = attributes(tag.substring("<meta".length()));
      String charset = attributes.get("charset");
      if (charset != null) {
        return charset;
      }
      boolean type = "content-type".equals(attributes.get("http-equiv"));
      return type ? value(attributes.getOrDefault("content", ""), "charset") : null;
    }
    return tag.startsWith("<?xml") ? value(tag, "encoding") : null;
  }

  /** The attributes of a tag, the first of each name. */
  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      String quoted = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      String value = quoted == null ? matcher.group(4) : quoted;
      attributes.putIfAbsent(matcher.group(1), value == null ? "" : value.strip());
    }
    return attributes;
  }

  /** What follows a name and an equals sign, up to a quote, semicolon or space. */
  private static @Nullable String value(String tag, String name) {
    int at = tag.indexOf(name);
    while (at >= 0) {
      int i = skipBlanks(tag, at + name.length());
      if (i < tag.length() && tag.charAt(i) == '=') {
        int start = skipBlanks(tag, i + 1);
        while (start < tag.length() && "\"'".indexOf(tag.charAt(start)) >= 0) {
          start++;
        }
        int end = start;
        while (end < tag.length() && "\"'; \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
          end++;
        }
        return tag.substring(start, end);
      }
      at = tag.indexOf(name, at + 1);
    }
    return null;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
