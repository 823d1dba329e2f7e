package dev.winnow.links.calls;

import dev.winnow.resource.ResourceLines;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words of calls to action, and words of navigation that look like them, in the languages of {@code
 * calls.tsv}.
 */
public final class CallLexicon {
  /** Phrases of all kinds by their first word, so that a line needs one look-up a word. */
  private final FirstWords<Phrase> byFirstWord = new FirstWords<>();

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
    boolean standsAt(String[] forms, int at, int end) {
      if (at + words.size() > end) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) { // the first was looked up
        if (!words.get(i).equals(forms[at + i])) {
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
  public static CallLexicon load() {
    CallLexicon wording = new CallLexicon();
    ResourceLines.of(CallLexicon.class, "calls.tsv").forEach(wording::add);
    return wording;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
    for (String text : line.substring(tab + 1).split(", ", -1)) {
      List<String> words = Arrays.asList(text.split(" ", -1));
      byFirstWord.add(words.get(0), new Phrase(kind, words));
    }
  }

  /** Reads the words of a line, which stand among others. */
  Sense read(String[] forms, int first, int last) {
    int kinds = 0;
    for (int i = first; i < last; i++) {
      List<Phrase> phrases = byFirstWord.of(forms[i]);
      if (phrases != null) {
        kinds |= kinds(phrases, forms, first, i, last);
      }
    }
    boolean navigation = first == last || has(kinds, Kind.NAVIGATION) || has(kinds, Kind.NEVER);
    boolean asks = has(kinds, Kind.PHRASE) || (has(kinds, Kind.HEAD) && has(kinds, Kind.LURE));
    return new Sense(navigation, asks && !navigation, has(kinds, Kind.POINTER));
  }

  private static int kinds(List<Phrase> phrases, String[] forms, int first, int at, int last) {
    int kinds = 0;
    for (Phrase phrase : phrases) {
      boolean counts = at == first || !phrase.kind().first;
      kinds |= counts && phrase.standsAt(forms, at, last) ? phrase.kind().bit : 0;
    }
    return kinds;
  }

  private static boolean has(int kinds, Kind kind) {
    return (kinds & kind.bit) != 0;
  }

  /** Whether the words ask the reader to go and buy. */
  public boolean isCall(List<String> line) {
    return read(line.toArray(new String[0]), 0, line.size()).call();
  }
}
