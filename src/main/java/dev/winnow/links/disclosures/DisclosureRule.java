package dev.winnow.links.disclosures;

import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of classes that makes a clause a disclosure; the notation stands in {@code
 * disclosures.tsv}.
 *
 * @param language its code, by which the words that deny are chosen
 * @param isShort whether it is for lines of a few words only
 */
record DisclosureRule(String id, String language, boolean isShort, List<Step> steps) {
  /** How a class joins those before it. */
  private enum Join {
    FIRST,
    NEXT,
    ANYWHERE,
    NEARBY
  }

  /**
   * A class of the pattern.
   *
   * @param gap words that may stand between it and the class before; for {@link Join#NEXT}
   */
  private record Step(Join join, int kind, int gap) {}

  /** Reads a pattern. */
  static DisclosureRule of(String name, String pattern, PhraseIndex index) {
    String language = name.substring(0, name.indexOf('.'));
    boolean isShort = pattern.startsWith("short ");
    List<Step> steps = new ArrayList<>();
    Join join = Join.FIRST;
    int gap = 0;
    for (String token : pattern.substring(isShort ? 6 : 0).split(" ", -1)) {
      if (token.startsWith(">")) {
        join = Join.NEXT;
        gap = Integer.parseInt(token.substring(1));
      } else if (token.equals("&")) {
        join = Join.ANYWHERE;
      } else if (token.equals("~")) {
        join = Join.NEARBY;
      } else {
        steps.add(new Step(join, index.number(language + "." + token), gap));
      }
    }
    return new DisclosureRule(name, language, isShort, List.copyOf(steps));
  }

  /**
   * Where the pattern stands in a clause, as ranges of words.
   *
   * @param clause the phrases of the clause
   * @param around those of its sentence and of the neighbouring ones
   */
  List<Hit> in(List<Hit> clause, Supplier<List<Hit>> around) {
    List<Hit> found = new ArrayList<>();
    for (Hit start : clause) {
      Hit range = start.kind() == steps.get(0).kind() ? from(start, clause, around) : null;
      if (range != null) {
        found.add(range);
      }
    }
    return found;
  }

  /** Whether a clause has phrases of all the classes that must stand in it. */
  boolean mayHold(BitSet kinds) {
    for (int i = 0; i < steps.size(); i++) { // for each rule of each clause: no iterator
      Step step = steps.get(i);
      if (step.join() != Join.NEARBY && !kinds.get(step.kind())) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Hit from(Hit start, List<Hit> clause, Supplier<List<Hit>> around) {
    int first = start.first();
    int last = start.last();
    Hit before = start;
    for (Step step : steps.subList(1, steps.size())) {
      Hit next =
          step.join() == Join.NEXT
              ? next(before, step, clause)
              : any(step.kind(), before, step.join() == Join.NEARBY ? around.get() : clause);
      if (next == null) {
        return null;
      }
      if (step.join() != Join.NEARBY) {
        first = Math.min(first, next.first());
        last = Math.max(last, next.last());
      }
      before = next;
    }
    return new Hit(start.kind(), first, last);
  }

  private static @Nullable Hit next(Hit before, Step step, List<Hit> hits) {
    for (Hit hit : hits) {
      int between = hit.first() - before.last();
      if (hit.kind() == step.kind() && between >= 0 && between <= step.gap()) {
        return hit;
      }
    }
    return null;
  }

  /** The nearest phrase of a class, so that no far word is drawn into the match. */
  private static @Nullable Hit any(int kind, Hit other, List<Hit> hits) {
    Hit best = null;
    int nearest = Integer.MAX_VALUE;
    for (Hit hit : hits) {
      int distance = Math.abs(hit.first() - other.first());
      if (hit.kind() == kind && distance < nearest && !hit.equals(other)) {
        best = hit;
        nearest = distance;
      }
    }
    return best;
  }
}
