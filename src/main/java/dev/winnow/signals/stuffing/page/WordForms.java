package dev.winnow.signals.stuffing.page;

import dev.winnow.unicode.LookAlikes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words of short texts beside the page's own, such as titles, and what makes two words the same. A
 * test holds the words to be those that the splitter of pages makes, compounds in parts.
 */
public final class WordForms {
  private static final int LONGEST_UNIT = 2; // letters of a unit that has powers: m, cm, km

  private WordForms() {}

  /**
   * Letters, digits and marks with inner apostrophes; lower case, apostrophes made plain, lowered
   * and raised digits of formulas and look-alikes of letters made plain, compounds in parts.
   */
  public static List<String> of(String text) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = end(text, i);
      if (end > i) {
        forms.add(form(text, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return forms;
  }

  private static String form(String text, int from, int to) {
    boolean capital = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return plain(text.substring(from, to));
      }
      capital |= c >= 'A' && c <= 'Z';
    }
    String word = text.substring(from, to);
    return capital ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static String plain(String word) {
    String visible = LookAlikes.visible(word.replace('’', '\''));
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    return LookAlikes.latin(composed).toLowerCase(Locale.ROOT);
  }

  /** Where a word that starts at a place ends; the place itself if none does. */
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      int point = c < 0x80 ? c : text.codePointAt(end);
      if (isPart(point)) {
        end += Character.charCount(point);
      } else if (end > from && isApostrophe(c) && isPartAt(text, end + 1)) {
        end++;
      } else if (end > from && isScript(c) && isPartOfFormula(text, from, end)) {
        end++;
      } else if (c < 0x80 || LookAlikes.behindInvisible(text, end) == end) {
        return end;
      } else {
        end = LookAlikes.behindInvisible(text, end);
      }
    }
    return end;
  }

  private static boolean isPartAt(String text, int at) {
    return at < text.length() && isPart(text.codePointAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Lowered and raised digits. */
  private static boolean isScript(char c) {
    return c == '²'
        || c == '³'
        || c == '¹'
        || c == '⁰'
        || (c >= '⁴' && c <= '⁹')
        || (c >= '₀' && c <= '₉');
  }

  /** A raised digit behind a longer word marks a footnote. */
  private static boolean isPartOfFormula(String text, int from, int at) {
    boolean lowered = text.charAt(at) >= '₀' && text.charAt(at) <= '₉';
    return lowered || at - from <= LONGEST_UNIT || Character.isDigit(text.charAt(at - 1));
  }

  /** Whether a code point is part of words. */
  static boolean isPart(int c) {
    if (c < 0x80) { // nearly all
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
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
