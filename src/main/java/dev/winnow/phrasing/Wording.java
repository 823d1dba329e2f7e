package dev.winnow.phrasing;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Puts a place into words: where it starts and ends, what was expected, and the counts behind it.
 */
final class Wording {
  /** Below it, the likeliest original is too often not the one. */
  private static final double NAMED = 0.25;

  private final Counts counts;

  Wording(Counts counts) {
    this.counts = counts;
  }

  /** First word of the stretch that a place is shown as. */
  int first(Tokens tokens, Place place) {
    return strange(tokens, place.at()) || place.neighbour() < place.at()
        ? place.at() - 1
        : place.at();
  }

  /** Last word of the stretch. */
  int last(Tokens tokens, Place place) {
    return strange(tokens, place.at() + 1) || place.neighbour() > place.at()
        ? place.at() + 1
        : place.at();
  }

  /** Whether a word and its predecessor are content words that were never seen together. */
  private boolean strange(Tokens tokens, int at) {
    return tokens.follows(at)
        && content(tokens.id(at - 1))
        && content(tokens.id(at))
        && counts.adjacent(tokens.id(at - 1), tokens.id(at)) == 0;
  }

  private boolean content(int id) {
    return id != Vocabulary.UNKNOWN && counts.vocabulary().content(id);
  }

  /** The stretch with every word that is certain enough put right; null where none is. */
  @Nullable String expected(Tokens tokens, Map<Integer, Place> chosen, int first, int last) {
    StringJoiner phrase = new StringJoiner(" ");
    boolean changed = false;
    for (int at = first; at <= last; at++) {
      int id = right(tokens, chosen.get(at), at);
      changed |= id != tokens.id(at);
      int next = at < last ? right(tokens, chosen.get(at + 1), at + 1) : Vocabulary.UNKNOWN;
      int mended = next == Vocabulary.UNKNOWN ? id : counts.articleBefore(id, next);
      phrase.add(mended == Vocabulary.UNKNOWN ? tokens.form(at) : counts.vocabulary().word(mended));
    }
    return changed ? phrase.toString() : null;
  }

  /** Id of what should stand at a word: its original where that is certain and was seen there. */
  private int right(Tokens tokens, @Nullable Place place, int at) {
    return place != null && named(tokens, place) ? place.original() : tokens.id(at);
  }

  private boolean named(Tokens tokens, Place place) {
    return place.original() != Vocabulary.UNKNOWN
        && place.certainty() >= NAMED
        && seen(tokens, place, telling(tokens, place), place.original()) > 0;
  }

  /** The counts, in plain words. */
  String note(Tokens tokens, Place place) {
    int neighbour = telling(tokens, place);
    String word = tokens.form(place.at());
    String beside = tokens.form(neighbour);
    String note =
        String.format(
            Locale.ROOT,
            "“%s” is %s in the reference text",
            pair(neighbour < place.at(), beside, word),
            times(seen(tokens, place, neighbour, tokens.id(place.at()))));
    if (!named(tokens, place)) {
      return note;
    }
    int original = place.original();
    int article = counts.articleBefore(tokens.id(neighbour), original);
    String mended = neighbour < place.at() ? counts.vocabulary().word(article) : beside;
    return note
        + String.format(
            Locale.ROOT,
            ", “%s” %s",
            pair(neighbour < place.at(), mended, counts.vocabulary().word(original)),
            times(seen(tokens, place, neighbour, original)));
  }

  private static String pair(boolean left, String neighbour, String word) {
    return left ? neighbour + " " + word : word + " " + neighbour;
  }

  /**
   * The neighbour that shows the swap best: a content word that was never seen beside it, else the
   * one where the word is rarest and the original commonest.
   */
  private int telling(Tokens tokens, Place place) {
    int other = 2 * place.at() - place.neighbour();
    boolean known =
        tokens.follows(Math.max(place.at(), other))
            && other >= 0
            && tokens.id(other) != Vocabulary.UNKNOWN;
    boolean shows = strange(tokens, Math.max(place.at(), place.neighbour()));
    if (shows || !known || place.original() == Vocabulary.UNKNOWN) {
      return place.neighbour();
    }
    return excess(tokens, place, other) > excess(tokens, place, place.neighbour())
        ? other
        : place.neighbour();
  }

  private int excess(Tokens tokens, Place place, int neighbour) {
    return seen(tokens, place, neighbour, place.original())
        - 10 * seen(tokens, place, neighbour, tokens.id(place.at()));
  }

  private int seen(Tokens tokens, Place place, int neighbour, int word) {
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
