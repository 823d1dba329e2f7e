package dev.winnow.signals.spam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds key phrases in a page: word for word, or as variants with most of their content words close
 * together in any order and number. One pass over the words for each phrase, of which there are at
 * most {@link #MOST_PHRASES}.
 */
final class PhraseRuns {
  /** Bits of a long. */
  static final int MOST_PHRASES = 64;

  private static final int SLACK = 2; // words that a variant may have more than its phrase

  private final PageText page;
  private final List<KeyPhrase> phrases;
  private final long[] phrasesAt;

  private PhraseRuns(PageText page, List<KeyPhrase> phrases) {
    this.page = page;
    this.phrases = phrases;
    phrasesAt = new long[page.count()];
  }

  /** All runs, phrase by phrase, in text order; runs of one phrase do not overlap. */
  static List<Run> find(PageText page, List<KeyPhrase> phrases) {
    PhraseRuns finder = new PhraseRuns(page, phrases);
    finder.index();
    List<Run> runs = new ArrayList<>();
    for (int p = 0; p < Math.min(MOST_PHRASES, phrases.size()); p++) {
      finder.find(p, runs);
    }
    return runs;
  }

  private void index() {
    Map<String, Long> masks = new HashMap<>();
    for (int p = 0; p < Math.min(MOST_PHRASES, phrases.size()); p++) {
      for (String stem : phrases.get(p).stems()) {
        masks.merge(stem, 1L << p, (a, b) -> a | b);
      }
    }
    for (int i = 0; i < phrasesAt.length; i++) {
      Long mask = masks.get(WordForms.stem(page.form(i)));
      phrasesAt[i] = mask == null ? 0 : mask;
    }
  }

  private void find(int p, List<Run> runs) {
    KeyPhrase phrase = phrases.get(p);
    for (Line line : page.lines()) {
      for (int i = line.first(); i < line.last(); ) {
        int to = exactEnd(phrase, line, i);
        if (to > i) {
          add(new Run(phrase, line, i, to, true, false), runs);
        } else if ((phrasesAt[i] >>> p & 1) != 0) {
          to = variantEnd(phrase, p, line, i);
          if (to > i) {
            add(new Run(phrase, line, i, to, false, false), runs);
          }
        }
        i = Math.max(to, i + 1);
      }
    }
  }

  private void add(Run run, List<Run> runs) {
    Run last = runs.isEmpty() ? run : runs.get(runs.size() - 1);
    boolean beside =
        last.phrase().equals(run.phrase())
            && last.line().equals(run.line())
            && last.to() == run.from()
            && page.before(run.line(), run.from()) == PageText.Edge.WORD;
    if (beside && last.exact() && run.exact() && run.words() > 1) {
      runs.set(runs.size() - 1, last.twice());
      runs.add(run.twice());
    } else {
      runs.add(run);
    }
  }

  private int exactEnd(KeyPhrase phrase, Line line, int from) {
    int size = phrase.words().size();
    if (from + size > line.last() || !page.form(from).equals(phrase.words().get(0))) {
      return from;
    }
    for (int i = 1; i < size; i++) {
      if (!page.form(from + i).equals(phrase.words().get(i))
          || page.before(line, from + i) == PageText.Edge.SENTENCE) {
        return from;
      }
    }
    return from + size;
  }

  /** The longest stretch from a content word on that shares enough words with the phrase. */
  private int variantEnd(KeyPhrase phrase, int p, Line line, int from) {
    int limit = Math.min(line.last(), from + phrase.words().size() + SLACK);
    Set<String> seen = new HashSet<>();
    int end = from;
    boolean foreign = false;
    for (int i = from; i < limit; i++) {
      if (i > from && page.before(line, i) != PageText.Edge.WORD) {
        break;
      }
      if ((phrasesAt[i] >>> p & 1) != 0) {
        if (!seen.add(WordForms.stem(page.form(i)))) {
          break;
        }
        end = i + 1;
      } else if (!FunctionWords.isFunction(page.form(i))) {
        if (foreign || !phrase.isLong()) {
          break;
        }
        foreign = true;
      }
    }
    return seen.size() >= phrase.shared() ? end : from;
  }
}
