package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts a suspected place into words: what is unusual here, what is usual, and how often the
 * reference text holds both. It never says what was meant, since nobody can know.
 */
final class PlaceNotes {
  private static final double MILLION = 1e6;

  private final WordVocabulary vocabulary;
  private final PairCounts pairs;

  PlaceNotes(WordVocabulary vocabulary, PairCounts pairs) {
    this.vocabulary = vocabulary;
    this.pairs = pairs;
  }

  /**
   * The note of a pair of words.
   *
   * @param suspectLeft whether the suspected word stands on the left
   * @param usual what is usual in the place of the suspected word, -1 if none is named
   * @param times how often the page holds the suspected word
   */
  String ofPair(int left, int right, boolean suspectLeft, int usual, int times) {
    String found = vocabulary.word(left) + " " + vocabulary.word(right);
    StringBuilder note =
        new StringBuilder("“" + found + "” " + times(pairs.count(left, right)) + " in ")
            .append(size());
    String phrase = phrase(left, right, suspectLeft, usual);
    if (phrase != null) {
      int seen = suspectLeft ? pairs.count(usual, right) : pairs.count(left, usual);
      note.append(", “").append(phrase).append("” ").append(times(seen));
    }
    return note.append(onPage(suspectLeft ? left : right, times)).toString();
  }

  /** The usual phrase in the place of a pair; null if none is named. */
  @Nullable String phrase(int left, int right, boolean suspectLeft, int usual) {
    if (usual < 0) {
      return null;
    }
    return suspectLeft
        ? vocabulary.word(usual) + " " + vocabulary.word(right)
        : vocabulary.word(left) + " " + vocabulary.word(usual);
  }

  /** The note of a word without a neighbour. */
  String ofWord(int word, int times) {
    return "“"
        + vocabulary.word(word)
        + "” is unusual between these words; it stands "
        + times(vocabulary.count(word))
        + " in "
        + size()
        + onPage(word, times);
  }

  private String onPage(int word, int times) {
    return times < 2
        ? ""
        : String.format(
            Locale.ROOT, "; “%s” stands %d times on this page", vocabulary.word(word), times);
  }

  private String size() {
    return String.format(
        Locale.ROOT, "%.0f million words of reference text", vocabulary.total() / MILLION);
  }

  private static String times(int seen) {
    return switch (seen) {
      case 0 -> "never";
      case 1 -> "once";
      default -> String.format(Locale.ROOT, "%,d times", seen);
    };
  }
}
