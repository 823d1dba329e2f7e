package dev.winnow.signals.leftovers;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns the wording of a phrase, in the notation that phrases.tsv explains, into an expression over
 * folded text. In folded text each word follows one separator: a space, a comma for any mark of
 * punctuation, or a colon; and a line feed ends the line.
 */
final class PhraseSyntax {
  private static final String SEPARATOR = "[ ,:]";
  private static final String SPECIAL = ".?*+{}[]()|&~#@\"<>^\\";

  private final Map<String, String> classes = new HashMap<>();
  private String source = "";
  private int position;
  private String before = SEPARATOR;

  /** Adds a class that later wordings may name. */
  void define(String name, String wording) {
    classes.put(name, expression(wording));
  }

  /**
   * The expression of a wording.
   *
   * @throws IllegalArgumentException if the wording breaks the notation
   */
  String expression(String wording) {
    source = wording;
    position = 0;
    before = SEPARATOR;
    String expression = alternatives();
    if (position < source.length()) {
      throw new IllegalArgumentException("unexpected ) in: " + wording);
    }
    return expression;
  }

  private String alternatives() {
    String first = before; // each alternative begins behind the same separator
    StringBuilder all = new StringBuilder("(").append(sequence());
    while (position < source.length() && source.charAt(position) == '|') {
      position++;
      before = first;
      all.append('|').append(sequence());
    }
    return all.append(')').toString();
  }

  private String sequence() {
    StringBuilder items = new StringBuilder();
    while (position < source.length() && "|)".indexOf(source.charAt(position)) < 0) {
      if (source.charAt(position) == ' ') {
        position++;
      } else {
        items.append(item());
      }
    }
    if (!before.equals(SEPARATOR)) { // the phrase ends with a mark
      items.append(before);
      before = SEPARATOR;
    }
    return items.toString();
  }

  private String item() {
    char c = source.charAt(position);
    switch (c) {
      case ',', ':' -> {
        position++;
        before = c == ':' ? ":" : "[,:]";
        return "";
      }
      case '$' -> {
        position++;
        return "\n";
      }
      case '(' -> {
        position++;
        String group = alternatives();
        if (position == source.length()) {
          throw new IllegalArgumentException("missing ) in: " + source);
        }
        position++;
        return optional(group);
      }
      case '<' -> {
        int end = source.indexOf('>', position);
        int most = Integer.parseInt(source.substring(position + 1, end));
        String any = "[^ ,:\n]+";
        String others = "(" + SEPARATOR + any + "){0," + (most - 1) + "}";
        String gap = "(" + before + any + others + ")?";
        position = end + 1;
        before = SEPARATOR;
        return gap;
      }
      default -> {
        return optional(word());
      }
    }
  }

  private String word() {
    int start = position;
    while (position < source.length() && " |()?".indexOf(source.charAt(position)) < 0) {
      position++;
    }
    String word = source.substring(start, position);
    String expression = word.startsWith("@") ? named(word.substring(1)) : before + literal(word);
    before = SEPARATOR;
    return expression;
  }

  /** A class with the separator that stands before it; only its first one differs. */
  private String named(String name) {
    String expression = classes.get(name);
    if (expression == null) {
      throw new IllegalArgumentException("no class @" + name + " above: " + source);
    }
    return before.equals(SEPARATOR) ? expression : "(" + expression + "&" + before + "@)";
  }

  private String optional(String expression) {
    if (position < source.length() && source.charAt(position) == '?') {
      position++;
      return "(" + expression + ")?";
    }
    return expression;
  }

  private static String literal(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '#') {
        letters.append("[0-9]+");
      } else if (c == '*' && i == word.length() - 1) {
        letters.append("[^ ,:\n]*");
      } else {
        letters.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return letters.toString();
  }
}
