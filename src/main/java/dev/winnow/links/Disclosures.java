package dev.winnow.links;

import dev.winnow.model.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page says that its links pay, as the FTC's endorsement guides (16 CFR 255) and the
 * networks' terms ask for.
 */
final class Disclosures {
  private final List<String> phrases;

  private Disclosures(List<String> phrases) {
    this.phrases = phrases;
  }

  /** Reads the phrases that come with Winnow. */
  static Disclosures load() {
    return new Disclosures(Lines.of("disclosures.txt"));
  }

  /** The first place, or null. */
  @Nullable Span first(String text) {
    String lower = lower(text);
    Span first = null;
    for (String phrase : phrases) {
      int at = lower.indexOf(phrase);
      if (at >= 0 && (first == null || at < first.start())) {
        first = new Span(at, at + phrase.length());
      }
    }
    return first;
  }

  /** Lower case, character by character, so that offsets stay what they are. */
  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower.replace('’', '\'').replace('\n', ' ');
    }
    StringBuilder same = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      same.append(Character.toLowerCase(text.charAt(i)));
    }
    return same.toString().replace('’', '\'').replace('\n', ' ');
  }
}
