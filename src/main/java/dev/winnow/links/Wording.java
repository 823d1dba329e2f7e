package dev.winnow.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words of calls to action, and words of navigation that look like them, in the languages of {@code
 * calls.tsv}.
 */
final class Wording {
  /** Phrases of all kinds by their first word, so that a line needs one look-up a word. */
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private enum Kind {
    PHRASE(1, false),
    HEAD(2, true),
    LURE(4, false),
    POINTER(8, false),
    NAVIGATION(16, true),
    NEVER(32, false);

    final int bit;
    final boolean first; // counts at the start of a line only

    Kind(int bit, boolean first) {
      this.bit = bit;
      this.first = first;
    }
  }

  private record Phrase(Kind kind, List<String> words) {
    boolean standsAt(List<String> line, int at) {
      if (at + words.size() > line.size() || (kind.first && at > 0)) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) { // the first was looked up
        if (!words.get(i).equals(line.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * What the words of a line are.
   *
   * @param navigation whether they lead about a site, or to its services
   * @param call whether they ask the reader to go and buy
   * @param points whether they point here and now, which makes an imperative a call to action
   */
  record Sense(boolean navigation, boolean call, boolean points) {}

  /** Reads the words that come with Winnow. */
  static Wording load() {
    Wording wording = new Wording();
    Lines.of("calls.tsv").forEach(wording::add);
    return wording;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
    for (String text : line.substring(tab + 1).split(", ", -1)) {
      Phrase phrase = new Phrase(kind, Arrays.asList(text.split(" ", -1)));
      byFirstWord.computeIfAbsent(phrase.words().get(0), word -> new ArrayList<>()).add(phrase);
    }
  }

  /** Reads the words of a line. */
  Sense read(List<String> line) {
    int kinds = 0;
    for (int i = 0; i < line.size(); i++) {
      List<Phrase> phrases = byFirstWord.get(line.get(i));
      kinds |= phrases == null ? 0 : kinds(phrases, line, i);
    }
    boolean navigation = line.isEmpty() || has(kinds, Kind.NAVIGATION) || has(kinds, Kind.NEVER);
    boolean asks = has(kinds, Kind.PHRASE) || (has(kinds, Kind.HEAD) && has(kinds, Kind.LURE));
    return new Sense(navigation, asks && !navigation, has(kinds, Kind.POINTER));
  }

  private static int kinds(List<Phrase> phrases, List<String> line, int at) {
    int kinds = 0;
    for (Phrase phrase : phrases) {
      kinds |= phrase.standsAt(line, at) ? phrase.kind().bit : 0;
    }
    return kinds;
  }

  private static boolean has(int kinds, Kind kind) {
    return (kinds & kind.bit) != 0;
  }

  /** Whether the words ask the reader to go and buy. */
  boolean isCall(List<String> line) {
    return read(line).call();
  }
}
