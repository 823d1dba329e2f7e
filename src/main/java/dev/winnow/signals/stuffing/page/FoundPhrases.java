package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordBits;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases that a page repeats as fragments: without a verb, behind complete sentences or
 * glued to the ends of lines. The page need not declare them anywhere.
 *
 * <p>What a template repeats is left out: lines that occur twice are read once, and so are anchors
 * and lines of navigation. A key phrase is about the page, so most of its words occur elsewhere
 * too.
 */
public final class FoundPhrases {
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 10; // longer repeats are sentences
  private static final int SHORTEST_CONTENT = 3; // letters; shorter ones are list letters
  private static final int FEWEST_PLACES = 3; // twice is chance
  private static final int FEWEST_OPEN = 2; // places where names do not stand
  private static final int MOST_PHRASES = 8;

  private final PageText page;
  private final Map<WordRun, Fragment> fragments = new LinkedHashMap<>();
  private int[] stemCounts = {}; // by number of a stem; empty until there are phrases
  private final Set<String> seen = new HashSet<>(); // lines with runs that could be fragments
  private int current = -1; // start of the last of those lines
  private boolean repeated; // whether it was seen before
  private @Nullable BitSet linked; // words; null until asked for

  private FoundPhrases(PageText page) {
    this.page = page;
  }

  /** The phrases, the most frequent first. */
  static List<KeyPhrase> of(PageText page) {
    FoundPhrases finder = new FoundPhrases(page);
    finder.collect();
    List<KeyPhrase> phrases = new ArrayList<>();
    List<Fragment> frequent = finder.longestFirst();
    if (!frequent.isEmpty()) {
      finder.countStems();
    }
    for (Fragment fragment : frequent) {
      if (phrases.size() < MOST_PHRASES && finder.isAboutPage(fragment) && !fragment.isDoubled()) {
        phrases.add(KeyPhrase.of(fragment.words(), KeyPhrase.Source.FOUND));
      }
    }
    return phrases;
  }

  private void collect() {
    WordBits openings = page.repeatedOpenings(FEWEST_PLACES);
    for (int i = openings.next(0); i >= 0; i = openings.next(i + 1)) {
      Line line = page.lineOf(i);
      boolean inside = line.first() < i && i < line.last();
      if (inside && PageText.isProse(line) && mayStart(line, i)) {
        collect(line, i);
      }
    }
  }

  private void countStems() {
    stemCounts = new int[page.vocabulary().length];
    for (int i = 0; i < page.count(); i++) {
      stemCounts[page.stem(i)]++;
    }
  }

  /** Behind a sentence, or in capitals behind a word without. */
  private boolean mayStart(Line line, int word) {
    Edge before = page.before(line, word);
    if (before != Edge.WORD) {
      return before == Edge.SENTENCE && !page.isMarked(word);
    }
    return page.capital(word)
        && !page.capital(word - 1)
        && !page.startsWithDigit(word - 1)
        && !GrammarGap.asksFor(page, line, word - 1);
  }

  private void collect(Line line, int from) {
    int content = 0;
    for (int to = from + 1; to <= line.last() && to - from <= MOST_WORDS; to++) {
      if ((to - from > 1 && page.before(line, to - 1) != Edge.WORD)
          || page.makesSentence(to - 1)
          || (page.startsWithDigit(to - 1) && WordForms.isNumber(page.form(to - 1)))) {
        return;
      }
      boolean isShort = page.form(to - 1).length() < SHORTEST_CONTENT;
      content += page.isFunction(to - 1) || isShort ? 0 : 1;
      if (to - from >= FEWEST_WORDS && content >= 2) {
        count(line, from, to);
      }
    }
  }

  private void count(Line line, int from, int to) {
    boolean open = isOpenEnd(line, to) || isDoubled(line, from, to);
    boolean closed = page.before(line, from) == Edge.SENTENCE && isClosedEnd(line, to);
    if ((open || closed) && isFirst(line) && !linked().get(from) && !isLabelOfLink(line, from)) {
      WordRun key = new WordRun(page.numbers(), from, to);
      Fragment fragment = fragments.computeIfAbsent(key, k -> new Fragment(from, to));
      fragment.count++;
      fragment.open += open ? 1 : 0;
    }
  }

  /** Whether the line does not stand on the page before; asked only if it matters. */
  private boolean isFirst(Line line) {
    if (line.start() != current) {
      current = line.start();
      repeated = !seen.add(page.document().text().substring(line.start(), line.end()));
    }
    return !repeated;
  }

  private BitSet linked() {
    BitSet known = linked;
    if (known == null) {
      BitSet all = new BitSet(page.count());
      page.linkWords().forEach(words -> all.set(words.from(), words.to()));
      known = all;
      linked = known;
    }
    return known;
  }

  /**
   * Whether all of a line before a word is a link, as lists of questions have a tag behind each.
   */
  private boolean isLabelOfLink(Line line, int from) {
    return linked().nextClearBit(line.first()) == from;
  }

  private boolean isDoubled(Line line, int from, int to) {
    return to < line.last()
        && page.number(to) == page.number(from)
        && page.before(line, to) == Edge.WORD;
  }

  /** Before an end mark, or before the capital of a sentence. */
  private boolean isClosedEnd(Line line, int to) {
    Edge after = page.after(line, to);
    boolean sentence = to + 1 < line.last() && page.capital(to) && !page.capital(to + 1);
    if (to == line.last() && !page.endsBare(line, to)) {
      return false;
    }
    return after == Edge.WORD ? sentence : after != Edge.MARK;
  }

  private boolean isOpenEnd(Line line, int to) {
    return page.after(line, to) == Edge.LINE
        && page.endsOpen(line, to)
        && (to < line.last() || page.endsBare(line, to));
  }

  private List<Fragment> longestFirst() {
    List<Fragment> frequent = new ArrayList<>();
    for (Fragment fragment : fragments.values()) {
      if (fragment.open >= FEWEST_OPEN && fragment.count >= FEWEST_PLACES) {
        frequent.add(fragment);
      }
    }
    frequent.sort(
        Comparator.comparingInt((Fragment f) -> -f.count * (f.to - f.from))
            .thenComparingInt(f -> f.from));
    return frequent;
  }

  private boolean isAboutPage(Fragment fragment) {
    int common = 0;
    for (String word : fragment.words()) {
      common +=
          WordUse.isKnown(word) && !WordUse.isName(word) && !FunctionWords.isFunction(word) ? 1 : 0;
    }
    boolean offer = fragment.words().stream().anyMatch(FunctionWords::isShopping);
    if (common < 2 && !offer) {
      return false; // a maker or a brand
    }
    for (int i = fragment.from; i < fragment.to; i++) {
      if (!page.isFunction(i) && stemCounts[page.stem(i)] > fragment.count) {
        return true; // it stands elsewhere too
      }
    }
    return false;
  }

  /** Words that stand as a fragment, first seen from one index to another. */
  private final class Fragment {
    private final int from;
    private final int to;
    private int count;
    private int open;

    Fragment(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** Whether it says a shorter phrase twice. */
    boolean isDoubled() {
      int half = (to - from) / 2;
      return words().subList(0, half).equals(words().subList(to - from - half, to - from));
    }

    List<String> words() {
      return page.forms(from, to);
    }
  }
}
