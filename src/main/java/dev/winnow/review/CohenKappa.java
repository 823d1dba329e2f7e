package dev.winnow.review;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of two reviewers beyond chance (Cohen 1960): (po − pe) / (1 − pe), where po is the
 * share of pages with equal answers and pe the share that their habits alone would make equal.
 */
public final class CohenKappa {
  private static final double Z = 1.959963984540054; // the normal quantile at 97.5 %

  private final TreeMap<String, TreeMap<String, Integer>> cells = new TreeMap<>();
  private int pages;

  /** Counts a page by the answers of both. */
  void add(String first, String second) {
    cells.computeIfAbsent(first, answer -> new TreeMap<>()).merge(second, 1, Integer::sum);
    pages++;
  }

  /** Number of pages that both answered. */
  public int pages() {
    return pages;
  }

  /** Share of equal answers, with Wilson's interval. */
  public ShareEstimate equal() {
    if (pages == 0) {
      return ShareEstimate.none("no page has both answers");
    }
    double same = 0;
    for (String answer : answers()) {
      same += share(answer, answer);
    }
    return ShareEstimate.of(same * pages, new ShareEstimate.Sum(pages, pages, pages));
  }

  /**
   * The value with its 95 % interval by the large-sample variance of Fleiss, Cohen and Everitt
   * (1969); null if there is no page, or if both gave one and the same answer throughout.
   */
  public @Nullable Interval value() {
    double same = 0;
    double chance = 0;
    for (String answer : answers()) {
      same += share(answer, answer);
      chance += row(answer) * column(answer);
    }
    if (pages == 0 || chance > 1 - 1e-9) {
      return null;
    }
    double kappa = (same - chance) / (1 - chance);
    double variance = -square(kappa - chance * (1 - kappa));
    for (String one : answers()) {
      for (String other : answers()) {
        double habits = column(one) + row(other);
        variance +=
            one.equals(other)
                ? share(one, one) * square(1 - habits * (1 - kappa))
                : square(1 - kappa) * share(one, other) * square(habits);
      }
    }
    double spread = Z * Math.sqrt(Math.max(0, variance) / pages) / (1 - chance);
    return new Interval(kappa, Math.max(-1, kappa - spread), Math.min(1, kappa + spread));
  }

  /** A value in [−1, 1] with the ends of its interval. */
  public record Interval(double value, double low, double high) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", value, low, high);
    }
  }

  private SortedSet<String> answers() {
    SortedSet<String> answers = new TreeSet<>(cells.keySet());
    cells.values().forEach(row -> answers.addAll(row.keySet()));
    return answers;
  }

  private double share(String first, String second) {
    return (double) cells.getOrDefault(first, new TreeMap<>()).getOrDefault(second, 0) / pages;
  }

  private double row(String answer) {
    double sum = 0;
    for (String second : answers()) {
      sum += share(answer, second);
    }
    return sum;
  }

  private double column(String answer) {
    double sum = 0;
    for (String first : answers()) {
      sum += share(first, answer);
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
