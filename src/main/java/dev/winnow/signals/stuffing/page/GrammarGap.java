package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.words.FunctionWords;

/** Whether the words before a phrase make a place for it, by counts of single words. */
public final class GrammarGap {
  private static final int DETERMINER_REACH = 4; // words, as in "the very best local dentist"

  private GrammarGap() {}

  /**
   * Whether a word wants something behind it: a function word does, and so does a verb with an
   * object, unless an article before it shows a noun or "is" shows a participle.
   */
  public static boolean asksFor(PageText page, Line line, int word) {
    String form = page.form(word);
    if (FunctionWords.attaches(form)) {
      return true;
    }
    if (!page.asksForObject(word)) {
      return false;
    }
    for (int i = word - 1; i >= Math.max(line.first(), word - 2); i--) {
      if (page.before(line, i + 1) != Edge.WORD) {
        return true;
      }
      String before = page.form(i);
      boolean near = i == word - 1;
      if (FunctionWords.isDeterminer(before) && (near || !WordUse.isVerb(form))) {
        return false; // "the cure"; but "most shops in the county accept"
      }
      if (near && (before.equals("is") || before.equals("are") || before.equals("was"))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nothing determines a phrase. Unlike {@link #isDetermined}, an article further off is of
   * another noun if a small word or a verb stands between: "the search for sleep clinic".
   */
  public static boolean isBare(PageText page, Line line, int from) {
    for (int i = from - 1; i >= Math.max(line.first(), from - DETERMINER_REACH); i--) {
      if (page.before(line, i + 1) != Edge.WORD) {
        return true;
      }
      if (isDeterminer(page.form(i))) {
        return false;
      }
      if (page.isFunction(i) || page.asksForObject(i)) {
        return true;
      }
    }
    return true;
  }

  /** Whether an article, a possessive or a number stands before a phrase, adjectives between. */
  public static boolean isDetermined(PageText page, Line line, int from) {
    for (int i = from - 1; i >= Math.max(line.first(), from - DETERMINER_REACH); i--) {
      if (page.before(line, i + 1) != Edge.WORD) {
        return false;
      }
      if (isDeterminer(page.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeterminer(String form) {
    return FunctionWords.isDeterminer(form)
        || Character.isDigit(form.charAt(0))
        || form.endsWith("'s")
        || form.endsWith("s'");
  }
}
