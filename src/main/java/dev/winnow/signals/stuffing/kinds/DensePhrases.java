package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.words.FunctionWords;
import java.util.Locale;

/**
 * A phrase that makes up more of the running text than on any honest page. Density by itself does
 * not separate: three content words in a row reach 3.1 places per 100 words on honest pages, a
 * tenth of their text. So only the far end counts.
 */
final class DensePhrases implements StuffingKind {
  private static final int FEWEST = 6;
  private static final double SHARE = 0.16; // of the running words, three content words
  private static final double SHORT_SHARE = 0.22; // two content words

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.DENSE_PHRASES);
    String summary = "";
    int running = -1;
    for (PhraseUse use : page.uses()) {
      int content = content(use);
      if (use.places().size() < FEWEST || content < 2) {
        continue;
      }
      running = running < 0 ? running(page.text()) : running;
      double share = (double) use.places().size() * use.words().size() / Math.max(1, running);
      if (share >= (content > 2 ? SHARE : SHORT_SHARE)) {
        places.add(use.places(), use.text(), "stands more often than on any honest page");
        places.count(use.places().size());
        summary =
            String.format(
                Locale.ROOT,
                "“%s” stands %d times in %d words of running text, %.0f %% of it against at most"
                    + " 10 %% elsewhere",
                use.text(),
                use.places().size(),
                running,
                100 * share);
      }
    }
    return places.finding(summary);
  }

  private static int content(PhraseUse use) {
    int content = 0;
    for (String word : use.words()) {
      content += FunctionWords.isFunction(word) ? 0 : 1;
    }
    return content;
  }

  private static int running(PageText text) {
    int words = 0;
    for (Line line : text.lines()) {
      words += PageText.isProse(line) ? line.words() : 0;
    }
    return words;
  }
}
