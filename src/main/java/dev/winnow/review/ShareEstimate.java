package dev.winnow.review;

import dev.winnow.score.WilsonInterval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A share with its 95 % interval, or the reason why it cannot be estimated.
 *
 * @param value in [0, 1], or null if it cannot be estimated
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param pages number of labelled pages that it is based on
 * @param reason why it cannot be estimated, or null
 */
public record ShareEstimate(
    @Nullable Double value, double low, double high, int pages, @Nullable String reason) {
  /** A share that cannot be estimated, with the reason. */
  static ShareEstimate none(String reason) {
    return new ShareEstimate(null, 0, 1, 0, reason);
  }

  /**
   * Estimates a share.
   *
   * @param part sum of the weights of the pages that have the property
   * @param all sum of all weights
   */
  static ShareEstimate of(double part, Sum all) {
    WilsonInterval interval = WilsonInterval.of(part / all.weight(), all.effective());
    return new ShareEstimate(interval.share(), interval.low(), interval.high(), all.pages(), null);
  }

  /**
   * Estimates F1 with its interval. F1 = 2 J / (1 + J) is a monotone function of J, the share of
   * true positives among all pages that are positive or claimed, so the interval of J gives that of
   * F1.
   */
  ShareEstimate harmonic() {
    if (value == null) {
      return this;
    }
    return new ShareEstimate(harmonic(value), harmonic(low), harmonic(high), pages, null);
  }

  private static double harmonic(double share) {
    return 2 * share / (1 + share);
  }

  @Override
  public String toString() {
    return value == null
        ? "not estimable"
        : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", value, low, high);
  }

  /**
   * A sum of page weights.
   *
   * @param squares sum of the squared weights
   */
  record Sum(int pages, double weight, double squares) {
    static final Sum ZERO = new Sum(0, 0, 0);

    Sum plus(double more) {
      return new Sum(pages + 1, weight + more, squares + more * more);
    }

    Sum plus(Sum other) {
      return new Sum(pages + other.pages, weight + other.weight, squares + other.squares);
    }

    /**
     * Effective sample size: the number of evenly sampled pages with the same variance (Kish 1965).
     */
    double effective() {
      return weight * weight / squares;
    }
  }
}
