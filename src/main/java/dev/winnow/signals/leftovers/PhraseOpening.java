package dev.winnow.signals.leftovers;

import dev.winnow.model.Words;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The phrases that begin with a word, and their anchors: rare words of which one stands in every
 * text that matches. Text without an anchor is never folded.
 */
final class PhraseOpening {
  private final List<LeftoverPhrase> phrases = new ArrayList<>();
  private final Set<String> rarest = new HashSet<>();
  private WordSet anchors = new WordSet(rarest);

  /** Adds a phrase with its anchors. */
  void add(LeftoverPhrase phrase, Set<String> itsAnchors) {
    phrases.add(phrase);
    rarest.addAll(itsAnchors);
    anchors = new WordSet(rarest);
  }

  /** In the order in which they were added. */
  List<LeftoverPhrase> phrases() {
    return phrases;
  }

  /**
   * Whether an anchor stands in a stretch of the text.
   *
   * @param word first of the stretch
   * @param to offset behind the stretch
   */
  boolean isAnchored(String text, Words words, HyphenCursor hyphens, int word, int to) {
    int[] starts = words.starts();
    if (word < starts.length && hyphens.isWithin(starts[word], to)) {
      return isAnchoredInParts(words, word, to);
    }
    for (int i = word; i < starts.length && starts[i] < to; i++) {
      if (anchors.mayContain(text, starts[i], words.ends()[i])
          && anchors.contains(words.forms()[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnchoredInParts(Words words, int word, int to) {
    for (int i = word; i < words.count() && words.starts()[i] < to; i++) {
      if (isAnchor(words.forms()[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, or a part of it beside a hyphen, is an anchor. */
  private boolean isAnchor(String form) {
    if (anchors.contains(form)) {
      return true;
    }
    int start = 0;
    for (int hyphen = form.indexOf('-'); hyphen > start; hyphen = form.indexOf('-', start)) {
      if (anchors.contains(form.substring(start, hyphen))) {
        return true;
      }
      start = hyphen + 1;
    }
    return start > 0 && start < form.length() && anchors.contains(form.substring(start));
  }
}
