package dev.winnow.links.calls;

import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.resource.ResourceLines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page says that its links pay, as the FTC's endorsement guides (16 CFR 255) and the
 * networks' terms ask for.
 */
public final class DisclosureFinder {
  private final FirstWords<String[]> byFirstWord = new FirstWords<>();

  /** Reads the phrases that come with Winnow. */
  public static DisclosureFinder load() {
    DisclosureFinder disclosures = new DisclosureFinder();
    for (String phrase : ResourceLines.of(DisclosureFinder.class, "disclosures.txt")) {
      String[] words = phrase.split(" ", -1);
      disclosures.byFirstWord.add(words[0], words);
    }
    return disclosures;
  }

  /** The first place, or null. */
  public @Nullable Span first(Words words) {
    for (int i = 0; i < words.count(); i++) {
      List<String[]> phrases = byFirstWord.of(words.forms()[i]);
      Span found = phrases == null ? null : firstOf(phrases, words, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Span firstOf(List<String[]> phrases, Words words, int at) {
    for (String[] phrase : phrases) {
      if (standsAt(phrase, words.forms(), at)) {
        return new Span(words.starts()[at], words.ends()[at + phrase.length - 1]);
      }
    }
    return null;
  }

  /** The last word may be longer: links, commissions. */
  private static boolean standsAt(String[] phrase, String[] forms, int at) {
    int last = phrase.length - 1;
    if (at + last >= forms.length) {
      return false;
    }
    for (int k = 1; k < last; k++) {
      if (!phrase[k].equals(forms[at + k])) {
        return false;
      }
    }
    return last == 0 || forms[at + last].startsWith(phrase[last]);
  }
}
