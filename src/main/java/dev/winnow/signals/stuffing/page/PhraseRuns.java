package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds key phrases in a page: word for word, or as variants with most of their content words close
 * together in any order and number. One pass over the words for all phrases, of which there are at
 * most {@link #MOST_PHRASES}.
 */
public final class PhraseRuns {
  /** Bits of a long. */
  static final int MOST_PHRASES = 64;

  private static final int SLACK = 2; // words that a variant may have more than its phrase

  private final PageText page;
  private final List<KeyPhrase> phrases;
  private final long[] phrasesOf; // by number of a word: phrases that have it, a bit each
  private final List<Opening> openings = new ArrayList<>(); // in text order

  private PhraseRuns(PageText page, List<KeyPhrase> phrases) {
    this.page = page;
    this.phrases = phrases.subList(0, Math.min(MOST_PHRASES, phrases.size()));
    phrasesOf = new long[page.vocabulary().length];
  }

  /** A word with which a run of some phrases, a bit each, may start. */
  private record Opening(Line line, int word, long phrases) {}

  /** All runs, phrase by phrase, in text order; runs of one phrase do not overlap. */
  public static List<PhraseRun> find(PageText page, List<KeyPhrase> phrases) {
    PhraseRuns finder = new PhraseRuns(page, phrases);
    List<PhraseRun> runs = new ArrayList<>();
    if (phrases.isEmpty()) {
      return runs;
    }
    finder.index();
    for (int p = 0; p < finder.phrases.size(); p++) {
      finder.find(p, runs);
    }
    return runs;
  }

  /** Marks the words that a run may start with or hold, and lists where runs may start. */
  private void index() {
    Map<String, Long> stems = new HashMap<>();
    Map<String, Long> firsts = new HashMap<>();
    for (int p = 0; p < phrases.size(); p++) {
      KeyPhrase phrase = phrases.get(p);
      firsts.merge(phrase.words().get(0), 1L << p, (a, b) -> a | b);
      for (String stem : phrase.stems()) {
        stems.merge(stem, 1L << p, (a, b) -> a | b);
      }
    }
    Set<String> all = new HashSet<>(stems.keySet());
    all.addAll(firsts.keySet());
    long[] opened = new long[phrasesOf.length]; // by number: phrases that a run may start with it
    for (int number : page.numbers(new WordStarts(all))) {
      String form = page.vocabulary()[number];
      phrasesOf[number] = stems.getOrDefault(WordForms.stem(form), 0L);
      opened[number] = phrasesOf[number] | firsts.getOrDefault(form, 0L);
    }
    for (Line line : page.lines()) {
      for (int i = line.first(); i < line.last(); i++) {
        long masks = opened[page.number(i)];
        if (masks != 0) {
          openings.add(new Opening(line, i, masks));
        }
      }
    }
  }

  private void find(int p, List<PhraseRun> runs) {
    KeyPhrase phrase = phrases.get(p);
    int next = 0;
    for (Opening opening : openings) {
      boolean opens = (opening.phrases() >>> p & 1) != 0 && opening.word() >= next;
      PhraseRun run = opens ? run(phrase, p, opening.line(), opening.word()) : null;
      if (run != null) {
        add(run, runs);
        next = run.to();
      }
    }
  }

  private @Nullable PhraseRun run(KeyPhrase phrase, int p, Line line, int from) {
    int to = exactEnd(phrase, line, from);
    if (to > from) {
      return new PhraseRun(phrase, line, from, to, true, false);
    }
    to = has(from, p) ? variantEnd(phrase, p, line, from) : from;
    return to > from ? new PhraseRun(phrase, line, from, to, false, false) : null;
  }

  private void add(PhraseRun run, List<PhraseRun> runs) {
    PhraseRun last = runs.isEmpty() ? run : runs.get(runs.size() - 1);
    boolean beside =
        last.to() == run.from()
            && last.phrase().equals(run.phrase())
            && last.line().equals(run.line())
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
    if (count(p, from, limit) < phrase.shared()) {
      return from; // as at most places
    }
    Set<String> seen = new HashSet<>();
    int end = from;
    boolean foreign = false;
    for (int i = from; i < limit; i++) {
      if (i > from && page.before(line, i) != PageText.Edge.WORD) {
        break;
      }
      if (has(i, p)) {
        if (!seen.add(WordForms.stem(page.form(i)))) {
          break;
        }
        end = i + 1;
      } else if (!page.isFunction(i)) {
        if (foreign || !phrase.isLong()) {
          break;
        }
        foreign = true;
      }
    }
    return seen.size() >= phrase.shared() ? end : from;
  }

  /** How many words of a stretch are of a phrase. */
  private int count(int p, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += has(i, p) ? 1 : 0;
    }
    return count;
  }

  private boolean has(int word, int p) {
    return (phrasesOf[page.number(word)] >>> p & 1) != 0;
  }
}
