package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stretches of 40 words of everyday English that hold next to no function words and repeat
 * themselves or have next to no mark between them: search terms in any order. Lists of ingredients
 * and of names do not repeat themselves and have commas, capitals, numbers or words that English at
 * large does not know.
 */
final class WordSalad implements StuffingKind {
  private static final int WINDOW = 40;
  private static final double FUNCTION = 0.08;
  private static final double TYPES = 0.65;
  private static final double SHORT_TYPES = 0.9; // of a short line
  private static final int MOST_MARKS = 2; // of a stretch that need not repeat its words
  private static final double FEWEST_TYPES = 0.2; // fewer are a placeholder
  private static final double NAMES = 0.1; // capitals inside sentences and digits
  private static final double KNOWN = 0.8;
  private static final String PROGRAM_MARKS = "/\\_$={}<>&";
  private static final double MARKS = 0.1; // a word; search terms have none
  private static final int STEP = 8;
  private static final int SHORT = 14; // words of a line that may be salad as a whole
  private static final int FEWEST_SHORT = 4; // such lines; two of them are worth a window

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.WORD_SALAD);
    List<WordSpan> shortLines = new ArrayList<>();
    if (page.english()) {
      for (Line line : page.text().lines()) {
        if (line.words() >= WINDOW) {
          read(page.text(), line, places);
        } else if (line.words() >= SHORT
            && isSalad(page.text(), line, line.first(), line.words())) {
          shortLines.add(new WordSpan(line.first(), line.last()));
        }
      }
    }
    int units = places.size();
    if (shortLines.size() >= FEWEST_SHORT) {
      places.add(shortLines, "search terms", "is a string of words without a sentence");
      units += shortLines.size() / 2;
    }
    places.count(units);
    return places.finding(
        "%s hardly a small word (the, of, is), which are a third of any prose",
        places.counted("passage has", "passages have"));
  }

  private static void read(PageText text, Line line, PlaceCollector places) {
    for (int from = line.first(); from + WINDOW <= line.last(); ) {
      if (isSalad(text, line, from, WINDOW)) {
        places.add(from, from + WINDOW, text.form(from), "is a string of words without a sentence");
        from += WINDOW;
      } else {
        from += STEP;
      }
    }
  }

  private static boolean isSalad(PageText text, Line line, int from, int words) {
    int function = 0;
    for (int i = from; i < from + words; i++) {
      function += text.isFunction(i) ? 1 : 0;
      if (function > FUNCTION * words) {
        return false; // as nearly everywhere
      }
    }
    int names = 0;
    for (int i = from; i < from + words; i++) {
      names += text.capital(i) || text.startsWithDigit(i) ? 1 : 0;
      if (names > NAMES * words) {
        return false; // as lists of names
      }
    }
    Set<Integer> types = new HashSet<>();
    for (int i = from; i < from + words; i++) {
      types.add(text.number(i));
    }
    return types.size() <= types(text, line, from, words) * words
        && types.size() >= FEWEST_TYPES * words
        && isKnown(text, from, words)
        && !isProgram(text.quote(from, from + words), words);
  }

  private static boolean isKnown(PageText text, int from, int words) {
    int known = 0;
    for (int i = from; i < from + words; i++) {
      known += text.isKnown(i) ? 1 : 0;
    }
    return known >= KNOWN * words;
  }

  /**
   * The largest share of different words. Sentences and lists of so many words have marks, so that
   * a stretch with hardly one may be of any words.
   */
  private static double types(PageText text, Line line, int from, int words) {
    if (words < WINDOW) {
      return SHORT_TYPES;
    }
    int marks = 0;
    for (int i = from + 1; i < from + words; i++) {
      marks += text.before(line, i) != Edge.WORD ? 1 : 0;
    }
    return marks > MOST_MARKS ? TYPES : 1;
  }

  /** Whether words are joined by the marks of commands, paths and programs. */
  private static boolean isProgram(String quote, int words) {
    long marks = quote.chars().filter(c -> PROGRAM_MARKS.indexOf(c) >= 0).count();
    return marks >= MARKS * words;
  }
}
