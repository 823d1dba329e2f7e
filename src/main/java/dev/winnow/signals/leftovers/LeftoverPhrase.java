package dev.winnow.signals.leftovers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wording that is left behind, with what the data says of it. Its expression is compiled when it
 * is first needed, since most phrases never are.
 */
final class LeftoverPhrase {
  /** Where a phrase must begin. */
  enum Position {
    /** Behind the beginning of a line or of a sentence. */
    START,
    /** At any word. */
    ANY,
    /** Behind the beginning of a heading. */
    HEADING,
    /** Behind an opening bracket. */
    BRACKET
  }

  private final LeftoverKind kind;
  private final LeftoverStrength strength;
  private final String since;
  private final String expression;
  private volatile @Nullable Pattern compiled;

  /**
   * @param since first year in which the wording was seen on public pages
   * @param expression over folded text
   */
  LeftoverPhrase(LeftoverKind kind, LeftoverStrength strength, String since, String expression) {
    this.kind = kind;
    this.strength = strength;
    this.since = since;
    this.expression = expression;
  }

  /** The place of the phrase that begins where the folded text begins, or null. */
  @Nullable LeftoverPlace at(FoldedText text, int start) {
    Matcher matcher = wording().matcher(text.chars());
    return matcher.lookingAt()
        ? new LeftoverPlace(kind, strength, start, text.end(matcher.end()), since)
        : null;
  }

  private Pattern wording() {
    Pattern pattern = compiled;
    if (pattern == null) { // two threads may compile the same
      pattern = Pattern.compile(expression);
      compiled = pattern;
    }
    return pattern;
  }
}
