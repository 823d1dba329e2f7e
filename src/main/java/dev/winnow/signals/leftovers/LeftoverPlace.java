package dev.winnow.signals.leftovers;

import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import java.util.Map;

/**
 * A place where something was left behind.
 *
 * @param start offset into the text
 * @param end offset behind the place
 * @param since first year in which such text was seen on public pages
 */
record LeftoverPlace(
    LeftoverKind kind, LeftoverStrength strength, int start, int end, String since) {
  /** Whether it is stronger than another that begins with it, or as strong and longer. */
  boolean isBetter(LeftoverPlace other) {
    int stronger = other.strength.compareTo(strength);
    return stronger > 0 || (stronger == 0 && end > other.end);
  }

  /** This place and another of its kind behind it as one, as strong as the stronger. */
  LeftoverPlace upTo(LeftoverPlace other) {
    LeftoverStrength stronger = strength.compareTo(other.strength) < 0 ? strength : other.strength;
    return new LeftoverPlace(kind, stronger, start, other.end, since);
  }

  /** The same place, a sure one as half of one. */
  LeftoverPlace weakened() {
    return strength == LeftoverStrength.SURE
        ? new LeftoverPlace(kind, LeftoverStrength.HALF, start, end, since)
        : this;
  }

  /** The same place as a hint. */
  LeftoverPlace asHint() {
    return new LeftoverPlace(kind, LeftoverStrength.HINT, start, end, since);
  }

  /** The place as a reviewer reads it. */
  Evidence evidence(Document document) {
    return Evidence.at(document, start, end, kind.label() + ": " + kind.reason())
        .with(Map.of("kind", kind.label(), "since", since));
  }
}
