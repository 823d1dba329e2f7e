package dev.winnow.review;

import dev.winnow.review.LabelledPages.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits weights to labels by logistic regression of bad pages on severities. Weights are not
 * negative and are regularised towards those of the policy, so that few labels change them little.
 *
 * <p>The fit is used only if it ranks unseen pages better: in five folds, with the pages of a site
 * in one fold, average precision must grow on average and must not decrease in any fold.
 */
final class WeightFit {
  private static final int FOLDS = 5;
  private static final int LEAST = 20; // pages of each kind; with fewer the fit would follow noise
  private static final double GAIN = 0.005; // of average precision; a smaller gain may be chance
  private static final double POINTS_PER_LOGIT = 10; // 100 points correspond to odds of e^10
  private static final double PULL = 1; // regularisation towards the policy, as strong as one page
  private static final int STEPS = 3_000; // further steps change no weight by half a point

  private final RejudgedPoints points;
  private final List<Pair> pages;
  private final SortedMap<String, Double> base;

  WeightFit(RejudgedPoints points, List<Pair> pages) {
    this.points = points;
    this.pages = pages.stream().filter(page -> page.label().bad() != null).toList();
    this.base = points.weights();
  }

  /**
   * The result of a fit.
   *
   * @param weights the new weights, or those of the policy
   * @param note the reason
   */
  record Outcome(SortedMap<String, Double> weights, String note) {}

  Outcome outcome() {
    long bad = pages.stream().filter(WeightFit::bad).count();
    long good = pages.size() - bad;
    if (bad < LEAST || good < LEAST) {
      return new Outcome(
          base,
          String.format(
              Locale.ROOT,
              "weights left: %d bad and %d good labelled pages, %d of each are needed",
              bad,
              good,
              LEAST));
    }
    List<Double> gains = gains();
    double mean = gains.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    boolean better = mean >= GAIN && gains.stream().allMatch(gain -> gain >= 0);
    String note =
        String.format(
            Locale.ROOT,
            "weights %s: average precision on folds not seen changed by %+.3f on the mean, %+.3f at"
                + " worst",
            better ? "fitted" : "left",
            mean,
            gains.stream().mapToDouble(Double::doubleValue).min().orElse(0));
    return new Outcome(better ? fit(pages) : base, note);
  }

  private List<Double> gains() {
    List<Double> gains = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Pair> seen = new ArrayList<>();
      List<Pair> unseen = new ArrayList<>();
      for (Pair page : pages) {
        String site = page.row().site();
        String group = site == null ? page.row().id() : site;
        int hash = group.hashCode() * 0x9E3779B9; // spreads similar hash codes
        (Math.floorMod(hash >>> 8, FOLDS) == fold ? unseen : seen).add(page);
      }
      Double before = averagePrecision(unseen, base);
      Double after = averagePrecision(unseen, fit(seen));
      if (before != null && after != null) {
        gains.add(after - before);
      }
    }
    return gains;
  }

  private @Nullable Double averagePrecision(List<Pair> some, Map<String, Double> weights) {
    List<QualityRanking.Item> items = new ArrayList<>();
    for (Pair page : some) {
      double quality = points.quality(page.row(), weights);
      items.add(new QualityRanking.Item(100 - quality, bad(page), page.label().weight()));
    }
    QualityRanking ranking = new QualityRanking(items);
    return ranking.estimable() ? ranking.averagePrecision() : null;
  }

  /**
   * Projected gradient descent; the objective is convex, so the result does not depend on the
   * start.
   */
  private SortedMap<String, Double> fit(List<Pair> some) {
    List<String> ids = new ArrayList<>(base.keySet());
    double[] prior = ids.stream().mapToDouble(id -> weight(id) / POINTS_PER_LOGIT).toArray();
    double[][] severities = new double[some.size()][];
    double total = 0;
    for (int i = 0; i < severities.length; i++) {
      Map<String, Double> paying = points.paying(some.get(i).row(), base);
      severities[i] = ids.stream().mapToDouble(id -> paying.getOrDefault(id, 0.0)).toArray();
      total += some.get(i).label().weight();
    }
    double[] betas = prior.clone();
    double bias = -1;
    double step = 1 / (0.25 * total * (ids.size() + 1) + PULL); // below 1 / the largest curvature
    for (int n = 0; n < STEPS; n++) {
      double[] slope = new double[ids.size()];
      double biasSlope = 0;
      for (int i = 0; i < severities.length; i++) {
        double error = error(severities[i], betas, bias, some.get(i));
        biasSlope += error;
        for (int j = 0; j < slope.length; j++) {
          slope[j] += error * severities[i][j];
        }
      }
      bias -= step * biasSlope;
      for (int j = 0; j < slope.length; j++) {
        betas[j] = Math.max(0, betas[j] - step * (slope[j] + PULL * (betas[j] - prior[j])));
      }
    }
    return scaled(ids, betas);
  }

  private static double error(double[] severities, double[] betas, double bias, Pair page) {
    double logit = bias;
    for (int j = 0; j < betas.length; j++) {
      logit += betas[j] * severities[j];
    }
    double odds = 1 / (1 + Math.exp(-logit));
    return page.label().weight() * (odds - (bad(page) ? 1 : 0));
  }

  /**
   * Scales weights to the sum of the policy's weights, so that quality keeps its scale, and rounds
   * them to half points.
   */
  private SortedMap<String, Double> scaled(List<String> ids, double[] betas) {
    double sum = 0;
    double all = 0;
    for (int j = 0; j < betas.length; j++) {
      sum += betas[j];
      all += weight(ids.get(j));
    }
    SortedMap<String, Double> weights = new TreeMap<>();
    for (int j = 0; j < betas.length; j++) {
      double points = sum == 0 ? weight(ids.get(j)) : betas[j] / sum * all;
      weights.put(ids.get(j), Math.min(100, Math.round(points * 2) / 2.0));
    }
    return weights;
  }

  private double weight(String id) {
    return base.getOrDefault(id, 0.0);
  }

  private static boolean bad(Pair page) {
    return Boolean.TRUE.equals(page.label().bad());
  }
}
