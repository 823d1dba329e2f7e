package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Headings that say the same two words nearly all, over paragraphs so short that the headings are a
 * good part of the page: a query asked in nine ways, a service in eleven towns. Names of medicines
 * and diseases stand in the headings of their leaflets and do not count. Needs no English.
 */
final class HeadingRows implements StuffingKind {
  private static final int FEWEST = 5; // headings of two words and more
  private static final double NEARLY_ALL = 0.8; // of them
  private static final double SHARE = 0.16; // of the page's words; honest pages reach 0.152
  private static final double FOREIGN_SHARE = 0.08; // if the paragraphs say them not
  private static final int FEWEST_FOREIGN = 6; // headings and paragraphs
  private static final int SAYING_EACH = 6; // headings to a paragraph that says the pair too
  private static final int SHORTEST_FOREIGN = 3; // letters of a content word, such as "spa"
  private static final int LONGEST_JOINING = 3; // letters of a preposition
  private static final int NUMBERS_EACH = 6; // words of a line to a number, of prices and sizes
  private static final int FEWEST_NAMED = 2; // places of the name of a service
  private static final int MOST_STEMS = 10; // of one heading

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.HEADING_ROWS);
    PageText text = page.text();
    List<WordSpan> headings = new ArrayList<>();
    int words = 0;
    int all = page.said().all();
    for (int i = 0; i + 1 < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      boolean heading = line.block().kind() == Block.Kind.HEADING && line.words() > 1;
      if (heading && !PageText.isMenu(line) && !isEntry(text, text.lines().get(i + 1))) {
        headings.add(new WordSpan(line.first(), line.last()));
        words += line.words();
      }
    }
    if (headings.size() < FEWEST || words < FOREIGN_SHARE * all) {
      return places.finding(""); // as of nearly all pages
    }
    Map<List<String>, List<WordSpan>> pairs = pairs(page, headings);
    String top = "";
    List<WordSpan> most = List.of();
    for (Map.Entry<List<String>, List<WordSpan>> entry : pairs.entrySet()) {
      List<WordSpan> holding = entry.getValue();
      if (holding.size() < FEWEST || holding.size() <= most.size()) {
        continue; // as nearly all
      }
      int held = WordSpan.words(holding);
      boolean nearlyAll = holding.size() >= NEARLY_ALL * headings.size() && held >= SHARE * all;
      boolean foreign =
          !nearlyAll
              && 2 * holding.size() >= headings.size()
              && held >= FOREIGN_SHARE * all
              && isForeign(page, entry);
      if (nearlyAll || foreign) {
        most = holding;
        top = String.join(" ", entry.getKey());
      }
    }
    if (!most.isEmpty() && (isNamed(page, top) || areLabelled(text, most))) {
      return places.finding("");
    }
    places.add(most, top, "is one more heading with the same words");
    places.count(most.size());
    return places.finding(
        "%d of %d headings hold the same two words, such as “%s”",
        most.size(),
        headings.size(),
        most.isEmpty() ? "" : text.quote(most.get(0).from(), most.get(0).to()));
  }

  /** The pairs of stems that headings enough may hold, with their headings. */
  private static Map<List<String>, List<WordSpan>> pairs(
      PhrasedPage page, List<WordSpan> headings) {
    List<List<String>> all = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (WordSpan heading : headings) {
      List<String> stems = stems(page, heading);
      stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
      all.add(stems);
    }
    counts.values().removeIf(count -> count < FEWEST); // as of most
    Map<List<String>, List<WordSpan>> pairs = new LinkedHashMap<>();
    for (int k = 0; counts.size() > 1 && k < all.size(); k++) {
      List<String> stems = new ArrayList<>(all.get(k));
      stems.retainAll(counts.keySet());
      for (int i = 0; i < stems.size(); i++) {
        for (int j = i + 1; j < stems.size(); j++) {
          pairs
              .computeIfAbsent(List.of(stems.get(i), stems.get(j)), pair -> new ArrayList<>())
              .add(headings.get(k));
        }
      }
    }
    return pairs;
  }

  /**
   * Whether six headings and more open with a pair that hardly any paragraph says, a word before it
   * at most, as people search. Dates have digits, and branches are "clinic in" one town and
   * another.
   */
  private static boolean isForeign(
      PhrasedPage page, Map.Entry<List<String>, List<WordSpan>> headings) {
    int opening = 0;
    for (WordSpan heading : headings.getValue()) {
      opening += opensWith(page.text(), heading, headings.getKey()) ? 1 : 0;
    }
    if (opening < Math.max(FEWEST_FOREIGN, NEARLY_ALL * headings.getValue().size())
        || page.said().lines().size() < FEWEST_FOREIGN) {
      return false;
    }
    int saying = 0;
    for (Line line : page.said().lines()) {
      if (line.block().kind() != Block.Kind.HEADING) {
        Set<String> stems = new HashSet<>();
        for (int i = line.first(); i < line.last(); i++) {
          stems.add(WordForms.stem(page.text().form(i)));
        }
        saying += stems.containsAll(headings.getKey()) ? 1 : 0;
      }
    }
    return saying * SAYING_EACH <= headings.getValue().size();
  }

  private static boolean opensWith(PageText text, WordSpan heading, List<String> pair) {
    int at = -1;
    for (int i = heading.from(); i < heading.to(); i++) {
      if (text.startsWithDigit(i)) {
        return false;
      }
      boolean near = at < 0 && i + 1 < heading.to() && i <= heading.from() + 1;
      boolean both =
          near
              && pair.contains(WordForms.stem(text.form(i)))
              && pair.contains(WordForms.stem(text.form(i + 1)));
      at = both ? i : at;
    }
    int behind = at + 2;
    return at >= 0 && (behind >= heading.to() || text.form(behind).length() > LONGEST_JOINING);
  }

  /**
   * Whether paragraphs hold the words of a pair in capitals behind an article, as the name of a
   * service that the page is about.
   */
  private static boolean isNamed(PhrasedPage page, String pair) {
    PageText text = page.text();
    Set<String> both = Set.of(pair.split(" ", -1));
    int named = 0;
    for (Line line : page.english() ? text.running() : List.<Line>of()) {
      boolean heading = line.block().kind() == Block.Kind.HEADING;
      int at = heading ? -1 : text.nextCapital(line.first() + 1); // behind an article
      while (at >= 0 && at < line.last()) {
        if (text.isFunction(at)) { // the article itself, at the beginning of a sentence
          at = text.nextCapital(at + 1);
          continue;
        }
        int end = at + 1;
        Set<String> held = new TreeSet<>();
        held.add(WordForms.stem(text.form(at)));
        while (end < line.last() && (text.capital(end) || text.isFunction(end))) {
          held.add(WordForms.stem(text.form(end++)));
        }
        named += held.containsAll(both) && FunctionWords.isDeterminer(text.form(at - 1)) ? 1 : 0;
        at = text.nextCapital(end);
      }
    }
    return named >= FEWEST_NAMED;
  }

  /** Whether nearly all headings open with one label, as the chapters of a guide do. */
  private static boolean areLabelled(PageText text, List<WordSpan> headings) {
    Map<WordRun, Integer> labels = new HashMap<>();
    int most = 0;
    for (WordSpan heading : headings) {
      WordSpan label = text.parts(text.lineOf(heading.from())).get(0);
      if (label.words() < heading.words()) {
        WordRun words = new WordRun(text.numbers(), label.from(), label.to());
        most = Math.max(most, labels.merge(words, 1, Integer::sum));
      }
    }
    return most >= NEARLY_ALL * headings.size();
  }

  /** Whether a line below a heading gives numbers, as below the names of what a shop has. */
  private static boolean isEntry(PageText text, Line below) {
    int numbers = 0;
    int first = text.nextDigit(below.first());
    for (int i = first; i >= 0 && i < below.last(); i = text.nextDigit(i + 1)) {
      numbers++;
    }
    return numbers > 0 && numbers * NUMBERS_EACH >= below.words();
  }

  /**
   * Whether a word is a name, as of a disease or a medicine. A name right before a place is a
   * search ({@code Botox Dallas}), which no sentence says so.
   */
  private static boolean isName(PageText text, WordSpan heading, int word) {
    boolean place = word + 1 < heading.to() && text.isName(word + 1);
    return MedicalNames.has(text.form(word)) || (!text.isKnown(word) && !place);
  }

  /** Different content words of a heading that are no names, in the order of the alphabet. */
  private static List<String> stems(PhrasedPage page, WordSpan heading) {
    PageText text = page.text();
    Set<String> stems = new TreeSet<>();
    for (int i = heading.from(); i < heading.to() && stems.size() < MOST_STEMS; i++) {
      boolean name = page.english() && isName(text, heading, i);
      boolean small = !page.english() && text.form(i).length() < SHORTEST_FOREIGN;
      if (!text.isFunction(i) && !text.startsWithDigit(i) && !name && !small) {
        stems.add(WordForms.stem(text.form(i)));
      }
    }
    return List.copyOf(stems);
  }
}
