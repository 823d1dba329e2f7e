package dev.winnow.links.paid;

import dev.winnow.resource.ResourceLines;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each sign weighs and how a reviewer reads it, from {@code signs.tsv}. */
public final class SignWeights {
  private final Map<String, Weighed> rows = new HashMap<>();
  private double threshold;

  private record Weighed(double weight, String words) {}

  /** Reads the weights that come with Winnow. */
  public static SignWeights load() {
    SignWeights weights = new SignWeights();
    for (String line : ResourceLines.of(SignWeights.class, "signs.tsv")) {
      String[] cells = line.split("\t", -1);
      weights.rows.put(cells[0], new Weighed(Double.parseDouble(cells[1]), cells[2]));
    }
    weights.threshold = weights.number("threshold");
    return weights;
  }

  private Weighed row(String id) {
    return Objects.requireNonNull(rows.get(id), id);
  }

  /** Whether signs together show that a target pays. */
  public boolean pays(Collection<PaidSign> signs) {
    double sum = 0;
    for (PaidSign sign : signs) {
      sum += row(sign.id()).weight();
    }
    return sum >= threshold;
  }

  /** A number of the table that is no weight. */
  public double number(String id) {
    return row(id).weight();
  }

  /** Whether a sign speaks for a link paying. */
  public boolean isFor(PaidSign sign) {
    return row(sign.id()).weight() > 0;
  }

  /** The signs that speak for it, in words, the heaviest first. */
  public List<String> words(Collection<PaidSign> signs) {
    return signs.stream()
        .filter(this::isFor)
        .sorted(
            Comparator.comparingDouble((PaidSign sign) -> -row(sign.id()).weight())
                .thenComparing(PaidSign::id))
        .map(this::words)
        .toList();
  }

  private String words(PaidSign sign) {
    String words = row(sign.id()).words();
    return sign.detail() == null ? words : words + " " + sign.detail();
  }
}
