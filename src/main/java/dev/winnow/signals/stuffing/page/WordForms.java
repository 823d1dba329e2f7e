package dev.winnow.signals.stuffing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of short texts such as titles, and what makes two words the same. */
public final class WordForms {
  /** General categories of letters, marks and numbers, a bit each. */
  private static final int PART =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private WordForms() {}

  /**
   * Letters, digits and marks with inner apostrophes; lower case, apostrophes made plain, compounds
   * in parts, as the words of a {@link PageText} are.
   */
  public static List<String> of(String text) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = end(text, i);
      if (end > i) {
        String word = text.substring(i, end).toLowerCase(Locale.ROOT);
        forms.add(word.replace('’', '\''));
      }
      i = Math.max(end, i + 1);
    }
    return forms;
  }

  /** Where a word that starts at a place ends; the place itself where none does. */
  private static int end(String text, int from) {
    int end = run(text, from);
    while (end > from && end < text.length() && isJoint(text.charAt(end))) {
      int more = run(text, end + 1);
      if (more == end + 1) {
        return end;
      }
      end = more;
    }
    return end;
  }

  private static boolean isJoint(char c) {
    return c == '\'' || c == '’';
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (!isPart(c)) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** Whether a code point is part of words. */
  public static boolean isPart(int c) {
    if (c < 0x80) { // nearly all
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return (PART >>> Character.getType(c) & 1) != 0;
  }

  /** Whether a word has digits alone. */
  public static boolean isNumber(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isDigit(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A word without possessive and plural endings, so that variants of a phrase meet. */
  public static String stem(String form) {
    int length = form.length();
    if (length < 4 || form.charAt(length - 1) != 's') {
      return form;
    }
    if (form.charAt(length - 2) == '\'') {
      return form.substring(0, length - 2);
    }
    if (form.endsWith("ies") && length > 4) {
      return form.substring(0, length - 3) + "y";
    }
    boolean kept = form.endsWith("ss") || form.endsWith("is") || form.endsWith("us");
    return kept ? form : form.substring(0, length - 1);
  }
}
