package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page that say something, in sentences. Labels, items of listings and buttons
 * repeat the words of their page too, and for good reasons.
 *
 * @param lines in order
 * @param words of the lines
 * @param all words of the page beside its menus
 */
record SaidLines(List<Line> lines, int words, int all) {
  private static final int FEWEST = 3;
  private static final int RUNNING_LINE = 8; // words; shorter lines are labels

  /** Whether a page says more than it lists, in more paragraphs than an entry of a lexicon has. */
  boolean isMostOfPage() {
    return lines.size() >= FEWEST && 2 * words >= all;
  }

  static SaidLines of(PhrasedPage page) {
    List<Line> lines = new ArrayList<>();
    int words = 0;
    int all = 0;
    for (Line line : page.text().lines()) {
      if (!PageText.isMenu(line)) {
        all += line.words();
        if (line.words() >= RUNNING_LINE && PageText.isProse(line) && isSaid(page, line)) {
          lines.add(line);
          words += line.words();
        }
      }
    }
    return new SaidLines(lines, words, all);
  }

  /** Whether a line has the verb of a sentence or its end mark; both are known of English only. */
  private static boolean isSaid(PhrasedPage page, Line line) {
    if (!page.english() || page.text().endsSentence(line)) {
      return true;
    }
    for (int i = line.first(); i < line.last(); i++) {
      if (page.text().makesSentence(i)) {
        return true;
      }
    }
    return false;
  }
}
