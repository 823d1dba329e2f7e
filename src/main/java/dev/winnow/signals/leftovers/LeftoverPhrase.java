package dev.winnow.signals.leftovers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  private final int number;
  private final LeftoverKind kind;
  private final LeftoverStrength strength;
  private final Position position;
  private final String since;
  private final String expression;
  private final AnchorSet rarest;
  private final AnchorSet[] nearest; // all, those of the shortest reach first
  private final @Nullable AnchorSet first; // words that it can begin with; null for any
  private final long leads; // the mask of those
  private final int reach;
  private volatile @Nullable Pattern compiled;

  /**
   * @param number of the phrase among all
   * @param since first year in which the wording was seen on public pages
   * @throws IllegalArgumentException if there is no word that every match holds
   */
  LeftoverPhrase(
      int number,
      LeftoverKind kind,
      LeftoverStrength strength,
      Position position,
      String since,
      PhraseWording wording) {
    this.number = number;
    this.kind = kind;
    this.strength = strength;
    this.position = position;
    this.since = since;
    this.expression = wording.expression();
    List<PhraseDemand> demands = wording.anchors();
    if (demands.isEmpty()) {
      throw new IllegalArgumentException("no word that every match holds: " + expression);
    }
    this.nearest = demands.stream().map(AnchorSet::new).toArray(AnchorSet[]::new);
    this.rarest = nearest[0];
    this.reach = rarest.reach();
    Arrays.sort(nearest, Comparator.comparingInt(AnchorSet::reach));
    Set<String> words = wording.firstWords();
    this.first =
        words.contains(PhraseWording.ANY_WORD) ? null : new AnchorSet(new PhraseDemand(words, 0));
    this.leads = first == null ? ~0L : first.mask();
  }

  /** The number of the phrase among all. */
  int number() {
    return number;
  }

  /** Where it must begin. */
  Position position() {
    return position;
  }

  /** The words by which it is looked for: every match holds one of them. */
  Set<String> anchors() {
    return rarest.words();
  }

  /** How many words behind the first one of a match the first of those words stands at most. */
  int reach() {
    return reach;
  }

  /** The mask of the words that it can begin with, see {@link AnchorSet#mask}; full if any can. */
  long leads() {
    return leads;
  }

  /** Whether a word may be its first one, and all that it needs stands behind, before another. */
  boolean mayBeginAt(PageForms forms, int word, int end) {
    if (first != null && !first.has(forms.lead(word))) {
      return false;
    }
    for (AnchorSet set : nearest) {
      if (!forms.hold(set, word, Math.min(word + set.reach() + 1, end))) {
        return false;
      }
    }
    return true;
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
