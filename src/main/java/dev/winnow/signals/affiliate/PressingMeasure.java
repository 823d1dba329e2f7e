package dev.winnow.signals.affiliate;

import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How much the calls to action of a page press its reader, in repeats. */
final class PressingMeasure {
  private static final PressingWeights WEIGHTS = PressingWeights.load();

  private final List<CallToAction> undisclosed = new ArrayList<>(); // paid
  private final List<CallToAction> disclosed = new ArrayList<>(); // paid
  private final List<CallToAction> others = new ArrayList<>();
  private final List<CallToAction> calls;
  private final int words;

  PressingMeasure(List<CallToAction> calls, int words) {
    this.calls = calls;
    this.words = words;
    for (CallToAction call : calls) {
      (call.link() == null ? others : call.disclosed() ? disclosed : undisclosed).add(call);
    }
  }

  /** Places of undisclosed links that pay. */
  private int undisclosedPlaces() {
    return undisclosed.stream().mapToInt(call -> call.places().size()).sum();
  }

  /** The value of the signal. */
  double value() {
    return repeatsOfUndisclosed() + density() + excessOfDisclosed() + repeatsOfOthers() + manners();
  }

  /** The most pressed target counts by its repeats, the others once each at their weight. */
  private double repeatsOfUndisclosed() {
    int most = undisclosed.stream().mapToInt(call -> call.places().size()).max().orElse(1);
    return most - 1 + WEIGHTS.furtherTarget() * Math.max(0, undisclosed.size() - 1);
  }

  private double density() {
    return undisclosedPlaces() * WEIGHTS.densityWords() / Math.max(words, WEIGHTS.densityWords());
  }

  /** Of a best-of list that says what it is, only one product that is pressed counts. */
  private double excessOfDisclosed() {
    int most = disclosed.stream().mapToInt(call -> call.places().size()).max().orElse(0);
    double allowed = WEIGHTS.disclosedPlaces() + words / WEIGHTS.disclosedWordsAPlace();
    return WEIGHTS.disclosedWeight() * Math.max(0, most - allowed);
  }

  private double repeatsOfOthers() {
    double sum = 0;
    for (CallToAction call : others) {
      double weight =
          call.target() != null
              ? WEIGHTS.pushedWeight()
              : call.disclosed() ? WEIGHTS.disclosedCallWeight() : 1;
      sum += weight * (call.places().size() - 1);
    }
    return sum;
  }

  private double manners() {
    double most = 0;
    for (CallToAction call : calls) {
      double weight =
          call.manners().contains(Manner.ONLY_WAY_ON)
              ? WEIGHTS.onlyWayOn()
              : isDisguised(call) ? WEIGHTS.disguised() : weight(call.manners());
      most = Math.max(most, weight);
      if (call.manners().contains(Manner.REDIRECTS)) {
        return WEIGHTS.redirects();
      }
    }
    return most;
  }

  private static double weight(Set<Manner> manners) {
    return manners.contains(Manner.ONE_OFFER)
        ? WEIGHTS.oneOffer()
        : manners.contains(Manner.POSES_AS_GUIDE)
            ? WEIGHTS.posing()
            : manners.contains(Manner.PLACED)
                ? WEIGHTS.placed()
                : manners.contains(Manner.NAMES_PAGE)
                    ? WEIGHTS.namesPage()
                    : manners.contains(Manner.SELLING_REDIRECT)
                        ? WEIGHTS.sellingRedirect()
                        : manners.contains(Manner.HEALER) ? WEIGHTS.healer() : 0;
  }

  /** Whether a link that pays is hidden from who reads the markup. */
  private static boolean isDisguised(CallToAction call) {
    return call.link() != null && call.manners().contains(Manner.DISGUISED);
  }
}
