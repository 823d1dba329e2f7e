package dev.winnow.links;

import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page says that its links pay, as the FTC's endorsement guides (16 CFR 255) and the
 * networks' terms ask for.
 */
final class Disclosures {
  private final Map<String, List<List<String>>> byFirstWord;

  private Disclosures(Map<String, List<List<String>>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** Reads the phrases that come with Winnow. */
  static Disclosures load() {
    return new Disclosures(
        Lines.of("disclosures.txt").stream()
            .map(phrase -> Arrays.asList(phrase.split(" ", -1)))
            .collect(Collectors.groupingBy(phrase -> phrase.get(0))));
  }

  /** The first place, or null. */
  @Nullable Span first(Words words) {
    for (int i = 0; i < words.count(); i++) {
      List<List<String>> phrases = byFirstWord.get(words.forms()[i]);
      Span found = phrases == null ? null : firstOf(phrases, words, i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Span firstOf(List<List<String>> phrases, Words words, int at) {
    for (List<String> phrase : phrases) {
      if (standsAt(phrase, words, at)) {
        return new Span(words.starts()[at], words.ends()[at + phrase.size() - 1]);
      }
    }
    return null;
  }

  /** The last word may be longer: links, commissions. */
  private static boolean standsAt(List<String> phrase, Words words, int at) {
    int last = phrase.size() - 1;
    if (at + last >= words.count()) {
      return false;
    }
    for (int k = 1; k < last; k++) {
      if (!phrase.get(k).equals(words.forms()[at + k])) {
        return false;
      }
    }
    return last == 0 || words.forms()[at + last].startsWith(phrase.get(last));
  }
}
