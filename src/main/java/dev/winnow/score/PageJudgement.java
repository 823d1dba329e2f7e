package dev.winnow.score;

import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of judging a page's measurements by a policy.
 *
 * @param quality 0 (worst) to 100; 100 − quality is the sum of the points. Rows show {@link
 *     #reportedQuality}
 * @param flags ids of the signals that flag the page, in card order
 * @param signals the effect of each signal, in card order, then those of the standard signals with
 *     a rule in the policy
 */
public record PageJudgement(
    double quality, Verdict verdict, List<String> flags, List<Contribution> signals) {
  /** The quality that rows show: null if the page is undecided, since too little was measured. */
  public @Nullable Double reportedQuality() {
    return verdict == Verdict.UNDECIDED ? null : quality;
  }
}
