package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.LineRanges;
import java.util.ArrayList;
import java.util.List;

/**
 * C4's rules as values, in datatrove's variant: how many lines each rule would be the first to
 * drop. Nothing is dropped here.
 *
 * <p>Source: Raffel et al., JMLR 21/20-074; huggingface/datatrove, {@code c4_filters.py}.
 */
final class C4Signals implements CorpusFamily {
  private static final String SOURCE = "C4, JMLR 21/20-074, as in datatrove";
  private static final List<C4Lines.Fate> FATES = List.of(C4Lines.Fate.values());
  private static final int PARAGRAPHS = 3; // mC4 requires three lines of 200 characters

  @Override
  public List<SignalCard> cards() {
    List<SignalCard> cards = new ArrayList<>();
    cards.add(new SignalCard("c4_num_sentences", "count", "sentences in kept lines", SOURCE));
    for (C4Lines.Fate fate : FATES) {
      cards.add(new SignalCard(fate.signal(), "count", "lines: " + fate.summary(), SOURCE));
    }
    cards.add(
        new SignalCard(
            "c4_third_longest_line", "characters", "length of the third longest line", SOURCE));
    return cards;
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    C4Lines lines = text.c4Lines();
    values.put("c4_num_sentences", lines.strictSentences());
    for (C4Lines.Fate fate : FATES) {
      values.put(fate.signal(), lines.strict(fate));
    }
    LineRanges all = text.newlineLines();
    if (all.size() >= PARAGRAPHS) {
      values.put("c4_third_longest_line", thirdLongest(all));
    }
  }

  private static int thirdLongest(LineRanges lines) {
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.end(i) - lines.start(i) <= third) {
        continue; // not longer in code points either
      }
      int length = lines.length(i);
      third = Math.max(third, Math.min(second, length));
      second = Math.max(second, Math.min(first, length));
      first = Math.max(first, length);
    }
    return third;
  }
}
