package dev.winnow.extract.flow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.web.PercentDecoding;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a script is worth if it only puts strings together: literals, templates,
 * sums, lists that are joined or turned round and their parts, names that were given such a value,
 * and the functions that decode. Nothing is run, and steps and lengths are limited.
 */
final class ScriptString {
  private static final int MAX_STEPS = 300; // terms of one expression, those of its names included
  private static final int MAX_DEPTH = 6;
  private static final int MAX_LENGTH = 2_000; // characters of a value
  private static final int MAX_DIGITS = 5; // of a character's code
  private static final int MAX_UNKNOWN = 100; // characters of the rest of a list: a date, a number

  private final String script;
  private int at;
  private int steps;
  private boolean cut; // at the first part of a template or list that is not known
  private boolean cutList; // a list that is to be joined, at its first part that is not known

  private ScriptString(String script, int at) {
    this.script = script;
    this.at = at;
  }

  /**
   * The value of the expression at an index, up to its first part that is not known; null if that
   * is the beginning.
   */
  static @Nullable String at(String script, int index) {
    Value value = new ScriptString(script, index).sum(0);
    return value == null || value.list() ? null : value.text();
  }

  /** A string, as its only part, or a list of them. */
  private record Value(List<String> parts, boolean list) {
    static Value of(String text) {
      return new Value(List.of(text), false);
    }

    String text() {
      return String.join("", parts);
    }
  }

  private @Nullable Value sum(int depth) {
    Value first = term(depth);
    if (first == null || first.list()) {
      return first;
    }
    StringBuilder sum = new StringBuilder(first.text());
    while (!cut && next('+') && sum.length() < MAX_LENGTH) {
      Value more = term(depth);
      if (more == null || more.list()) {
        break;
      }
      sum.append(more.text());
    }
    return Value.of(sum.toString());
  }

  private @Nullable Value term(int depth) {
    skipSpace();
    if (at >= script.length() || steps++ > MAX_STEPS || depth > MAX_DEPTH) {
      return null;
    }
    char c = script.charAt(at);
    Value value;
    if (c == '`') {
      at++;
      value = template(depth);
    } else if (c == '\'' || c == '"') {
      value = literal();
    } else if (c == '[') {
      at++;
      value = list(depth, ']');
    } else if (c == '(') {
      at++;
      value = sum(depth + 1);
      value = next(')') ? value : null;
    } else {
      value = named(depth);
    }
    if (value != null && value.list() && next('[')) {
      value = part(value);
    }
    return value == null || cut ? value : called(value, depth);
  }

  /** The part of a list that a number in brackets, whose first is behind us, names. */
  private @Nullable Value part(Value list) {
    int number = number();
    boolean is = number >= 0 && number < list.parts().size() && next(']');
    return is ? Value.of(list.parts().get(number)) : null;
  }

  /** A number of at most five digits; -1 if there is none. */
  private int number() {
    skipSpace();
    int number = 0;
    int start = at;
    while (at < script.length() && isDigit(script.charAt(at)) && at - start < MAX_DIGITS) {
      number = number * 10 + Character.digit(script.charAt(at++), 10);
    }
    return at == start ? -1 : number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A template up to its first part that is not known; null if that is all. */
  private @Nullable Value template(int depth) {
    StringBuilder text = new StringBuilder();
    while (at < script.length() && script.charAt(at) != '`' && text.length() <= MAX_LENGTH) {
      if (!script.startsWith("${", at)) {
        char c = script.charAt(at++);
        text.append(c == '\\' && at < script.length() ? escape() : c);
        continue;
      }
      at += 2;
      Value part = sum(depth + 1);
      if (part == null || part.list() || !next('}')) {
        cut = true;
        return text.length() == 0 ? null : Value.of(text.toString());
      }
      text.append(part.text());
      if (cut) {
        return Value.of(text.toString()); // the part itself ends early
      }
    }
    return at++ < script.length() && text.length() <= MAX_LENGTH ? Value.of(text.toString()) : null;
  }

  private @Nullable Value literal() {
    char quote = script.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < script.length() && script.charAt(at) != quote && text.length() <= MAX_LENGTH) {
      char c = script.charAt(at++);
      text.append(c == '\\' && at < script.length() ? escape() : c);
    }
    return at++ < script.length() && text.length() <= MAX_LENGTH ? Value.of(text.toString()) : null;
  }

  /** The character of an escape, whose backslash is behind us. */
  private char escape() {
    char kind = script.charAt(at++);
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
    if (digits > 0 && at + digits <= script.length()) {
      String number = script.substring(at, at + digits);
      if (number.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
        at += digits;
        return (char) Integer.parseInt(number, 16);
      }
    }
    return kind;
  }

  private @Nullable Value list(int depth, char close) {
    List<String> parts = new ArrayList<>();
    while (!next(close)) {
      Value part = sum(depth + 1);
      if (part == null || part.list()) {
        return unknownFrom(parts, close);
      }
      parts.add(part.text());
      if (!next(',')) {
        return next(close) ? new Value(parts, true) : null;
      }
    }
    return new Value(parts, true);
  }

  /** The parts of a list before one that is not known, if it ends soon; null if it does not. */
  private @Nullable Value unknownFrom(List<String> parts, char close) {
    int end = script.indexOf(close, at);
    if (parts.isEmpty() || cut || end < 0 || end - at > MAX_UNKNOWN) {
      return null;
    }
    at = end + 1;
    cutList = true;
    return new Value(parts, true);
  }

  /** A function that decodes, or a name that the script gives a value. */
  private @Nullable Value named(int depth) {
    String name = name();
    if (name.equals("window") || name.equals("String") || name.equals("self")) {
      name = next('.') ? name() : "";
    }
    if (name.isEmpty()) {
      return null;
    }
    if (!next('(')) {
      int given = given(name);
      if (given < 0) {
        return null;
      }
      int back = at;
      at = given;
      Value value = sum(depth + 1);
      at = back;
      return value;
    }
    if (name.equals("fromCharCode")) {
      return codes();
    }
    Value argument = sum(depth + 1);
    if (argument == null || argument.list() || !next(')')) {
      return null;
    }
    return switch (name) {
      case "atob" -> decoded(argument.text());
      case "decodeURIComponent", "decodeURI", "unescape" ->
          Value.of(PercentDecoding.decode(argument.text()));
      default -> null;
    };
  }

  private static @Nullable Value decoded(String base64) {
    try {
      return Value.of(new String(Base64.getDecoder().decode(base64.strip()), ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Value codes() {
    StringBuilder text = new StringBuilder();
    while (!next(')')) {
      int code = number();
      if (code < 0 || text.length() > MAX_LENGTH) {
        return null;
      }
      text.append((char) code);
      next(',');
    }
    return Value.of(text.toString());
  }

  /** Applies the methods that follow a value. */
  private @Nullable Value called(Value from, int depth) {
    Value value = from;
    while (next('.')) {
      String method = name();
      if (!next('(')) {
        return null;
      }
      boolean empty = next(')');
      Value argument = empty ? Value.of("") : sum(depth + 1);
      if (argument == null || argument.list() || !(empty || next(')')) || steps++ > MAX_STEPS) {
        return null;
      }
      boolean unknown = cutList && value.list();
      value = unknown && !method.equals("join") ? null : apply(value, method, argument.text());
      if (value == null) {
        return null;
      }
      cut |= unknown;
      cutList &= !unknown;
    }
    return cutList && value.list() ? null : value;
  }

  private static @Nullable Value apply(Value value, String method, String argument) {
    return switch (method) {
      case "join" -> value.list() ? joined(value.parts(), argument) : null;
      case "reverse" -> {
        List<String> turned = new ArrayList<>(value.parts());
        Collections.reverse(turned);
        yield value.list() ? new Value(turned, true) : null;
      }
      case "split" ->
          value.list()
              ? null
              : new Value(List.of(value.text().split(Pattern.quote(argument), -1)), true);
      case "concat" -> value.list() ? null : joined(List.of(value.text(), argument), "");
      case "trim", "toString" -> value;
      default -> null;
    };
  }

  /** Parts joined; null if they are too long together, since scripts can multiply them. */
  private static @Nullable Value joined(List<String> parts, String between) {
    long length = (long) between.length() * Math.max(0, parts.size() - 1);
    for (String part : parts) {
      length += part.length();
    }
    return length > MAX_LENGTH ? null : Value.of(String.join(between, parts));
  }

  /** Index behind the sign that gives a name its first value; -1 if none does. */
  private int given(String name) {
    int found = script.indexOf(name);
    while (found >= 0) {
      boolean whole = found == 0 || !isNamePart(script.charAt(found - 1));
      int sign = found + name.length();
      while (sign < script.length() && script.charAt(sign) <= ' ') {
        sign++;
      }
      boolean gives =
          whole
              && sign + 1 < script.length()
              && script.charAt(sign) == '='
              && script.charAt(sign + 1) != '=';
      if (gives) {
        return sign + 1;
      }
      found = steps++ > MAX_STEPS ? -1 : script.indexOf(name, found + 1);
    }
    return -1;
  }

  private String name() {
    skipSpace();
    int start = at;
    while (at < script.length() && isNamePart(script.charAt(at))) {
      at++;
    }
    return script.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$';
  }

  private boolean next(char expected) {
    skipSpace();
    boolean is = at < script.length() && script.charAt(at) == expected;
    at += is ? 1 : 0;
    return is;
  }

  private void skipSpace() {
    while (at < script.length() && script.charAt(at) <= ' ') {
      at++;
    }
  }
}
