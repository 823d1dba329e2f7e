package dev.winnow.model;

import java.util.List;
import java.util.Map;

/**
 * How a text is worded, against counts of English.
 *
 * @param spun calibrated probability that the text went through a synonym spinner, in [0, 1]
 * @param features what the probability was made of, by name
 * @param substitutions strongest first
 */
public record Phrasing(
    double spun, Map<String, Double> features, List<Substitution> substitutions) {
  /** A text that the resource cannot read, such as one in another language. */
  public static final Phrasing NONE = new Phrasing(0, Map.of(), List.of());
}
