package dev.winnow.signals.stuffing.placement;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseRun;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.words.FunctionWords;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last few words of a paragraph if they are no sentence and say most of a declared phrase, be
 * it in other forms: "Natural Treatment of Knee Pain" for "Treating Knee Pain Naturally".
 */
final class ClosingFragments {
  private static final int MOST_WORDS = 9;
  private static final int FEWEST_BEFORE = 15; // words of the paragraph before the fragment
  private static final double OF_PHRASE = 0.6; // share of the phrase's content words
  private static final double OF_FRAGMENT = 0.5; // share of the fragment's content words
  private static final int ROOT = 5; // letters that the forms of a word share

  private ClosingFragments() {}

  /** The fragment that ends a line, or null if none does. */
  static @Nullable PhraseRun of(PhrasedPage page, Line line) {
    if (line.words() < FEWEST_BEFORE + 2) {
      return null;
    }
    PageText text = page.text();
    int from = line.last() - 1;
    while (from > line.first() && text.before(line, from) != Edge.SENTENCE) {
      from--;
      if (line.last() - from > MOST_WORDS) {
        return null;
      }
    }
    if (from - line.first() < FEWEST_BEFORE || line.last() - from < 2) {
      return null;
    }
    for (int i = from; i < line.last(); i++) {
      String form = text.form(i);
      if (FunctionWords.isAuxiliary(form) || (text.makesSentence(i) && !isOwn(form))) {
        return null; // as of most
      }
    }
    Set<String> roots = new HashSet<>();
    int content = 0;
    for (int i = from; i < line.last(); i++) {
      if (!text.isFunction(i)) {
        roots.add(root(text.form(i)));
        content++;
      }
    }
    for (KeyPhrase phrase : page.declared()) {
      int same = 0;
      for (String stem : phrase.stems()) {
        same += roots.contains(root(stem)) ? 1 : 0;
      }
      if (same >= 2 && same >= OF_PHRASE * phrase.stems().size() && same >= OF_FRAGMENT * content) {
        return new PhraseRun(phrase, line, from, line.last(), false, false);
      }
    }
    return null;
  }

  /** Possessives stand in titles too. */
  private static boolean isOwn(String form) {
    return form.equals("your") || form.equals("my") || form.equals("our");
  }

  private static String root(String form) {
    return form.length() > ROOT ? form.substring(0, ROOT) : form;
  }
}
