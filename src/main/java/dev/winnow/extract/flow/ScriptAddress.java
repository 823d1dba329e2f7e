package dev.winnow.extract.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Addresses that scripts open, read from attributes and plain statements; no script is run. */
final class ScriptAddress {
  private static final int MAX_SCRIPT = 200_000; // characters; a longer one is a library
  private static final int MAX_FOUND = 20;
  private static final String OPENING = "window.open(";
  private static final int MAX_HEAD = 80; // characters before a function's body
  private static final int MAX_AROUND =
      32; // bodies around a way out, of which a function's is looked for

  private static final Set<String> HANDLERS =
      Set.of("onclick", "onmousedown", "onmouseup", "onpointerdown", "ontouchstart", "ontouchend");

  private static final String[] DATA_NAMES = {"href", "url", "link", "target", "dest", "offer"};

  private static final String[] PAGE_OWNERS = {"document.", "body.", "window.", "documentelement."};

  /** What readers do who only touch the page or are about to leave it. */
  private static final String[] PAGE_EVENTS = {
    "click",
    "mousedown",
    "pointerdown",
    "touchstart",
    "touchend",
    "beforeunload",
    "mouseleave",
    "mouseout"
  };

  private ScriptAddress() {}

  /**
   * What a script opens.
   *
   * @param disguised whether the markup shows it only to who puts it right
   */
  record Opened(String address, boolean disguised) {}

  /**
   * The address that an element opens when it is clicked; null if it shows none. A disguised one
   * beside a handler is what the handler opens.
   */
  static @Nullable Opened of(Attributes attributes) {
    Opened found = null;
    for (Attribute attribute : attributes) {
      String name = attribute.getKey();
      if (name.startsWith("on") && HANDLERS.contains(name)) {
        Opened disguised = disguisedOf(attributes);
        return disguised == null ? inHandler(attribute.getValue()) : disguised;
      }
      if (found == null && name.startsWith("data-")) {
        String value = attribute.getValue().strip();
        boolean open = namesAddress(name) && (isAbsolute(value) || value.startsWith("/"));
        found = open ? new Opened(value, false) : disguised(value);
      }
    }
    return found;
  }

  /** The disguised address that an element opens, whatever else it shows; null if it has none. */
  static @Nullable Opened disguisedOf(Attributes attributes) {
    for (Attribute attribute : attributes) {
      if (attribute.getKey().startsWith("data-")) {
        Opened found = disguised(attribute.getValue());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The disguised address that a value is, or that a list of settings holds. */
  private static @Nullable Opened disguised(String value) {
    if (value.startsWith("{") || value.startsWith("[")) {
      return disguisedIn(value).stream().findFirst().orElse(null);
    }
    String address = DisguisedAddress.in(value);
    return address == null ? null : new Opened(address, true);
  }

  /** The disguised addresses among the literals of a script, in order. */
  static List<Opened> disguisedIn(String script) {
    List<Opened> found = new ArrayList<>();
    int at = 0;
    while (at < script.length() && script.length() <= MAX_SCRIPT && found.size() < MAX_FOUND) {
      int open = quote(script, at);
      int close = open < 0 ? -1 : script.indexOf(script.charAt(open), open + 1);
      if (close < 0) {
        break;
      }
      String address = DisguisedAddress.in(script.substring(open + 1, close));
      if (address != null) {
        found.add(new Opened(address, true));
      }
      at = close + 1;
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

  /** What a handler goes to: what its statements put together, or its first quoted address. */
  static @Nullable Opened inHandler(String code) {
    boolean leaves = code.contains("location") || code.contains("open(");
    Opened gone = leaves && code.length() <= MAX_SCRIPT ? gone(code) : null;
    int at = 0;
    while (at < code.length() && gone == null) {
      int open = quote(code, at);
      int close = open < 0 ? -1 : code.indexOf(code.charAt(open), open + 1);
      if (close < 0) {
        return null;
      }
      String value = code.substring(open + 1, close).strip();
      gone = isAbsolute(value) ? new Opened(value, false) : disguised(value);
      at = close + 1;
    }
    return gone;
  }

  private static @Nullable Opened gone(String code) {
    int location = code.indexOf("location");
    Opened found = location < 0 ? null : assigned(code, location + "location".length());
    int open = found == null ? code.indexOf("open(") : -1;
    return open < 0 ? found : evaluated(code, open + "open(".length());
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
  static Map<String, Opened> inScript(String script, List<WayOut> ways) {
    Map<String, Opened> found = new TreeMap<>();
    if (script.length() > MAX_SCRIPT) {
      return found;
    }
    for (WayOut way : ways) {
      Opened opened = evaluated(script, way.expression());
      String holder = opened == null ? "" : holder(script, way.index());
      boolean asked = !way.opensWindow() && isHijack(script, holder);
      if (opened != null && !(way.opensWindow() && holder.isEmpty())) {
        found.putIfAbsent(asked ? "" : holder, opened);
      }
    }
    return found;
  }

  /** What the first statement that leads on by a choice picks from; null if none does. */
  static ChosenAddresses.@Nullable Picked picked(String script, List<WayOut> ways) {
    for (WayOut way : script.length() > MAX_SCRIPT ? List.<WayOut>of() : ways) {
      ChosenAddresses.Picked picked = ChosenAddresses.pickedAt(script, way.expression());
      if (picked != null) {
        return picked;
      }
    }
    return null;
  }

  /** The functions of a script that lead somewhere, by whatever means. */
  static Set<String> leading(String script, List<WayOut> ways) {
    Set<String> found = new TreeSet<>();
    ways.forEach(way -> found.add(holder(script, way.index())));
    found.remove("");
    return found;
  }

  /**
   * A statement that leads the reader on.
   *
   * @param index of the word by which it was found
   * @param expression index of what it leads to
   * @param opensWindow whether in a window of its own
   */
  record WayOut(int index, int expression, boolean opensWindow) {}

  /** What is assigned to locations, then what windows are opened with, each in order. */
  static List<WayOut> waysOut(String script) {
    List<WayOut> ways = new ArrayList<>();
    int at = script.indexOf("location");
    for (int looked = 0; at >= 0 && looked < MAX_FOUND; looked++) {
      int given = given(script, at + "location".length());
      if (given >= 0) {
        ways.add(new WayOut(at, given, false));
      }
      at = script.indexOf("location", at + 1);
    }
    at = script.indexOf(OPENING);
    for (int looked = 0; at >= 0 && looked < MAX_FOUND; looked++) {
      ways.add(new WayOut(at, at + OPENING.length(), true));
      at = script.indexOf(OPENING, at + 1);
    }
    return ways;
  }

  /** Whether a function answers to Back, or to a click wherever it falls. */
  private static boolean isHijack(String script, String function) {
    if (!isName(function)) {
      return false;
    }
    int at = script.indexOf(function);
    for (int looked = 0; at >= 0 && looked < MAX_FOUND; looked++) {
      String head = script.substring(Math.max(0, at - MAX_HEAD), at);
      if (answersAll(head.substring(head.lastIndexOf(';') + 1))) {
        return true;
      }
      at = script.indexOf(function, at + 1);
    }
    return false;
  }

  /** Whether a statement that goes on behind this text answers to Back or to any click. */
  private static boolean answersAll(String head) {
    String text = plain(head);
    for (String owner : PAGE_OWNERS) {
      for (String event : PAGE_EVENTS) {
        if (text.endsWith(owner + "on" + event + "=")
            || text.endsWith(owner + "addeventlistener('" + event + "',")) {
          return true;
        }
      }
    }
    return answersBack(text);
  }

  /** As above, of Back alone, and whatever the function looks like that answers. */
  private static boolean answersBack(String text) {
    String event = withoutOpening(text);
    return event.endsWith("onpopstate=") || event.endsWith("addeventlistener('popstate',");
  }

  /** A text in lower case, without white space, and with quotes of one kind. */
  private static String plain(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).replace('"', '\'').toCharArray()) {
      if (c > ' ') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** A text without the beginning of a function that it ends with, if it ends with one. */
  private static String withoutOpening(String text) {
    boolean block = text.endsWith("{");
    String head = text.substring(0, text.length() - (block ? 1 : 0));
    boolean arrow = head.endsWith("=>");
    head = head.substring(0, head.length() - (arrow ? 2 : 0));
    int start = head.length();
    if (head.endsWith(")")) {
      start = Math.max(0, head.lastIndexOf('('));
    } else {
      while (arrow && start > 0 && isWord(head.charAt(start - 1))) {
        start--;
      }
    }
    String before = head.substring(0, start);
    boolean function = block && !arrow && before.endsWith("function");
    if (!arrow && !function) {
      return text;
    }
    before = before.substring(0, before.length() - (function ? "function".length() : 0));
    return before.endsWith("async") ? before.substring(0, before.length() - 5) : before;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** What is assigned, or given to replace or assign. */
  private static @Nullable Opened assigned(String script, int behind) {
    int given = given(script, behind);
    return given < 0 ? null : evaluated(script, given);
  }

  /** Index of what is assigned to a location, or given to a method of it; -1 if it is only read. */
  private static int given(String script, int behind) {
    int i = behind;
    for (String part : new String[] {".href", ".replace(", ".assign("}) {
      i += script.startsWith(part, i) ? part.length() : 0;
    }
    boolean called = script.charAt(i - 1) == '(';
    i = skipSpace(script, i);
    if (called) {
      return i;
    }
    boolean assigns =
        i + 1 < script.length() && script.charAt(i) == '=' && script.charAt(i + 1) != '=';
    return assigns ? skipSpace(script, i + 1) : -1;
  }

  /** The address that an expression puts together; disguised if its host stands in no one place. */
  private static @Nullable Opened evaluated(String script, int index) {
    String value = ScriptString.at(script, index);
    if (value == null || !(isAbsolute(value) || value.startsWith("/"))) {
      return null;
    }
    String address = value.strip();
    int host = address.indexOf("//") + 2;
    int end = host;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    boolean named = end - host > 2 && isAbsolute(address);
    return new Opened(address, named && !script.contains(address.substring(host, end)));
  }

  /** The name of the function around an index; empty at the top of a script and in a timer. */
  private static String holder(String script, int index) {
    int depth = 0;
    int around = 0;
    for (int i = index - 1; i >= 0 && around < MAX_AROUND; i--) {
      char c = script.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > 0) {
        around++;
        String head = script.substring(Math.max(0, i - MAX_HEAD), i);
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
    String text = lower(head);
    int function = Math.max(text.lastIndexOf("function"), text.lastIndexOf("=>"));
    int end = Math.max(text.lastIndexOf(';'), text.lastIndexOf('}'));
    if (function < 0 || function < end) {
      return null; // of a condition or a loop
    }
    boolean asks = text.indexOf("if", function) > 0;
    if (text.contains("settimeout")
        || text.contains("onload")
        || text.contains("ready")
        || (!asks && answersAll(head.substring(Math.max(0, end), function)))
        || (!asks && answersBack(plain(text.substring(Math.max(0, end)) + '{')))) {
      return "";
    }
    int behind = function + "function".length();
    int open = text.startsWith("=>", function) ? -1 : head.indexOf('(', behind);
    String named = open < 0 ? "" : head.substring(behind, open).strip();
    if (isName(named)) {
      return named;
    }
    int equals = head.lastIndexOf('=', function - 1);
    String before = equals < 0 ? "" : head.substring(0, equals).strip();
    int space = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'));
    String assigned = before.substring(space + 1);
    return isName(assigned) ? assigned : "?";
  }

  /** Lower case of the same length, whatever the characters. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      lower.setCharAt(i, Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() < 80
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }

  private static boolean isAbsolute(String value) {
    return DisguisedAddress.isAddress(value);
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
