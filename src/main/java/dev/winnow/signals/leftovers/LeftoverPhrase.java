package dev.winnow.signals.leftovers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wording that is left behind, with what the data says of it.
 *
 * @param since first year in which the wording was seen on public pages
 * @param wording in folded text
 */
record LeftoverPhrase(LeftoverKind kind, LeftoverStrength strength, String since, Pattern wording) {
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

  /** The place of the phrase that begins where the folded text begins, or null. */
  @Nullable LeftoverPlace at(FoldedText text, int start) {
    Matcher matcher = wording.matcher(text.chars());
    return matcher.lookingAt()
        ? new LeftoverPlace(kind, strength, start, text.end(matcher.end()), since)
        : null;
  }
}
