package dev.winnow.text;

import dev.winnow.model.Span;
import java.util.List;

/**
 * A walk over a block from stop to stop. It remembers the white space that it passed and the one
 * ahead, so that no stretch is gone over once for every stop in it.
 *
 * <p>What stands around a stop is cut as OpenNLP cut it when the model was trained, oddities
 * included: white space has no-break spaces and trimming has not, and the last character of a block
 * is no part of a suffix.
 */
final class SentenceScan {
  private final SentenceWeights weights;
  private final String text;
  private final char[] chars;
  private final int start;
  private final int end;

  /** Start of the white space before the word at hand; of the block where there is none. */
  private int space;

  /** The same for the word before. */
  private int spaceBefore;

  /** Start of the word at hand, where it has a stop. */
  private int word;

  /** The stop before the one at hand; the start of the block where there is none. */
  private int lastStop;

  /** The next white space but for that right behind the stop, and the end of what precedes it. */
  private int nextSpace = -1;

  private int nextEnd;

  /** A walk that starts before the block's first character. */
  SentenceScan(SentenceWeights weights, String text, char[] chars, Span block) {
    this.weights = weights;
    this.text = text;
    this.chars = chars;
    this.start = block.start();
    this.end = block.end();
    this.space = start;
    this.spaceBefore = start;
    this.lastStop = start;
  }

  /** Adds the sentences of the block. */
  void split(List<Span> sentences) {
    int sentence = skipSpace(start);
    for (int at = start; at < end; at++) {
      int kind = CharKinds.of(chars[at]);
      if (kind == CharKinds.SPACE && at > start && !isSpace(at - 1)) {
        spaceBefore = space;
        space = at;
      } else if (kind == CharKinds.STOP) {
        if (lastStop <= space) {
          word = skipBlank(space);
        }
        if (at >= sentence && at > start && isBreak(at)) {
          int behind = skipWord(at + 1);
          sentences.add(new Span(sentence, behind));
          sentence = skipSpace(behind);
        }
        lastStop = at;
      }
    }
    int last = end;
    while (last > sentence && isSpace(last - 1)) {
      last--;
    }
    if (last > sentence) {
      sentences.add(new Span(sentence, last));
    }
  }

  private boolean isBreak(int stop) {
    int behind = stop + 1;
    while (behind < end && (CharKinds.of(chars[behind]) & CharKinds.BOUND) == 0) {
      behind++;
    }
    boolean another = behind < end && !isSpace(behind);
    if (another && !Character.isUpperCase(chars[stop + 1])) {
      return false; // of the stops in a word the last decides, as in "e.g."
    }
    return weightBefore(stop) + weightBehind(stop, behind) >= 0;
  }

  private double weightBefore(int stop) {
    boolean first = lastStop <= space;
    int prefix = first ? word : lastStop;
    int prefixEnd = trim(prefix, stop);
    int previousEnd = first ? space : lastStop;
    int previous = Math.min(first ? skipBlank(spaceBefore) : word, previousEnd);
    double weight = weights.stop(chars[stop]) + (isSpace(stop - 1) ? weights.spaceBefore : 0);
    return weight
        + weights.prefix.weight(text, prefix, prefixEnd)
        + weights.length(prefixEnd - prefix)
        + weights.previous.weight(text, previous, trim(previous, previousEnd));
  }

  /**
   * The weight of what follows a stop.
   *
   * @param bound index of the white space or stop behind it
   */
  private double weightBehind(int stop, int bound) {
    int last = end - 1;
    if (stop == last) {
      return weights.suffix.weight(text, end, end) + weights.next.weight(text, end, end);
    }
    int suffixEnd = bound < last && isSpace(bound) ? skipSpace(bound) - 1 : Math.min(bound, last);
    int suffix = Math.min(skipBlank(stop + 1), suffixEnd);
    lookAhead(suffixEnd);
    int next = Math.min(skipBlank(suffixEnd + 1), nextEnd);
    double weight = isSpace(stop + 1) ? weights.spaceAfter : 0;
    return weight
        + weights.suffix.weight(text, suffix, trim(suffix, suffixEnd))
        + weights.next.weight(text, next, nextEnd);
  }

  /** Finds the end of the word behind a suffix. */
  private void lookAhead(int suffixEnd) {
    if (nextSpace >= suffixEnd + 2) {
      return;
    }
    nextSpace = skipWord(suffixEnd + 2);
    int behind = nextSpace < end ? skipSpace(nextSpace) - 1 : end;
    nextEnd = trim(suffixEnd + 1, behind);
  }

  private boolean isSpace(int at) {
    return CharKinds.of(chars[at]) == CharKinds.SPACE;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < end && isSpace(at)) {
      at++;
    }
    return at;
  }

  private int skipWord(int from) {
    int at = from;
    while (at < end && !isSpace(at)) {
      at++;
    }
    return at;
  }

  /** Skips what {@link String#trim} cuts off. */
  private int skipBlank(int from) {
    int at = from;
    while (at < end && chars[at] <= ' ') {
      at++;
    }
    return at;
  }

  /** The end of a stretch without what {@link String#trim} cuts off. */
  private int trim(int from, int to) {
    int at = to;
    while (at > from && chars[at - 1] <= ' ') {
      at--;
    }
    return at;
  }
}
