package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of short items that say their words again crosswise and have little to do with their page,
 * between marks, as links or one below the other: {@code integratori economici | integratori sconto
 * | erboristeria sconto}. Tags and related searches of honest pages name what their page is about,
 * menus and goods have capitals. A row that calls itself keywords is taken at its word if it says
 * most of them again. Needs no English, and no words of buyers.
 */
final class SearchStacks implements StuffingKind {
  private static final int FEWEST_IN_ROW = 6; // different items
  private static final int FEWEST = 10; // on the page
  private static final int MOST_WORDS = 5; // of an item
  private static final double MOSTLY = 0.8; // of the parts of a line are items; and of two words
  private static final double SMALL = 0.12; // share of small words
  private static final double LOWER = 0.6; // share of items that begin in lower case
  private static final double AGAIN = 0.4; // share of words that another item of the row says
  private static final double FOREIGN = 0.6; // share of words that the page does not say elsewhere
  private static final int FEWEST_TITLED = 12; // items with capitals, in one line
  private static final double AGAIN_TITLED = 0.85;
  private static final double AGAIN_LABELLED =
      0.6; // behind a label; keywords of journals have less
  private static final WordSet LABELS = // last words of a label, in eight languages
      new WordSet(
          Set.of(
              ("keywords keyword tags tag searches terms schlagwörter schlagworte stichwörter"
                      + " stichworte suchbegriffe clés clefs étiquettes clave etiquetas chiave"
                      + " etichette trefwoorden zoekwoorden zoektermen chave kluczowe tagi")
                  .split(" ")));
  private static final double SOUGHT = 0.2; // share of items with a word of buyers
  private static final int LINK_GAP = 4; // characters between two links of a cloud

  @Override
  public KindFinding find(PhrasedPage page) {
    return new Reading(page).finding();
  }

  /** One reading of a page. */
  private static final class Reading {
    private final PageText text;
    private final PlaceCollector places;
    private final List<List<WordSpan>> rows = new ArrayList<>();
    private final BitSet taken = new BitSet(); // words of the rows so far
    private int sought;
    private int beside; // items that stand where no list for readers does
    private boolean titled;
    private final List<List<WordSpan>> labelled = new ArrayList<>(); // rows, as keywords

    Reading(PhrasedPage page) {
      text = page.text();
      places = new PlaceCollector(page, KindPoints.SEARCH_STACKS);
    }

    KindFinding finding() {
      lines();
      links();
      int items = items(rows);
      if (items < FEWEST) {
        return places.finding(""); // as of nearly all pages
      }
      boolean foreign = beside >= FEWEST && foreign() >= FOREIGN;
      boolean counts = foreign || (!titled && sought >= SOUGHT * items);
      List<List<WordSpan>> counted = counts ? rows : labelled; // others: exercises, symptoms
      items = items(counted);
      if (items < FEWEST) {
        return places.finding("");
      }
      WordSpan first = counted.get(0).get(0);
      String top = text.quote(first.from(), first.to());
      counted.forEach(row -> places.add(row, top, PlaceCollector.ONE_MORE_SEARCH));
      places.count(items);
      return places.finding("%d searches stand in rows, such as “%s”, beside the text", items, top);
    }

    private static int items(List<List<WordSpan>> rows) {
      int items = 0;
      for (List<WordSpan> row : rows) {
        items += row.size();
      }
      return items;
    }

    /** Parts of a line, and short lines one below the other. */
    private void lines() {
      List<WordSpan> below = new ArrayList<>();
      for (Line line : text.lines()) {
        boolean read = !PageText.isVerbatim(line) && !PageText.isMenu(line);
        if (read && line.words() <= MOST_WORDS && isItem(line.block())) {
          below.add(new WordSpan(line.first(), line.last()));
          continue;
        }
        add(below, false, false);
        below = below.isEmpty() ? below : new ArrayList<>();
        boolean listed =
            read && line.words() >= 2 * FEWEST_IN_ROW && text.partCount(line) >= FEWEST_IN_ROW;
        List<WordSpan> parts = listed ? text.parts(line) : List.of();
        if (listed && areShort(parts)) {
          boolean label = isLabel(parts.get(0));
          List<WordSpan> row = new ArrayList<>(parts.subList(label ? 1 : 0, parts.size()));
          row.removeIf(part -> part.words() > MOST_WORDS);
          if (row.size() >= MOSTLY * parts.size()) {
            add(row, true, false);
            if (label && isCrowded(row)) {
              labelled.add(rows.get(rows.size() - 1));
            }
          }
        }
      }
      add(below, false, false);
    }

    /** Whether most parts of a line are as short as searches. */
    private static boolean areShort(List<WordSpan> parts) {
      int items = 0;
      for (WordSpan part : parts) {
        items += part.words() <= MOST_WORDS ? 1 : 0;
      }
      return items >= MOSTLY * parts.size();
    }

    /** Whether an item calls those behind it keywords or tags. */
    private boolean isLabel(WordSpan item) {
      String all = text.document().text();
      int last = item.to() - 1;
      int end = text.end(last);
      return LABELS.contains(text.form(last))
          && (all.startsWith(":", end) || all.startsWith(" :", end)); // as French has it
    }

    /** Whether a row was added and most of its words are said again in it. */
    private boolean isCrowded(List<WordSpan> row) {
      if (row.size() < FEWEST || !taken.get(row.get(0).from())) {
        return false;
      }
      Map<String, Integer> counts = new HashMap<>();
      int all = 0;
      for (WordSpan item : row) {
        for (int i = item.from(); i < item.to(); i++) {
          if (SearchString.isContent(text.form(i))) {
            counts.merge(SearchString.stem(text.form(i)), 1, Integer::sum);
            all++;
          }
        }
      }
      int once = (int) counts.values().stream().filter(count -> count == 1).count();
      return all - once >= AGAIN_LABELLED * all;
    }

    private static boolean isItem(Block block) {
      return block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.TABLE_CELL;
    }

    /** Links of which each begins right behind the one before. */
    private void links() {
      List<WordSpan> row = new ArrayList<>();
      int end = -LINK_GAP - 1;
      List<Link> links = text.document().links();
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        WordSpan words = text.linkWords().get(i);
        if (link.start() - end > LINK_GAP) {
          add(row, false, true);
          row = row.isEmpty() ? row : new ArrayList<>();
        }
        if (words.words() > 0 && words.words() <= MOST_WORDS && !taken.get(words.from())) {
          row.add(words);
        }
        end = link.end();
      }
      add(row, false, true);
    }

    /** Adds a row if its items are searches. */
    private void add(List<WordSpan> row, boolean line, boolean linked) {
      if (row.size() < FEWEST_IN_ROW || !isLowerOrLong(row, line)) {
        return; // as most
      }
      List<WordSpan> items = different(row);
      int lower = lower(items);
      boolean mayCross = line && items.size() >= FEWEST_TITLED;
      if ((lower < LOWER * items.size() && !mayCross) || !hasFewSmall(items)) {
        return;
      }
      Map<String, Integer> counts = new HashMap<>();
      int compound = 0;
      int sold = 0;
      for (WordSpan item : items) {
        Set<String> stems = new HashSet<>();
        boolean buyers = false;
        for (int i = item.from(); i < item.to(); i++) {
          String form = text.form(i);
          buyers |= text.isSought(i);
          if (SearchString.isContent(form) && !isHyphened(i, item)) {
            stems.add(SearchString.stem(form));
          }
        }
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        compound += stems.size() > 1 ? 1 : 0;
        sold += buyers ? 1 : 0;
      }
      int all = 0;
      int again = 0;
      for (int count : counts.values()) {
        all += count;
        again += count > 1 ? count : 0;
      }
      boolean plain =
          items.size() >= FEWEST_IN_ROW
              && all > 0 // else numbers
              && compound >= MOSTLY * items.size();
      boolean lowered = plain && lower >= LOWER * items.size() && again >= AGAIN * all;
      boolean crossed = plain && mayCross && again >= AGAIN_TITLED * all && !isOne(counts, items);
      if (lowered || crossed) {
        titled |= !lowered;
        beside += linked || isBeside(items.get(0)) ? items.size() : 0;
        sought += sold;
        rows.add(items);
        items.forEach(item -> taken.set(item.from(), item.to()));
      }
    }

    /** Whether items enough begin in lower case, or a line has so many that they need not. */
    private boolean isLowerOrLong(List<WordSpan> row, boolean line) {
      return lower(row) >= LOWER * FEWEST_IN_ROW || (line && row.size() >= FEWEST_TITLED);
    }

    /** How many items begin in lower case. */
    private int lower(List<WordSpan> items) {
      int lower = 0;
      for (WordSpan item : items) {
        lower += text.capital(item.from()) ? 0 : 1;
      }
      return lower;
    }

    private List<WordSpan> different(List<WordSpan> row) {
      Set<WordRun> seen = new HashSet<>();
      List<WordSpan> items = new ArrayList<>(row);
      items.removeIf(item -> !seen.add(new WordRun(text.numbers(), item.from(), item.to())));
      return items;
    }

    /** Whether hardly a word is a small one, as of no clauses between commas. */
    private boolean hasFewSmall(List<WordSpan> items) {
      int words = 0;
      int small = 0;
      for (WordSpan item : items) {
        words += item.words();
        for (int i = item.from(); i < item.to(); i++) {
          small += text.isFunction(i) || SmallWords.is(text.form(i)) ? 1 : 0;
        }
      }
      return small <= SMALL * words;
    }

    /** Whether an item stands in a margin of the page or before a bar. */
    private boolean isBeside(WordSpan item) {
      Line line = text.lineOf(item.from());
      String all = text.document().text();
      int end = text.end(item.to() - 1);
      return line.block().region() != Block.Region.CONTENT || all.startsWith(" | ", end);
    }

    /** Whether one word is in nearly all items, as the name of a maker is. */
    private static boolean isOne(Map<String, Integer> counts, List<WordSpan> items) {
      return Collections.max(counts.values()) > MOSTLY * items.size();
    }

    /** Whether a hyphen joins a word to its neighbour, as in the names of options. */
    private boolean isHyphened(int word, WordSpan item) {
      String all = text.document().text();
      int end = text.end(word);
      return (word + 1 < item.to() && end < all.length() && all.charAt(end) == '-')
          || (word > item.from() && all.charAt(text.start(word) - 1) == '-');
    }

    /** Share of the rows' content words that the page says nowhere else. */
    private double foreign() {
      Set<Integer> elsewhere = new HashSet<>();
      for (int i = taken.nextClearBit(0); i < text.count(); i = taken.nextClearBit(i + 1)) {
        elsewhere.add(text.number(i));
      }
      int content = 0;
      int foreign = 0;
      for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
        if (SearchString.isContent(text.form(i))) {
          content++;
          foreign += elsewhere.contains(text.number(i)) ? 0 : 1;
        }
      }
      return content == 0 ? 0 : (double) foreign / content;
    }
  }
}
