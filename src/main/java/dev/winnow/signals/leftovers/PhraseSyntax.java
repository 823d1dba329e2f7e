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
  private String before = SEPARATOR; // what must stand before the next word

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
    before = SEPARATOR;
    PhraseWording read = alternatives();
    if (position < source.length()) {
      throw new IllegalArgumentException("unexpected ) in: " + wording);
    }
    return read;
  }

  private PhraseWording alternatives() {
    String first = before; // each alternative begins behind the same separator
    PhraseWording all = sequence();
    while (position < source.length() && source.charAt(position) == '|') {
      position++;
      before = first;
      all = all.or(sequence());
    }
    return all.grouped(false);
  }

  private PhraseWording sequence() {
    PhraseWording items = new PhraseWording("", Set.of(), List.of(), 0, true);
    while (position < source.length() && "|)".indexOf(source.charAt(position)) < 0) {
      char c = source.charAt(position);
      if (c == ' ') {
        position++;
      } else if (c == ',' || c == ':') {
        position++;
        before = c == ':' ? ":" : "[,:]";
      } else {
        String mark = before;
        PhraseWording item = item(c);
        boolean kept = !item.optional() || mark.equals(SEPARATOR);
        items = kept ? items.then(item) : items.then(PhraseWording.ahead(mark)).then(item);
      }
    }
    if (!before.equals(SEPARATOR)) { // the phrase ends with a mark
      items = items.then(PhraseWording.mark(before));
      before = SEPARATOR;
    }
    return items;
  }

  private PhraseWording item(char c) {
    switch (c) {
      case '$' -> {
        position++;
        before = SEPARATOR;
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
            before + ANY_LETTERS + "(?:" + SEPARATOR + ANY_LETTERS + "){0," + others + "}?";
        position = end + 1;
        before = SEPARATOR;
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
    before = SEPARATOR;
    return isMarkedOptional() ? read.grouped(true) : read;
  }

  private PhraseWording named(String name) {
    PhraseWording read = classes.get(name);
    if (read == null) {
      throw new IllegalArgumentException("no class @" + name + " above: " + source);
    }
    return before.equals(SEPARATOR)
        ? read
        : new PhraseWording(
            "(?=" + before + ")" + read.expression(),
            read.firstWords(),
            read.demands(),
            read.mostWords(),
            false);
  }

  private boolean isMarkedOptional() {
    boolean marked = position < source.length() && source.charAt(position) == '?';
    position += marked ? 1 : 0;
    return marked;
  }

  private PhraseWording literal(String word) {
    StringBuilder letters = new StringBuilder(before);
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
