package dev.winnow.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type, read as browsers read it: a broken label is no label.
 *
 * <p>Source: WHATWG MIME Sniffing, 4.4 (parsing), and Fetch, 2.2.2 (extracting a MIME type).
 *
 * @param essence type and subtype, lower case
 * @param charset value of the parameter, as it stands there, or null
 */
public record MimeType(String essence, @Nullable String charset) {
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  /**
   * The type that the values of a header mean: the last one that is well formed, with the charset
   * of an earlier one of the same essence if it has none itself; null if none is well formed.
   */
  public static @Nullable MimeType of(List<String> values) {
    MimeType last = null;
    for (String value : values) {
      for (String part : parts(value, ',')) {
        MimeType next = parse(part);
        if (next != null && !next.essence.equals("*/*")) {
          last = next.charset == null ? next.withCharsetOf(last) : next;
        }
      }
    }
    return last;
  }

  private MimeType withCharsetOf(@Nullable MimeType earlier) {
    return earlier != null && earlier.essence.equals(essence)
        ? new MimeType(essence, earlier.charset)
        : this;
  }

  private static @Nullable MimeType parse(String text) {
    List<String> parts = parts(text, ';');
    String essence = parts.get(0).strip().toLowerCase(Locale.ROOT);
    int slash = essence.indexOf('/');
    if (slash < 0 || !token(essence.substring(0, slash)) || !token(essence.substring(slash + 1))) {
      return null;
    }
    for (String parameter : parts.subList(1, parts.size())) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
        String value = parameter.substring(equals + 1).replace('"', ' ').replace('\'', ' ').strip();
        if (!value.isEmpty()) {
          return new MimeType(essence, value);
        }
      }
    }
    return new MimeType(essence, null);
  }

  /** Whether the type is XML: page or feed, its content tells. */
  public boolean isXml() {
    return essence.equals("text/xml")
        || essence.equals("application/xml")
        || essence.endsWith("+xml");
  }

  /**
   * The parts between separators outside quotes; a quote that nothing closes ends with the text.
   */
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean token(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || TOKEN.indexOf(c) >= 0);
  }
}
