package dev.winnow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, in order; names in lower case, values as written.
 *
 * <p>Both {@code &} and {@code ;} part them, and the bracketed form {@code p(1)a(2)url(…)} of
 * Tradedoubler is read as well.
 */
public record UrlQuery(List<Parameter> parameters) {
  /** More parameters than any link has; the rest of a hostile query is not looked at. */
  private static final int LIMIT = 200;

  private static final UrlQuery NONE = new UrlQuery(List.of());

  /** One parameter. */
  public record Parameter(String name, String value) {}

  public static UrlQuery of(String query) {
    if (query.isEmpty()) {
      return NONE;
    }
    List<Parameter> parameters = new ArrayList<>();
    if (bracketed(query)) {
      readBrackets(query, parameters);
      return new UrlQuery(List.copyOf(parameters));
    }
    int start = 0;
    while (start < query.length() && parameters.size() < LIMIT) {
      int end = start;
      while (end < query.length() && query.charAt(end) != '&' && query.charAt(end) != ';') {
        end++;
      }
      add(query, start, end, parameters);
      start = end + 1;
    }
    return new UrlQuery(List.copyOf(parameters));
  }

  /** The value of the first parameter of that name that has one. */
  public @Nullable String value(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name) && !parameter.value().isEmpty()) {
        return parameter.value();
      }
    }
    return null;
  }

  /** Whether one of its parameters has one of these names. */
  public boolean hasAny(Set<String> names) {
    for (Parameter parameter : parameters) {
      if (names.contains(parameter.name())) {
        return true;
      }
    }
    return false;
  }

  private static void add(String query, int start, int end, List<Parameter> parameters) {
    int equals = start;
    while (equals < end && query.charAt(equals) != '=') {
      equals++;
    }
    if (equals > start) {
      String name = PercentDecoding.decode(query.substring(start, equals));
      String value = equals < end ? query.substring(equals + 1, end) : "";
      parameters.add(new Parameter(name.toLowerCase(Locale.ROOT), value));
    }
  }

  private static boolean bracketed(String query) {
    int bracket = query.indexOf('(');
    int equals = query.indexOf('=');
    return bracket > 0 && (equals < 0 || bracket < equals);
  }

  private static void readBrackets(String query, List<Parameter> parameters) {
    int start = 0;
    int open = query.indexOf('(');
    while (open >= 0 && parameters.size() < LIMIT) {
      int close = query.indexOf(')', open);
      int end = close < 0 ? query.length() : close;
      String name = query.substring(start, open).toLowerCase(Locale.ROOT);
      parameters.add(new Parameter(name, query.substring(open + 1, end)));
      start = Math.min(end + 1, query.length());
      open = query.indexOf('(', start);
    }
  }
}
