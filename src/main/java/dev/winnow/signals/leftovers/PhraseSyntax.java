package dev.winnow.signals.leftovers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads wordings in the notation that phrases.tsv explains. */
final class PhraseSyntax {
  private static final String SEPARATOR = "[ ,:]";
  private static final String ANY_LETTERS = "[^ ,:\n]+";
  private static final int MOST_PARTS = 3; // a page's words in one here: 1,000,000 or rock`n`roll

  private final Map<String, PhraseWording> classes = new HashMap<>();
  private String source = "";
  private int position;

  /** Adds a class that later wordings may name. */
  void define(String name, String wording) {
    classes.put(name, wording(wording));
  }

  /**
   * Reads a wording.
   *
   * @throws IllegalArgumentException if it breaks the notation
   */
  PhraseWording wording(String wording) {
    source = wording;
    position = 0;
    PhraseWording read = alternatives();
    if (position < source.length()) {
      throw new IllegalArgumentException("unexpected ) in: " + wording);
    }
    return read;
  }

  private PhraseWording alternatives() {
    PhraseWording all = sequence();
    while (position < source.length() && source.charAt(position) == '|') {
      position++;
      all = all.or(sequence());
    }
    return all.grouped(false);
  }

  private PhraseWording sequence() {
    PhraseWording items = new PhraseWording("", Set.of(), List.of(), 0, true);
    String mark = ""; // that must stand before the next word
    while (position < source.length() && "|)".indexOf(source.charAt(position)) < 0) {
      char c = source.charAt(position);
      if (c == ' ') {
        position++;
      } else if (c == ',' || c == ':') {
        position++;
        mark = c == ':' ? ":" : "[,:]";
      } else {
        items = mark.isEmpty() ? items : items.then(PhraseWording.ahead(mark));
        items = items.then(item(c));
        mark = "";
      }
    }
    return mark.isEmpty() ? items : items.then(PhraseWording.mark(mark)); // it ends with one
  }

  private PhraseWording item(char c) {
    switch (c) {
      case '$' -> {
        position++;
        return PhraseWording.mark("[,:]?\n");
      }
      case '(' -> {
        position++;
        PhraseWording group = alternatives();
        if (position == source.length()) {
          throw new IllegalArgumentException("missing ) in: " + source);
        }
        position++;
        return group.grouped(isMarkedOptional());
      }
      case '<' -> {
        int end = source.indexOf('>', position);
        int others = Integer.parseInt(source.substring(position + 1, end)) - 1;
        String gap =
            SEPARATOR + ANY_LETTERS + "(?:" + SEPARATOR + ANY_LETTERS + "){0," + others + "}?";
        position = end + 1;
        return new PhraseWording(
            "(?:" + gap + ")??",
            Set.of(PhraseWording.ANY_WORD),
            List.of(),
            (others + 1) * MOST_PARTS,
            true);
      }
      default -> {
        return word();
      }
    }
  }

  private PhraseWording word() {
    int start = position;
    while (position < source.length() && " |()?".indexOf(source.charAt(position)) < 0) {
      position++;
    }
    String word = source.substring(start, position);
    PhraseWording read = word.startsWith("@") ? named(word.substring(1)) : literal(word);
    return isMarkedOptional() ? read.grouped(true) : read;
  }

  private PhraseWording named(String name) {
    PhraseWording read = classes.get(name);
    if (read == null) {
      throw new IllegalArgumentException("no class @" + name + " above: " + source);
    }
    return read;
  }

  private boolean isMarkedOptional() {
    boolean marked = position < source.length() && source.charAt(position) == '?';
    position += marked ? 1 : 0;
    return marked;
  }

  private PhraseWording literal(String word) {
    StringBuilder letters = new StringBuilder(SEPARATOR);
    boolean fixed = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean wild = c == '#' || (c == '*' && i == word.length() - 1);
      fixed &= !wild;
      letters.append(c == '#' ? "[0-9]+" : wild ? "[^ ,:\n]*" : String.valueOf(c));
    }
    String last = letters.append("(?![^ ,:\n])").toString();
    if (!fixed) {
      return new PhraseWording(last, Set.of(PhraseWording.ANY_WORD), List.of(), MOST_PARTS, false);
    }
    boolean whole = word.indexOf('\'') < 0;
    return new PhraseWording(
        last, Set.of(word), List.of(PhraseDemand.of(word)), whole ? 1 : MOST_PARTS, false);
  }
}
