package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;

/**
 * A phrase of two words and more that follows itself, five times and more: {@code knee brace, knee
 * brace, knee brace …}. Needs no English. Refrains and laughter repeat a line once or twice, or one
 * short word; cells, code and menus are left out. Lines one below the other have to repeat more
 * often, and count if one block holds them or if they are most of the page: items and cards of a
 * template are blocks.
 */
final class PhraseRows implements StuffingKind {
  private static final int MOST_PERIOD = 8; // words
  private static final int FEWEST = 5; // times in one line
  private static final int FEWEST_BELOW = 12; // times in lines one below the other
  private static final double MOST_OF_PAGE = 0.7; // share of the words, of a page of nothing else
  private static final int SHORTEST = 4; // letters of a word that is looked for

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHRASE_ROWS);
    int most = 0;
    String top = "";
    for (int from = text.nextRepeated(0); from >= 0 && from + FEWEST < text.count(); ) {
      int period = period(text, from);
      int to = period == 0 ? from + 1 : end(text, from, period);
      int times = period == 0 ? 0 : (to - from) / period;
      if (times >= FEWEST && times >= fewest(text, from, to, period)) {
        String phrase = text.quote(from, from + period);
        for (int i = 0; i < times; i++) {
          int start = from + i * period;
          places.add(start, start + period, phrase, "follows itself");
        }
        places.count(times);
        most = Math.max(most, times);
        top = most == times ? phrase : top;
      }
      from = text.nextRepeated(Math.max(from + 1, times >= FEWEST ? to : 0));
    }
    return places.finding("“%s” follows itself %d times", top, most);
  }

  /** The shortest period with which the words from one on repeat themselves, or 0. */
  private static int period(PageText text, int from) {
    if (text.number(from) == text.number(from + 1)) {
      return 0; // one word again and again is no phrase
    }
    for (int period = 2; period <= MOST_PERIOD; period++) {
      int last = from + FEWEST * period - 1;
      if (last < text.count()
          && text.number(from) == text.number(from + period)
          && text.number(last) == text.number(last - period)
          && end(text, from, period) > last) {
        return period;
      }
    }
    return 0;
  }

  private static int end(PageText text, int from, int period) {
    int to = from + period;
    while (to < text.count() && text.number(to) == text.number(to - period)) {
      to++;
    }
    return to;
  }

  /** Lines of one block were broken by hand; equal blocks are a list or cards of a template. */
  private static int below(PageText text, Block block, int from, int to) {
    boolean together = text.end(to - 1) <= block.end();
    boolean nothingElse = to - from >= MOST_OF_PAGE * text.count();
    return together || nothingElse ? FEWEST_BELOW : Integer.MAX_VALUE;
  }

  /** How often a row has to repeat itself, by where it stands and by what it says. */
  private static int fewest(PageText text, int from, int to, int period) {
    Line line = text.lineOf(from);
    Block block = line.block();
    boolean words = false;
    for (int i = from; i < from + period; i++) {
      boolean content = text.form(i).length() >= SHORTEST && !text.isFunction(i);
      words |= content;
      if (text.makesSentence(i) || hasDigit(text.form(i))) {
        return Integer.MAX_VALUE; // a notice, or names that a program gave
      }
    }
    if (!words || !PageText.isProse(line) || PageText.isVerbatim(line)) {
      return Integer.MAX_VALUE;
    }
    return to <= line.last() ? FEWEST : below(text, block, from, to);
  }

  private static boolean hasDigit(String form) {
    return form.chars().anyMatch(Character::isDigit);
  }
}
