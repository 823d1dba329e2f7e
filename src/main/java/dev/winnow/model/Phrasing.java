package dev.winnow.model;

import java.util.List;
import java.util.Map;

/**
 * The wording of a text compared with counts of English.
 *
 * @param spun calibrated probability that the text went through a synonym spinner, in [0, 1]
 * @param features inputs of the model that gave the probability, by name
 * @param substitutions strongest first
 */
public record Phrasing(
    double spun, Map<String, Double> features, List<Substitution> substitutions) {
  /** Stands for a text that was not read, such as one in another language. */
  public static final Phrasing NONE = new Phrasing(0, Map.of(), List.of());
}
