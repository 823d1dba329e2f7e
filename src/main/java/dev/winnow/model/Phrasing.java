package dev.winnow.model;

import java.util.List;

/**
 * How a text is worded, against counts of English.
 *
 * @param spun probability that the text went through a spinner, in [0, 1]
 * @param words how many were read; 0 if the text was not
 * @param substitutions strongest first; none on a page that does not pass
 */
public record Phrasing(double spun, int words, List<Substitution> substitutions) {
  /** Copies the list. */
  public Phrasing {
    substitutions = List.copyOf(substitutions);
  }

  /** A text that the resource cannot read, such as one in another language. */
  public static final Phrasing NONE = new Phrasing(0, 0, List.of());
}
