package dev.winnow.review;

import java.util.Comparator;
import java.util.List;

/**
 * Measures how well a score ranks bad pages before good ones. A tie counts one half; each page
 * counts with its weight.
 */
final class QualityRanking {
  private final List<Item> items;
  private final double bad;
  private final double good;

  /**
   * A page in a ranking.
   *
   * @param score a higher score means a worse page
   */
  record Item(double score, boolean bad, double weight) {}

  QualityRanking(List<Item> items) {
    this.items = items.stream().sorted(Comparator.comparingDouble(Item::score).reversed()).toList();
    bad = items.stream().filter(Item::bad).mapToDouble(Item::weight).sum();
    good = items.stream().filter(i -> !i.bad()).mapToDouble(Item::weight).sum();
  }

  /** Whether there are both good and bad pages. */
  boolean estimable() {
    return bad > 0 && good > 0;
  }

  /** ROC AUC: the probability that a bad page scores worse than a good one. */
  double area() {
    double area = 0;
    double badBefore = 0;
    int i = 0;
    while (i < items.size()) {
      int end = tieEnd(i);
      double badHere = weight(i, end, true);
      area += weight(i, end, false) * (badBefore + badHere / 2);
      badBefore += badHere;
      i = end;
    }
    return area / (bad * good);
  }

  /**
   * Average precision: the precision at each score at which recall grows, weighted by that growth.
   */
  double averagePrecision() {
    double sum = 0;
    double badSeen = 0;
    double seen = 0;
    int i = 0;
    while (i < items.size()) {
      int end = tieEnd(i);
      double badHere = weight(i, end, true);
      badSeen += badHere;
      seen += badHere + weight(i, end, false);
      sum += badHere / bad * badSeen / seen;
      i = end;
    }
    return sum;
  }

  private int tieEnd(int from) {
    int end = from + 1;
    while (end < items.size() && items.get(end).score() == items.get(from).score()) {
      end++;
    }
    return end;
  }

  private double weight(int from, int end, boolean wanted) {
    return items.subList(from, end).stream()
        .filter(item -> item.bad() == wanted)
        .mapToDouble(Item::weight)
        .sum();
  }
}
