package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The title or main heading as a line of its own, again and again beside running text, whatever
 * marks stand around it. Needs no English. A contents list, a menu or a running head with a page
 * number has other lines around the phrase or other words beside it.
 *
 * <p>A line that nothing declares counts too if it stands between paragraphs time and again and
 * says what somebody wants to buy.
 */
final class OwnLines implements StuffingKind {
  private static final int RUNNING_WORDS = 12; // a line of so many is running text
  private static final int FEWEST_LETTERS = 8; // of a phrase; shorter ones are labels
  private static final int FEWEST_UNDECLARED = 6; // repeats; quotes and banners reach 5
  private static final int FEWEST_LOWER = 5; // repeats of a line without any capital
  private static final int FEWEST_ALIKE = 4; // of them with the same endings
  private static final int FEWEST_CONTENT = 4; // words of such a line, none of them a small word
  private static final int MOST_WORDS = 10;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.OWN_LINES);
    Set<List<String>> declared = new HashSet<>();
    Set<String> openers = new HashSet<>(); // first words of declared phrases
    for (KeyPhrase phrase : page.phrases()) {
      if (phrase.source() != KeyPhrase.Source.FOUND) {
        declared.add(stems(phrase.words()));
        openers.add(WordForms.stem(phrase.words().get(0)));
      }
    }
    Map<List<String>, List<WordSpan>> lines = new LinkedHashMap<>();
    List<Line> all = page.text().lines();
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      if (line.words() >= 2
          && line.words() <= MOST_WORDS
          && !PageText.isMenu(line)
          && isBesideText(all, i)
          && (openers.contains(WordForms.stem(page.text().form(line.first())))
              || (page.text().mayRepeat(line.first(), FEWEST_ALIKE)
                  && (hasOffer(page.text(), line)
                      || isLower(page.text(), line.first(), line.last()))))) {
        lines
            .computeIfAbsent(stems(page.text(), line), key -> new ArrayList<>())
            .add(new WordSpan(line.first(), line.last()));
      }
    }
    int most = 0;
    String top = "";
    for (Map.Entry<List<String>, List<WordSpan>> entry : lines.entrySet()) {
      int count = entry.getValue().size();
      boolean counts =
          declared.contains(entry.getKey())
              ? count > 1 && letters(entry.getKey()) >= FEWEST_LETTERS
              : page.english()
                  && ((count >= FEWEST_UNDECLARED && isOffer(entry.getKey()))
                      || (count >= FEWEST_LOWER && isLower(page.text(), entry.getValue())));
      if (counts) {
        String phrase =
            page.text().quote(entry.getValue().get(0).from(), entry.getValue().get(0).to());
        List<WordSpan> again = withoutMainHeading(page.text(), entry.getValue());
        places.add(again, phrase, "is a line of its own beside running text, again");
        places.count(count);
        if (again.size() > most) {
          most = again.size();
          top = phrase;
        }
      }
    }
    return places.finding(
        "“%s” is a line of its own beside running text again, %s",
        top, most == 1 ? "once" : most + " times");
  }

  /** The main heading declares the phrase and does not repeat it. */
  private static List<WordSpan> withoutMainHeading(PageText text, List<WordSpan> lines) {
    Block first = text.lineOf(lines.get(0).from()).block();
    boolean heading = first.kind() == Block.Kind.HEADING && first.level() == 1;
    return heading ? lines.subList(1, lines.size()) : lines;
  }

  private static boolean isBesideText(List<Line> lines, int at) {
    return (at > 0 && lines.get(at - 1).words() >= RUNNING_WORDS)
        || (at + 1 < lines.size() && lines.get(at + 1).words() >= RUNNING_WORDS);
  }

  private static boolean hasOffer(PageText page, Line line) {
    for (int i = line.first(); i < line.last(); i++) {
      if (page.isShopping(i)) {
        return true;
      }
    }
    return false;
  }

  /** Lines of content words without a capital, as people type searches and not headings. */
  private static boolean isLower(PageText page, List<WordSpan> lines) {
    for (WordSpan line : lines) {
      if (!isLower(page, line.from(), line.to())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(PageText page, int from, int to) {
    if (to - from < FEWEST_CONTENT) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean apart = i > from && page.start(i) != page.end(i - 1) + 1; // a list, not a search
      if (page.capital(i) || page.isFunction(i) || !page.isKnown(i) || apart) {
        return false;
      }
    }
    return true;
  }

  /** More than a label: four content words, one of which buyers search by. */
  private static boolean isOffer(List<String> stems) {
    int content = 0;
    boolean shopping = false;
    for (String stem : stems) {
      content += FunctionWords.isFunction(stem) ? 0 : 1;
      shopping |= FunctionWords.isShopping(stem);
      if (FunctionWords.makesSentence(stem) || WordForms.isNumber(stem)) {
        return false;
      }
    }
    return content >= 4 && shopping;
  }

  private static int letters(List<String> stems) {
    int letters = 0;
    for (String stem : stems) {
      letters += stem.length();
    }
    return letters;
  }

  private static List<String> stems(PageText page, Line line) {
    List<String> stems = new ArrayList<>();
    for (int i = line.first(); i < line.last(); i++) {
      stems.add(WordForms.stem(page.form(i)));
    }
    return stems;
  }

  private static List<String> stems(List<String> words) {
    List<String> stems = new ArrayList<>();
    words.forEach(word -> stems.add(WordForms.stem(word)));
    return stems;
  }
}
