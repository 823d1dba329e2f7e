package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A phrase that makes up more of the running text than on any honest page. Density by itself does
 * not separate: three content words in a row reach 3.1 places per 100 words on honest pages, a
 * tenth of their text. So only the far end counts.
 */
final class DensePhrases implements StuffingKind {
  private static final int FEWEST = 6;
  private static final double DENSE = 6; // places per 100 running words, three content words
  private static final double SHORT_DENSE = 11; // two content words
  private static final double COVERED = 0.18; // of the running words, by content words
  private static final double OBVIOUS = 0.36; // in capitals and in other languages too
  private static final int SHORTEST = 3; // letters; "vitamin d" says as much as "vitamin"

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.DENSE_PHRASES);
    String format = ""; // of the phrase that stands most often
    int most = 0;
    int running = -1;
    for (PhraseUse use : page.uses()) {
      int content = use.places().size() < FEWEST ? 0 : content(use);
      if (content < 2) {
        continue;
      }
      running = running < 0 ? running(page.text()) : running;
      double density = 100.0 * use.places().size() / Math.max(1, running);
      double covered = density / 100 * content;
      boolean dense =
          density >= (content > 2 ? DENSE : SHORT_DENSE)
              && covered >= COVERED
              && isKnown(use)
              && page.text().endsLower(use.places());
      if ((dense || covered >= OBVIOUS) && !page.text().opensLines(use.places())) {
        places.add(
            use.places(), use.text(), "stands more often than in any text it was compared with");
        places.count(use.places().size());
        if (use.places().size() > most) {
          most = use.places().size();
          format =
              String.format(
                  Locale.ROOT,
                  "“%%s” stands %%s in %d words of running text, %.1f per 100 words against at most"
                      + " 3.1 elsewhere",
                  running,
                  density);
        }
      }
    }
    return places.findingByPhrase(format);
  }

  private static int content(PhraseUse use) {
    Set<String> content = new HashSet<>(use.words());
    content.removeIf(word -> word.length() < SHORTEST || FunctionWords.isFunction(word));
    return content.size();
  }

  /** Terms are names, which their subject needs. */
  private static boolean isKnown(PhraseUse use) {
    return use.words().stream().noneMatch(MedicalNames::has)
        && use.words().stream().allMatch(w -> FunctionWords.isFunction(w) || WordUse.isKnown(w));
  }

  private static int running(PageText text) {
    int words = 0;
    for (Line line : text.lines()) {
      words += PageText.isProse(line) ? line.words() : 0;
    }
    return words;
  }
}
