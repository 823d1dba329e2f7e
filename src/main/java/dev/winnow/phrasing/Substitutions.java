package dev.winnow.phrasing;

import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the places worth showing to a person, and says why.
 *
 * <p>How many words of a text are swapped is itself learnt from the text: where many places look
 * swapped, each of them is likelier to be (empirical Bayes, as in expectation maximisation).
 */
final class Substitutions {
  /** Share of true swaps among the places that the weights were learnt from. */
  private static final double LEARNT_SHARE = 0.25;

  private static final double PSEUDO_PLACES =
      15; // what a short text's own share is weighed against
  private static final double SHOWN = 0.0; // log odds: likelier a swap than not

  private final Counts counts;

  Substitutions(Counts counts) {
    this.counts = counts;
  }

  List<Substitution> of(Tokens tokens, List<Place> places) {
    double shift = shift(places);
    List<Substitution> shown = new ArrayList<>();
    for (Place place : places) {
      if (place.logit() + shift > SHOWN) {
        shown.add(substitution(tokens, place, place.logit() + shift));
      }
    }
    return shown;
  }

  private static double shift(List<Place> places) {
    double swapped = PSEUDO_PLACES * LEARNT_SHARE;
    for (Place place : places) {
      swapped += Logistic.probability(place.logit());
    }
    double share = swapped / (places.size() + PSEUDO_PLACES);
    return Math.log(share / (1 - share)) - Math.log(LEARNT_SHARE / (1 - LEARNT_SHARE));
  }

  private Substitution substitution(Tokens tokens, Place place, double strength) {
    Words words = tokens.words();
    int first = Math.min(place.at(), place.neighbour());
    int last = Math.max(place.at(), place.neighbour());
    String original = counts.vocabulary().word(place.original());
    String neighbour = tokens.form(place.neighbour());
    String expected =
        place.neighbour() < place.at() ? neighbour + " " + original : original + " " + neighbour;
    String note =
        String.format(
            Locale.ROOT,
            "“%s %s”: %s in the reference text; “%s”: %s",
            tokens.form(first),
            tokens.form(last),
            times(place.seen()),
            expected,
            times(place.expectedSeen()));
    return new Substitution(words.starts()[first], words.ends()[last], expected, strength, note);
  }

  private static String times(int seen) {
    return switch (seen) {
      case 0 -> "never seen";
      case 1 -> "seen once";
      default -> "seen some " + seen + " times";
    };
  }
}
