package dev.winnow.train.phrasing;

import dev.winnow.learn.LogisticModel;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.train.learn.LogisticLearner;
import dev.winnow.train.learn.TrainingRows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What each feature of a page brings: fitted without it and its square on half of the rows, judged
 * on the other.
 */
final class FeatureAblation {
  private static final List<String> NAMES = PageFeatures.FEATURES;

  private final TrainingRows rows;

  /** Takes rows of {@link PageFeatures#TERMS}. */
  FeatureAblation(TrainingRows rows) {
    this.rows = rows;
  }

  /** One line a feature. */
  String table() {
    double all = areaWithout(-1);
    StringBuilder lines = new StringBuilder("area under the curve without a page feature");
    lines.append(String.format(Locale.ROOT, "%n  %-26s %.4f", "(none left out)", all));
    for (int i = 0; i < NAMES.size(); i++) {
      double area = areaWithout(i);
      lines.append(
          String.format(Locale.ROOT, "%n  %-26s %.4f  %+.4f", NAMES.get(i), area, area - all));
    }
    return lines.toString();
  }

  private double areaWithout(int feature) {
    TrainingRows half = new TrainingRows(PageFeatures.TERMS.size());
    for (int row = 0; row < rows.count(); row++) {
      if (learns(row)) {
        half.add(vector(row, feature), rows.positive(row), rows.weight(row));
      }
    }
    LogisticModel fitted = new LogisticLearner(PageFeatures.TERMS, half).fit();
    double[] negatives = judged(fitted, feature, false);
    double[] positives = judged(fitted, feature, true);
    return area(positives, negatives);
  }

  /** TrainingRows come in pairs, a text and its spun form; pairs are never parted. */
  private static boolean learns(int row) {
    return row / 2 % 2 == 0;
  }

  private double[] vector(int row, int without) {
    double[] vector = new double[rows.width()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = i % NAMES.size() == without ? 0 : rows.value(row, i);
    }
    return vector;
  }

  private double[] judged(LogisticModel fitted, int without, boolean positive) {
    double[] logits = new double[rows.count()];
    int count = 0;
    for (int row = 0; row < rows.count(); row++) {
      if (!learns(row) && rows.positive(row) == positive) {
        logits[count++] = fitted.logit(vector(row, without));
      }
    }
    return Arrays.copyOf(logits, count);
  }

  /** Share of pairs in which the positive stands above the negative. */
  static double area(double[] positives, double[] negatives) {
    double[] sorted = negatives.clone();
    Arrays.sort(sorted);
    double below = 0;
    for (double positive : positives) {
      int found = Arrays.binarySearch(sorted, positive);
      below += found < 0 ? -found - 1 : found;
    }
    return below / ((double) positives.length * negatives.length);
  }
}
