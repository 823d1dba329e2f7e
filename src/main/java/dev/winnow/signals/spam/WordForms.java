package dev.winnow.signals.spam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of short texts such as titles, and what makes two words the same. */
final class WordForms {
  /** Letters and digits with inner apostrophes and hyphens; possessive, so that it is linear. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:['’‑-][\\p{L}\\p{N}\\p{M}]++)*+");

  private WordForms() {}

  /** Lower case, apostrophes and hyphens made plain, as the words of a page are. */
  static List<String> of(String text) {
    List<String> forms = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      forms.add(word.replace('’', '\'').replace('‑', '-'));
    }
    return forms;
  }

  /** A word without possessive and plural endings, so that variants of a phrase meet. */
  static String stem(String form) {
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

  /** Words in one string, as the key of what they say. */
  static String key(String[] forms, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(forms[i]).append(' ');
    }
    return key.toString();
  }
}
