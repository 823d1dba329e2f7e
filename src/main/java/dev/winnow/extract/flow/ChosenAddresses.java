package dev.winnow.extract.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that stand in a list of data, of which a script opens the one that the pressed button
 * picks: {@code window.open(offers[button.dataset.offer].url)}. The expression names the list or
 * the field, so that other addresses of the data are left out. No script is run.
 */
final class ChosenAddresses {
  private static final int MAX_DATA = 1_000_000; // characters of a list
  private static final int MAX_CHOICES = 100;
  private static final int MAX_CHAIN = 200; // characters of an expression
  private static final int MAX_KEY = 40;
  private static final int MAX_HOPS = 3; // names that are given names
  private static final int MAX_LOOKED = 50; // places of a whole name in a script
  private static final int MAX_ATTRIBUTES = 30; // of an element
  private static final int AROUND = 3; // elements around a button that may name its offer

  private static final int MAX_NUMBER = 2; // digits
  private static final String DATA = "data-";
  private static final String DATASET = "dataset.";

  /** What scripts begin with that pick a part of the page, and no address from a list of data. */
  private static final Set<String> PAGE =
      Set.of("document", "window", "this", "self", "event", "location", "$", "jQuery");

  private final List<Choice> choices = new ArrayList<>();

  /**
   * One of the addresses.
   *
   * @param key the name of its field
   */
  private record Choice(String key, String address) {}

  /**
   * What an expression picks from.
   *
   * @param list the name that the list was given
   * @param field the name of the field that is opened; null if the picked value is the address
   * @param attribute of the button, whose value picks; null if the expression names none
   */
  record Picked(String list, @Nullable String field, @Nullable String attribute) {}

  /** What an expression of a script picks from; null if it picks nothing. */
  static @Nullable Picked pickedAt(String script, int index) {
    String field = "";
    int at = index;
    for (int hop = 0; hop < MAX_HOPS && at >= 0; hop++) {
      Chain chain = chain(script, at);
      field = field.isEmpty() ? chain.field() : field;
      if (chain.root().isEmpty() || PAGE.contains(chain.root())) {
        return null;
      }
      if (chain.picks()) {
        String attribute = attribute(script.substring(at, chain.end()));
        return new Picked(chain.root(), field.isEmpty() ? null : field, attribute);
      }
      at = given(script, chain.root(), at);
    }
    return null;
  }

  /**
   * Names with dots, brackets and calls behind them.
   *
   * @param field the name behind the last dot; empty if none is, or a bracket follows
   * @param picks whether a bracket picks a part
   * @param end index behind it
   */
  private record Chain(String root, String field, boolean picks, int end) {}

  private static Chain chain(String script, int start) {
    int root = start;
    while (root < script.length() && isName(script.charAt(root))) {
      root++;
    }
    int field = root; // where the last name begins
    int depth = 0;
    boolean picks = false;
    int end = root;
    while (end < script.length() && end - start < MAX_CHAIN) {
      char c = script.charAt(end);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && !isName(c) && "]).?!".indexOf(c) < 0)) {
        break;
      }
      picks |= c == ']';
      end++;
      field = depth == 0 && !isName(c) ? end : field;
    }
    String last = field > root && field <= end ? script.substring(field, end) : "";
    return new Chain(script.substring(start, root), last, picks, end);
  }

  /** The attribute that an expression reads, as markup writes it; null if it reads none. */
  private static @Nullable String attribute(String expression) {
    int named = expression.indexOf(DATASET);
    int start = named < 0 ? expression.indexOf(DATA) : named + DATASET.length();
    int end = Math.max(start, 0);
    while (end < expression.length()
        && (isName(expression.charAt(end)) || (named < 0 && expression.charAt(end) == '-'))) {
      end++;
    }
    if (start < 0 || named < 0) {
      return start < 0 ? null : expression.substring(start, end);
    }
    StringBuilder name = new StringBuilder(DATA);
    for (char c : expression.substring(start, end).toCharArray()) {
      name.append(Character.isUpperCase(c) ? "-" : "").append(c);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  /** Index behind the sign that gives a name a value other than the one at an index; or -1. */
  private static int given(String script, String name, int except) {
    int found = script.indexOf(name);
    int looked = 0;
    while (found >= 0 && looked < MAX_LOOKED) {
      int end = found + name.length();
      if ((found == 0 || !isName(script.charAt(found - 1)))
          && (end == script.length() || !isName(script.charAt(end)))) {
        int sign = skipSpace(script, end);
        int value = gives(script, sign) ? skipSpace(script, sign + 1) : -1;
        if (value >= 0 && value != except) {
          return value;
        }
        looked++;
      }
      found = script.indexOf(name, found + 1);
    }
    return -1;
  }

  /** Whether a sign gives a value, and neither compares nor begins a function. */
  private static boolean gives(String script, int sign) {
    return script.startsWith("=", sign)
        && !script.startsWith("==", sign)
        && !script.startsWith("=>", sign);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  /** Whether no addresses were taken up. */
  boolean isEmpty() {
    return choices.isEmpty();
  }

  /** Takes up the addresses that a script which picks from them holds itself. */
  void addOf(String script, Picked picked) {
    if (picked.field() != null) {
      add(script, picked.field());
      return;
    }
    int list = given(script, picked.list(), -1);
    if (list >= 0 && list < script.length() && "{[".indexOf(script.charAt(list)) >= 0) {
      add(script.substring(list, end(script, list)), null);
    }
  }

  /** Index behind the bracket that closes the one at an index, those within strings left out. */
  private static int end(String script, int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < script.length(); i++) {
      char c = script.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'' || c == '`') {
        quote = c;
      } else {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return script.length();
  }

  /**
   * Takes up the addresses of a list in JSON or of a script.
   *
   * @param field the name of theirs; null if any will do
   */
  void add(String data, @Nullable String field) {
    if (data.length() > MAX_DATA) {
      return;
    }
    int at = data.indexOf("http");
    while (at >= 0 && choices.size() < MAX_CHOICES) {
      int next = at + 1;
      char quote = at == 0 ? ' ' : data.charAt(at - 1);
      int close = quote == '"' || quote == '\'' ? data.indexOf(quote, at) : -1;
      if (close > 0) {
        String key = key(data, at - 2);
        if (field == null || field.equals(key)) {
          choices.add(new Choice(key, data.substring(at, close).replace("\\/", "/")));
        }
        next = close;
      }
      at = data.indexOf("http", next);
    }
  }

  /** The name before the colon that ends at an index; empty if there is none. */
  private static String key(String data, int last) {
    int end = back(data, last);
    if (end < 0 || data.charAt(end) != ':') {
      return "";
    }
    end = back(data, end - 1);
    end -= end >= 0 && (data.charAt(end) == '"' || data.charAt(end) == '\'') ? 1 : 0;
    int start = end;
    while (start >= 0
        && end - start < MAX_KEY
        && (isName(data.charAt(start)) || data.charAt(start) == '-')) {
      start--;
    }
    return data.substring(start + 1, end + 1);
  }

  private static int back(String text, int from) {
    int i = from;
    while (i >= 0 && text.charAt(i) <= ' ') {
      i--;
    }
    return i;
  }

  /**
   * The address that a button picks by the number or name in one of its attributes, or around it,
   * else by its place among the buttons if there is one for each; null if that is not known.
   *
   * @param preferred the attribute that the script reads; null if that is not known
   * @param place of the button
   * @param buttons of the page that lead nowhere
   */
  @Nullable String of(Element button, @Nullable String preferred, int place, int buttons) {
    String found = null;
    Element element = button;
    for (int level = 0; element != null && preferred != null && level <= AROUND; level++) {
      found = found == null ? picked(element.attr(preferred).strip()) : found;
      element = element.parent();
    }
    element = button;
    for (int level = 0; element != null && found == null && level <= AROUND; level++) {
      found = named(element);
      element = element.parent();
    }
    boolean each = found == null && buttons == choices.size();
    return each ? choices.get(place).address() : found;
  }

  private @Nullable String named(Element element) {
    int looked = 0;
    for (Attribute attribute : element.attributes()) {
      if (looked++ == MAX_ATTRIBUTES) {
        break;
      }
      boolean data = attribute.getKey().startsWith(DATA);
      String found = data ? picked(attribute.getValue().strip()) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The address that a name or number picks; null if it picks none. */
  private @Nullable String picked(String value) {
    if (value.isEmpty() || value.length() > MAX_KEY) {
      return null;
    }
    for (Choice choice : choices) {
      if (choice.key().equals(value)) {
        return choice.address();
      }
    }
    boolean counts =
        value.length() <= MAX_NUMBER && value.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = counts ? Integer.parseInt(value) : choices.size();
    return number < choices.size() ? choices.get(number).address() : null;
  }
}
