package dev.winnow.phrasing;

import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the places worth showing to a person, and says why.
 *
 * <p>A place on a page that as a whole looks spun is likelier to be a swap, so the page's log odds
 * count, in part, for each of its places; a page that looks honest does not clear its places.
 */
final class Substitutions {
  private static final double PAGE_SHARE = 0.3; // of the page's log odds, added to each place's

  private static final double MOST_SHIFT = 1.2; // nats; past it, one place in three shown is wrong

  /**
   * Log odds; of held-out phrases half lie above, of what should have stood there one in twenty.
   */
  private static final double SHOWN = 0.9;

  /** Below it, the likeliest original is too often not the one. */
  private static final double NAMED = 0.3;

  private static final double PSEUDO_PLACES =
      60; // a page's worth, so that a paragraph shifts little

  private final Counts counts;
  private final double learntLogit;

  /** Uses the counts, and the log odds of a swap among all places that were learnt from. */
  Substitutions(Counts counts, double learntLogit) {
    this.counts = counts;
    this.learntLogit = learntLogit;
  }

  /** The places worth showing on a page with such log odds of being spun. */
  List<Substitution> of(Tokens tokens, List<Place> places, double pageLogit) {
    double shift = Math.max(0, Math.min(MOST_SHIFT, PAGE_SHARE * pageLogit)) + rarity(places);
    List<Substitution> shown = new ArrayList<>();
    for (Place place : places) {
      if (place.logit() + shift > SHOWN) {
        shown.add(substitution(tokens, place, place.logit() + shift));
      }
    }
    return shown;
  }

  /** Where few of many places look swapped, each is the less likely to be; 0 in a short text. */
  private double rarity(List<Place> places) {
    double usual = Logistic.probability(learntLogit);
    double swapped = PSEUDO_PLACES * usual;
    for (Place place : places) {
      swapped += Logistic.probability(place.logit());
    }
    double share = swapped / (places.size() + PSEUDO_PLACES);
    return Math.min(0, Math.log(share / (1 - share)) - learntLogit);
  }

  private Substitution substitution(Tokens tokens, Place place, double strength) {
    Words words = tokens.words();
    int first = Math.min(place.at(), place.neighbour());
    int last = Math.max(place.at(), place.neighbour());
    String expected = expected(tokens, place);
    String note =
        "“%s %s” is %s in the reference text"
            .formatted(tokens.form(first), tokens.form(last), times(place.seen()));
    if (expected != null) {
      note += ", “%s” %s".formatted(expected, times(place.expectedSeen()));
    }
    return new Substitution(words.starts()[first], words.ends()[last], expected, strength, note);
  }

  private @Nullable String expected(Tokens tokens, Place place) {
    if (place.original() == Vocabulary.UNKNOWN || place.certainty() < NAMED) {
      return null;
    }
    Vocabulary vocabulary = counts.vocabulary();
    String original = vocabulary.word(place.original());
    if (place.neighbour() > place.at()) {
      return original + " " + tokens.form(place.neighbour());
    }
    int left = counts.articleBefore(tokens.id(place.neighbour()), place.original());
    return vocabulary.word(left) + " " + original;
  }

  private static String times(int seen) {
    return switch (seen) {
      case 0 -> "never seen";
      case 1 -> "seen once";
      default -> "seen some " + seen + " times";
    };
  }
}
