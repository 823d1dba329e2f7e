package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.RepeatedGrams;
import dev.winnow.signals.corpus.text.TokenTable;
import java.util.ArrayList;
import java.util.List;

/**
 * RedPajama-v2's signals of repetition, as its code computes them: the share of characters in the
 * most frequent word n-gram (n = 2 to 4; 0 if no n-gram repeats), and in words covered by any
 * n-gram that occurs at least twice (n = 5 to 10), including first occurrences.
 *
 * <p>Source: togethercomputer/RedPajama-Data, {@code quality_signals/repetitions.py}.
 */
final class RedPajamaRepetition implements CorpusFamily {
  private static final String SOURCE = "RedPajama-v2 repetitions.py; Gopher, arXiv 2112.11446";
  private static final int LAST_TOP = 4;
  private static final int FIRST_DUPE = 5;
  private static final int LAST_DUPE = 10;
  private static final String[] NAMES = new String[LAST_DUPE + 1]; // by n

  static {
    for (int n = 2; n <= LAST_DUPE; n++) {
      NAMES[n] = name(n);
    }
  }

  @Override
  public List<SignalCard> cards() {
    List<SignalCard> cards = new ArrayList<>();
    for (int n = 2; n <= LAST_DUPE; n++) {
      String summary = n <= LAST_TOP ? "characters in the top " + n + "-gram" : dupeSummary(n);
      cards.add(new SignalCard(NAMES[n], "ratio", summary, SOURCE));
    }
    return cards;
  }

  private static String dupeSummary(int n) {
    return "characters of words in " + n + "-grams that occur twice or more";
  }

  private static String name(int n) {
    return n <= LAST_TOP
        ? "rps_doc_frac_chars_top_" + n + "gram"
        : "rps_doc_frac_chars_dupe_" + n + "grams";
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    TokenTable words = text.normalisedWords();
    long total = words.totalLength();
    RepeatedGrams grams = new RepeatedGrams(words);
    for (int n = 2; n <= LAST_DUPE; n++) {
      grams.lengthen();
      long repeated = n < FIRST_DUPE ? inTop(grams) : inRepeated(grams, words, n);
      values.put(NAMES[n], total > 0 ? (double) repeated / (double) total : 0);
    }
  }

  private static long inTop(RepeatedGrams grams) {
    int top = grams.top();
    return top == RepeatedGrams.NONE ? 0 : (long) grams.length(grams.first(top)) * grams.count(top);
  }

  private static long inRepeated(RepeatedGrams grams, TokenTable words, int n) {
    long length = 0;
    int covered = 0;
    for (int i = 0; i < grams.size(); i++) {
      int place = grams.place(i);
      for (covered = Math.max(covered, place); covered < place + n; covered++) {
        length += words.length(words.at(covered));
      }
    }
    return length;
  }
}
