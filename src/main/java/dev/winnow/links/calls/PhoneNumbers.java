package dev.winnow.links.calls;

import dev.winnow.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Telephone numbers and handles of chats in a text. */
final class PhoneNumbers {
  private static final int MIN_DIGITS = 9; // shorter numbers are public services, prices and dates
  private static final int MAX_DIGITS = 15; // of E.164
  private static final int SIGNIFICANT =
      9; // digits, so that a country's prefix makes no difference
  private static final int MAX_GAP = 2; // characters between two digits
  private static final int MIN_HANDLE = 5;

  private PhoneNumbers() {}

  /**
   * A number or handle.
   *
   * @param key the same for each way to write it
   */
  record Contact(String key, Span span) {}

  /** The numbers between two offsets, in order. */
  static List<Contact> numbers(String text, int start, int end) {
    List<Contact> found = new ArrayList<>();
    int i = start;
    while (i < end) {
      if (!isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      StringBuilder digits = new StringBuilder();
      int from = i;
      int last = i;
      while (i < end && (isDigit(text.charAt(i)) || isGap(text, i, last))) {
        if (isDigit(text.charAt(i))) {
          digits.append(text.charAt(i));
          last = i;
        }
        i++;
      }
      if (digits.length() >= MIN_DIGITS && digits.length() <= MAX_DIGITS) {
        found.add(new Contact(key(digits), new Span(from, last + 1)));
      }
    }
    return found;
  }

  /** What a number is known by; empty if it is too short for one. */
  static String key(CharSequence written) {
    StringBuilder digits = new StringBuilder();
    written.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.length() < MIN_DIGITS ? "" : digits.substring(digits.length() - SIGNIFICANT);
  }

  /** The handles of chats between two offsets: {@code @name} and {@code t.me/name}. */
  static List<Contact> handles(String text, int start, int end) {
    List<Contact> found = new ArrayList<>();
    for (int i = start; i < end; i++) {
      boolean at = text.charAt(i) == '@' && (i == 0 || !isHandle(text.charAt(i - 1)));
      boolean address = text.startsWith("t.me/", i) && (i == 0 || !isHandle(text.charAt(i - 1)));
      if (at || address) {
        int from = i + (at ? 1 : "t.me/".length());
        int to = from;
        while (to < end && isHandle(text.charAt(to))) {
          to++;
        }
        if (to - from >= MIN_HANDLE) {
          found.add(new Contact(text.substring(from, to), new Span(i, to)));
        }
        i = to;
      }
    }
    return found;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isGap(String text, int at, int last) {
    return at - last <= MAX_GAP && " -.()/\u00a0\u2011".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isHandle(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
