package dev.winnow.signals.stuffing;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.model.result.Evidence;
import dev.winnow.signals.stuffing.PageText.Edge;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists of variants of one phrase: {@code CBD oil Dallas, CBD oil Houston, CBD oil Austin …}, in a
 * line or over short lines one below the other.
 *
 * <p>An honest list shares one word at most (vitamins, cancers), or differs by numbers (doses,
 * stages); here two content words stay and a name changes.
 */
final class VariantLists {
  private static final int MOST_WORDS = 6; // longer items are clauses
  private static final int FEWEST_ITEMS = 6;
  private static final double SHARED = 0.7; // of the items have a word that counts as common
  private static final int ALLOWED = 3; // items of a list that prose may have
  private static final double WORTH = 0.5; // re-insertions that one more item is worth
  private static final double MOST_IN_LINES = 2; // menus and lists of links look alike

  private final PageText page;
  private final List<StuffedPlace> insertions = new ArrayList<>();
  private final List<Item> chain = new ArrayList<>();
  private double left = Double.MAX_VALUE;

  private VariantLists(PageText page) {
    this.page = page;
  }

  /** Words of a line between two marks, or a whole line. */
  private record Item(int from, int to) {}

  static List<StuffedPlace> of(PageText page) {
    VariantLists lists = new VariantLists(page);
    for (Line line : page.lines()) {
      if (line.words() >= 2 * FEWEST_ITEMS) {
        lists.readLine(line);
      }
    }
    lists.left = MOST_IN_LINES;
    lists.readLines();
    return lists.insertions;
  }

  private void readLine(Line line) {
    int from = line.first();
    for (int i = line.first() + 1; i <= line.last(); i++) {
      Edge edge = i == line.last() ? Edge.LINE : page.before(line, i);
      if (edge == Edge.WORD) {
        continue;
      }
      add(from, i);
      if (edge != Edge.MARK) {
        close();
      }
      from = i;
    }
    close();
  }

  private void readLines() {
    for (Line line : page.lines()) {
      Block block = line.block();
      boolean listed =
          block.region() != Block.Region.NAVIGATION
              && block.kind() != Block.Kind.TABLE_CELL
              && block.kind() != Block.Kind.TERM;
      boolean whole = true;
      for (int i = line.first() + 1; i < Math.min(line.last(), line.first() + MOST_WORDS); i++) {
        whole &= page.before(line, i) == Edge.WORD;
      }
      if (listed && whole) {
        add(line.first(), line.last());
      } else {
        close();
      }
    }
    close();
  }

  private void add(int from, int to) {
    int words = to - from;
    if (words >= 2 && words <= MOST_WORDS) { // others stay out and do not break the list
      chain.add(new Item(from, to));
    }
  }

  /** Keywords have no numbers and no words that hold a clause together, places aside. */
  private boolean isKeyword(int from, int to) {
    for (int i = from; i < to; i++) {
      String form = page.form(i);
      boolean place = form.equals("in") || form.equals("for") || form.equals("at");
      boolean clause = FunctionWords.isFunction(form) && !place;
      if (clause || Character.isDigit(form.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  private void close() {
    if (chain.size() >= FEWEST_ITEMS) {
      chain.removeIf(item -> !isKeyword(item.from(), item.to()));
    }
    if (chain.size() >= FEWEST_ITEMS && mayHaveCommon()) {
      Set<String> common = common();
      if (common.size() >= 2 && distinct() >= chain.size() * SHARED) {
        addItems(common);
      }
    }
    chain.clear();
  }

  /** Whether words of most items begin alike, as they do where a word is common to them. */
  private boolean mayHaveCommon() {
    int[] counts = new int[Long.SIZE]; // by initial, some of which share a bit
    int most = 0;
    for (Item item : chain) {
      long initials = 0;
      for (int i = item.from(); i < item.to(); i++) {
        initials |= 1L << page.form(i).charAt(0);
      }
      for (long rest = initials; rest != 0; rest &= rest - 1) {
        most = Math.max(most, ++counts[Long.numberOfTrailingZeros(rest)]);
      }
    }
    return most >= chain.size() * SHARED;
  }

  private int distinct() {
    Set<WordRun> keys = new HashSet<>();
    chain.forEach(item -> keys.add(new WordRun(page.forms(), item.from(), item.to())));
    return keys.size();
  }

  private Set<String> common() {
    Map<String, Integer> counts = new HashMap<>();
    for (Item item : chain) {
      for (String stem : stems(item)) {
        counts.merge(stem, 1, Integer::sum);
      }
    }
    Set<String> common = new TreeSet<>();
    counts.forEach(
        (stem, count) -> {
          if (count >= chain.size() * SHARED && count >= FEWEST_ITEMS) {
            common.add(stem);
          }
        });
    return common;
  }

  private Set<String> stems(Item item) {
    Set<String> stems = new HashSet<>();
    for (int i = item.from(); i < item.to(); i++) {
      if (!FunctionWords.isFunction(page.form(i))) {
        stems.add(WordForms.stem(page.form(i)));
      }
    }
    return stems;
  }

  private void addItems(Set<String> common) {
    String phrase = String.join(" ", common);
    int seen = 0;
    for (Item item : chain) {
      if (!stems(item).containsAll(common)) {
        continue;
      }
      seen++;
      Evidence evidence =
          Evidence.at(
                  page.document(),
                  page.start(item.from()),
                  page.end(item.to() - 1),
                  "is one of a list of variants of the same words")
              .with(Map.of("form", "variant-list", "phrase", phrase));
      double weight = seen > ALLOWED ? Math.min(WORTH, left) : 0;
      left -= weight;
      insertions.add(new StuffedPlace(weight, phrase, evidence));
    }
  }
}
