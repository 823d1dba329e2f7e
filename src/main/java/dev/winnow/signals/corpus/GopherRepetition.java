package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.LineSplits;
import dev.winnow.signals.corpus.text.RepeatedGrams;
import dev.winnow.signals.corpus.text.TokenTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Gopher's rules of repetition as values, in datatrove's variant: characters of second and later
 * occurrences / all characters of the text, including white space.
 *
 * <p>Source: Rae et al., arXiv 2112.11446, table A1; huggingface/datatrove, {@code
 * gopher_repetition_filter.py}.
 */
final class GopherRepetition implements CorpusFamily {
  private static final String SOURCE = "Gopher, arXiv 2112.11446, as in datatrove";
  private static final int LAST_TOP = 4;
  private static final int LAST = 10;
  private static final String[] NAMES = new String[LAST + 1]; // by n

  static {
    for (int n = 2; n <= LAST; n++) {
      NAMES[n] = name(n);
    }
  }

  @Override
  public List<SignalCard> cards() {
    List<SignalCard> cards = new ArrayList<>();
    for (String unit : List.of("line", "para")) {
      cards.add(
          new SignalCard("gopher_dup_" + unit + "_frac", "ratio", unit + "s repeated", SOURCE));
      cards.add(
          new SignalCard(
              "gopher_dup_" + unit + "_char_frac",
              "ratio",
              "characters of repeated " + unit + "s",
              SOURCE));
    }
    for (int n = 2; n <= LAST; n++) {
      String summary = (n <= LAST_TOP ? "characters in the top " : "characters in repeated ") + n;
      cards.add(new SignalCard(NAMES[n], "ratio", summary + "-gram", SOURCE));
    }
    return cards;
  }

  private static String name(int n) {
    return n <= LAST_TOP ? "gopher_top_" + n + "_gram" : "gopher_duplicated_" + n + "_n_grams";
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    if (text.length() == 0) {
      return;
    }
    LineRanges paragraphs = LineSplits.paragraphs(text.chunks());
    duplicates(paragraphs, paragraphs.repeats(), "gopher_dup_para", text.length(), values);
    LineRanges lines = LineSplits.betweenNewlineRuns(text.chunks());
    LineRanges.Repeats repeats = text.repeatedLines().and(lines.blank().repeats());
    duplicates(lines, repeats, "gopher_dup_line", text.length(), values);
    TokenTable tokens = text.tokens();
    RepeatedGrams grams = new RepeatedGrams(tokens);
    for (int n = 2; n <= LAST; n++) {
      grams.lengthen();
      if (n > LAST_TOP) {
        values.ratio(NAMES[n], repeated(grams, n), text.length());
      } else if (grams.any()) {
        values.ratio(NAMES[n], top(grams, n), text.length());
      }
    }
  }

  private static void duplicates(
      LineRanges lines, LineRanges.Repeats repeats, String name, int length, SignalValues values) {
    values.ratio(name + "_frac", repeats.lines(), lines.size());
    values.ratio(name + "_char_frac", repeats.characters(), length);
  }

  /**
   * Characters in occurrences of the most frequent n-gram, including its spaces. If no n-gram
   * repeats, the first one of the text counts, as in datatrove.
   */
  private static long top(RepeatedGrams grams, int n) {
    int top = grams.top();
    int place = top == RepeatedGrams.NONE ? 0 : grams.first(top);
    int count = top == RepeatedGrams.NONE ? 1 : grams.count(top);
    return (long) (grams.length(place) + n - 1) * count;
  }

  /**
   * Characters of repeated n-grams. The scan goes from left to right; an n-gram that was seen
   * before adds its characters, and the scan continues behind it.
   */
  private static long repeated(RepeatedGrams grams, int n) {
    boolean[] seen = new boolean[grams.bound()];
    long length = 0;
    int next = 0;
    for (int i = 0; i < grams.size(); i++) {
      int place = grams.place(i);
      if (place < next) {
        continue;
      }
      if (seen[grams.id(i)]) {
        length += grams.length(place);
        next = place + n;
      }
      seen[grams.id(i)] = true;
    }
    return length;
  }
}
