package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import org.jspecify.annotations.Nullable;

/** Puts a place into words: the two words that show it, what was expected, and the counts. */
final class SubstitutionNotes {
  /** Below it, the likeliest pair is too often not the one. */
  static final double NAMED_PAIR = 0.15;

  /** The same for a single word, of which the candidates share all the odds. */
  private static final double NAMED = 0.2;

  private static final int CHOICE = SuspectReader.FEATURES.indexOf("choice");

  private final PhraseCounts counts;
  private final WordVocabulary vocabulary;

  SubstitutionNotes(PhraseCounts counts) {
    this.counts = counts;
    this.vocabulary = counts.vocabulary();
  }

  /** Two content words that were never seen together. */
  ShownStretch of(TokenIds tokens, StrangePair pair) {
    int at = pair.at();
    boolean named = pair.certainty() >= NAMED_PAIR;
    String expected =
        named ? vocabulary.word(pair.left()) + " " + vocabulary.word(pair.right()) : null;
    String found = tokens.form(at - 1) + " " + tokens.form(at);
    return new ShownStretch(
        at - 1, at, pair.logit(), expected, note(found, 0, expected, pair.seen()));
  }

  /** A word and the neighbour that tells most. */
  ShownStretch of(TokenIds tokens, SuspectWord place) {
    int neighbour = telling(tokens, place);
    int first = Math.min(neighbour, place.at());
    String found = tokens.form(first) + " " + tokens.form(first + 1);
    int original = place.original();
    String expected = named(tokens, place, neighbour) ? mended(tokens, place, neighbour) : null;
    return new ShownStretch(
        first,
        first + 1,
        place.logit(),
        expected,
        note(
            found,
            seen(tokens, place, neighbour, tokens.id(place.at())),
            expected,
            expected == null ? 0 : seen(tokens, place, neighbour, original)));
  }

  private boolean named(TokenIds tokens, SuspectWord place, int neighbour) {
    return place.original() != WordVocabulary.UNKNOWN
        && certainty(place) >= NAMED
        && seen(tokens, place, neighbour, place.original()) > 0;
  }

  /** The share of the odds, where none of the candidates may be the one either. */
  private static double certainty(SuspectWord place) {
    return 1 / (1 / place.certainty() + Math.exp(-place.features()[CHOICE]));
  }

  private String mended(TokenIds tokens, SuspectWord place, int neighbour) {
    String original = vocabulary.word(place.original());
    if (neighbour > place.at()) {
      return original + " " + tokens.form(neighbour);
    }
    return vocabulary.word(counts.articleBefore(tokens.id(neighbour), place.original()))
        + " "
        + original;
  }

  private static String note(String found, int seen, @Nullable String expected, int expectedSeen) {
    String note = "“" + found + "” is " + times(seen) + " in the reference text";
    return expected == null ? note : note + ", “" + expected + "” " + times(expectedSeen);
  }

  /** The neighbour where the word is rarest and the original commonest. */
  private int telling(TokenIds tokens, SuspectWord place) {
    int other = 2 * place.at() - place.neighbour();
    boolean known =
        tokens.follows(Math.max(place.at(), other))
            && other >= 0
            && tokens.id(other) != WordVocabulary.UNKNOWN;
    if (!known || place.original() == WordVocabulary.UNKNOWN) {
      return place.neighbour();
    }
    return excess(tokens, place, other) > excess(tokens, place, place.neighbour())
        ? other
        : place.neighbour();
  }

  private int excess(TokenIds tokens, SuspectWord place, int neighbour) {
    return seen(tokens, place, neighbour, place.original())
        - 10 * seen(tokens, place, neighbour, tokens.id(place.at()));
  }

  private int seen(TokenIds tokens, SuspectWord place, int neighbour, int word) {
    int beside = tokens.id(neighbour);
    return neighbour < place.at()
        ? counts.adjacent(
            word == place.original() ? counts.articleBefore(beside, word) : beside, word)
        : counts.adjacent(word, beside);
  }

  private static String times(int seen) {
    return switch (seen) {
      case 0 -> "never seen";
      case 1 -> "seen once";
      default -> "seen some " + seen + " times";
    };
  }
}
