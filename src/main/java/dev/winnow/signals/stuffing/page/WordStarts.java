package dev.winnow.signals.stuffing.page;

import java.util.Collection;

/**
 * The two characters with which some words begin: a door that few other words pass. A word and its
 * stem begin with the same two.
 */
public final class WordStarts {
  private static final int PLACES = 1 << 10; // bits
  private static final int ASCII = 0x80;

  private final boolean[] starts = new boolean[PLACES];

  /**
   * The beginnings of some words.
   *
   * @param words in lower case
   */
  public WordStarts(Collection<String> words) {
    for (String word : words) {
      starts[place(word.charAt(0), word.length() > 1 ? word.charAt(1) : 0)] = true;
    }
  }

  /** Whether a form in lower case may be one of the words, or have the stem of one. */
  boolean mayHold(String form) {
    return starts[place(form.charAt(0), form.length() > 1 ? form.charAt(1) : 0)];
  }

  /** How many words of a text, in whatever case, may be among them, or more. */
  public int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = c < ASCII && WordForms.isPart(c);
      if (c >= ASCII || (part && !inside)) {
        count += mayBegin(text, i) ? 1 : 0;
      }
      inside = part;
    }
    return count;
  }

  /** Whether the first word of a text, in whatever case, may be one of them. */
  public boolean mayOpen(String text) {
    int first = 0;
    while (first < text.length() && !WordForms.isPart(text.codePointAt(first))) {
      first++;
    }
    return first < text.length() && mayBegin(text, first);
  }

  private boolean mayBegin(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    boolean plain = c < ASCII && next < ASCII && next != '\''; // others are folded otherwise
    return !plain || starts[place(lower(c), lower(next))];
  }

  /** A letter or digit in lower case; 0 for what ends a word. */
  private static char lower(char c) {
    return !WordForms.isPart(c) ? 0 : c >= 'A' && c <= 'Z' ? (char) (c | ' ') : c;
  }

  private static int place(char first, char second) {
    return (31 * first + second) & (PLACES - 1);
  }
}
