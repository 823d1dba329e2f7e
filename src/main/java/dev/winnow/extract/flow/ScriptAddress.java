package dev.winnow.extract.flow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Addresses that scripts open, read from attributes and plain statements; no script is run. */
final class ScriptAddress {
  private static final int MAX_SCRIPT = 200_000; // characters; a longer one is a library
  private static final int MAX_FOUND = 20;

  private static final String[] DATA_NAMES = {"href", "url", "link", "target", "dest", "offer"};

  private ScriptAddress() {}

  /** The address that an element opens when it is clicked; null if it shows none. */
  static @Nullable String of(Attributes attributes) {
    String found = null;
    for (Attribute attribute : attributes) {
      String name = attribute.getKey();
      if (name.equals("onclick")) {
        return inHandler(attribute.getValue());
      }
      if (found == null && name.startsWith("data-") && namesAddress(name)) {
        String value = attribute.getValue().strip();
        found = isAbsolute(value) || value.startsWith("/") ? value : null;
      }
    }
    return found;
  }

  private static boolean namesAddress(String name) {
    for (String word : DATA_NAMES) {
      if (name.indexOf(word, 5) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The first quoted address of a handler: any absolute one, or a path that it goes to. */
  private static @Nullable String inHandler(String code) {
    boolean leaves = code.contains("location") || code.contains("open(");
    int at = 0;
    while (at < code.length()) {
      int open = quote(code, at);
      int close = open < 0 ? -1 : code.indexOf(code.charAt(open), open + 1);
      if (close < 0) {
        return null;
      }
      String value = code.substring(open + 1, close).strip();
      if (isAbsolute(value) || (leaves && value.startsWith("/"))) {
        return value;
      }
      at = close + 1;
    }
    return null;
  }

  /** The name of the function that a handler calls first; empty if it calls none. */
  static String called(String handler) {
    int open = handler.indexOf('(');
    String name = open < 0 ? "" : handler.substring(0, open).strip();
    name = name.startsWith("return ") ? name.substring(7).strip() : name;
    return isName(name) ? name : "";
  }

  /**
   * What a script's plain statements go to, by the name of the function that holds them; under the
   * empty name what the script goes to without being asked.
   */
  static Map<String, String> inScript(String script) {
    Map<String, String> found = new HashMap<>();
    if (script.length() > MAX_SCRIPT) {
      return found;
    }
    int at = script.indexOf("location");
    for (int looked = 0; at >= 0 && looked < MAX_FOUND; looked++) {
      String address = assigned(script, at + "location".length());
      if (address != null) {
        found.putIfAbsent(holder(script, at), address);
      }
      at = script.indexOf("location", at + 1);
    }
    return found;
  }

  /** The literal that is assigned, or given to replace or assign. */
  private static @Nullable String assigned(String script, int behind) {
    int i = behind;
    for (String part : new String[] {".href", ".replace(", ".assign("}) {
      i += script.startsWith(part, i) ? part.length() : 0;
    }
    boolean called = script.charAt(i - 1) == '(';
    i = skipSpace(script, i);
    if (!called) {
      if (i >= script.length() || script.charAt(i) != '=') {
        return null;
      }
      i = skipSpace(script, i + 1);
    }
    if (i >= script.length() || "'\"`".indexOf(script.charAt(i)) < 0) {
      return null;
    }
    int close = script.indexOf(script.charAt(i), i + 1);
    String value = close < 0 ? "" : script.substring(i + 1, close).strip();
    return isAbsolute(value) || value.startsWith("/") ? value : null;
  }

  /** The name of the function around an index; empty at the top of a script and in a timer. */
  private static String holder(String script, int index) {
    int depth = 0;
    for (int i = index - 1; i >= 0; i--) {
      char c = script.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > 0) {
        String head = script.substring(Math.max(0, i - 80), i);
        String name = functionName(head);
        if (name != null) {
          return name;
        }
        depth = 0;
      }
    }
    return "";
  }

  /** The name of a function that begins behind this text; null if none does. */
  private static @Nullable String functionName(String head) {
    String text = head.toLowerCase(Locale.ROOT);
    int function = Math.max(text.lastIndexOf("function"), text.lastIndexOf("=>"));
    int end = Math.max(text.lastIndexOf(';'), text.lastIndexOf('}'));
    if (function < 0 || function < end) {
      return null; // of a condition or a loop
    }
    if (text.contains("settimeout") || text.contains("onload") || text.contains("ready")) {
      return "";
    }
    int open = head.indexOf('(', function);
    String named = open < 0 ? "" : head.substring(function + "function".length(), open).strip();
    if (isName(named)) {
      return named;
    }
    int equals = head.lastIndexOf('=', function - 1);
    String before = equals < 0 ? "" : head.substring(0, equals).strip();
    int space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
    String assigned = before.substring(space + 1);
    return isName(assigned) ? assigned : "?";
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() < 80
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }

  private static boolean isAbsolute(String value) {
    return value.startsWith("//")
        || value.regionMatches(true, 0, "http://", 0, 7)
        || value.regionMatches(true, 0, "https://", 0, 8);
  }

  private static int quote(String code, int from) {
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\'' || c == '"' || c == '`') {
        return i;
      }
    }
    return -1;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
