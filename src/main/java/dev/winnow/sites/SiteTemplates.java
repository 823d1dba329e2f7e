package dev.winnow.sites;

import dev.winnow.corpus.TitleSlot;
import dev.winnow.resource.FunctionWordGroups;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the pages of a site have in common: lines, and titles that differ in one slot. */
public final class SiteTemplates {
  private static final int FEWEST_PAGES = 3; // two pages that are alike are no template
  private static final double LEAST_SHARE = 0.5; // of the pages, for a line
  private static final int MOST_LINES = 10;
  private static final int MOST_PATTERNS = 5;
  private static final int MOST_FILLED = 10;
  private static final int MOST_TITLE_WORDS = 20;
  private static final int FEWEST_FIXED = 2; // words of a title around its slot

  private SiteTemplates() {}

  /** A line and the pages that have it. */
  public record SharedLine(String line, int pages) {}

  /**
   * Titles that differ in one slot.
   *
   * @param pattern with an ellipsis for the slot
   * @param pages with such a title
   * @param filled what stands in the slot, sorted, the first {@link #MOST_FILLED}
   */
  public record TitlePattern(String pattern, int pages, List<String> filled) {
    /** Copies the list. */
    public TitlePattern {
      filled = List.copyOf(filled);
    }
  }

  /** Lines at the ends of pages that at least half of them have, the commonest first. */
  public static List<SharedLine> lines(List<PageFacts> pages) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    pages.forEach(
        page -> page.lines().lines().forEach(line -> counts.merge(line, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= Math.max(FEWEST_PAGES, LEAST_SHARE * pages.size()))
        .map(e -> new SharedLine(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt(SharedLine::pages).reversed().thenComparing(SharedLine::line))
        .limit(MOST_LINES)
        .toList();
  }

  /**
   * Patterns of titles, those of most pages first. Words that stand at an end of every other title,
   * such as the name of the site, do not make a pattern.
   */
  public static List<TitlePattern> titles(List<PageFacts> pages) {
    List<List<String>> titles = new ArrayList<>();
    SortedMap<String, Integer> ends = new TreeMap<>();
    for (PageFacts page : pages) {
      List<String> words = TitleSlot.words(page.title());
      titles.add(words.subList(0, Math.min(MOST_TITLE_WORDS, words.size())));
      ends(words).forEach(end -> ends.merge(end, 1, Integer::sum));
    }
    Set<String> common = new HashSet<>();
    ends.forEach(
        (end, n) -> {
          if (2 * n > pages.size()) {
            common.add(end);
          }
        });
    SortedMap<String, SlotFillings> patterns = new TreeMap<>();
    for (int i = 0; i < titles.size(); i++) {
      add(patterns, i, titles.get(i), common);
    }
    return best(patterns);
  }

  /** The last words of a title: one, two, … */
  private static List<String> ends(List<String> words) {
    List<String> ends = new ArrayList<>();
    for (int i = words.size() - 1; i >= 0 && words.size() - i <= MOST_TITLE_WORDS; i--) {
      ends.add(lower(words.subList(i, words.size())));
    }
    return ends;
  }

  /** Adds the patterns of a title, by its number. */
  private static void add(
      SortedMap<String, SlotFillings> patterns,
      int number,
      List<String> words,
      Set<String> common) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + TitleSlot.MOST_WORDS); to++) {
        if (says(words, from, to, common)) {
          String pattern =
              (lower(words.subList(0, from)) + " … " + lower(words.subList(to, words.size())))
                  .strip();
          SlotFillings slot = patterns.computeIfAbsent(pattern, p -> SlotFillings.none());
          slot.words().add(String.join(" ", words.subList(from, to)));
          slot.titles().set(number);
        }
      }
    }
  }

  /** Whether the words around a slot say something beside the name of the site. */
  private static boolean says(List<String> words, int from, int to, Set<String> common) {
    int end = words.size();
    while (end > to && common.contains(lower(words.subList(end - 1, words.size())))) {
      end--;
    }
    int fixed = from + end - to;
    long content =
        words.subList(0, from).stream().filter(SiteTemplates::isContent).count()
            + words.subList(to, end).stream().filter(SiteTemplates::isContent).count();
    return fixed >= FEWEST_FIXED && content > 0;
  }

  private static boolean isContent(String word) {
    return !FunctionWordGroups.isGrammar(word.toLowerCase(Locale.ROOT));
  }

  private static String lower(List<String> words) {
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }

  /** The patterns of most titles; of those of the same titles the one with the shortest slot. */
  private static List<TitlePattern> best(SortedMap<String, SlotFillings> patterns) {
    Comparator<Map.Entry<String, SlotFillings>> most =
        Comparator.comparingInt(pattern -> -pattern.getValue().titles().cardinality());
    Set<BitSet> told = new HashSet<>();
    List<TitlePattern> best = new ArrayList<>();
    patterns.entrySet().stream()
        .filter(pattern -> pattern.getValue().words().size() >= FEWEST_PAGES)
        .sorted(
            most.thenComparing(pattern -> -pattern.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .filter(pattern -> told.add(pattern.getValue().titles()))
        .limit(MOST_PATTERNS)
        .forEach(
            pattern -> {
              SlotFillings slot = pattern.getValue();
              List<String> filled = slot.words().stream().limit(MOST_FILLED).toList();
              best.add(new TitlePattern(pattern.getKey(), slot.titles().cardinality(), filled));
            });
    return best;
  }

  /** What stands in a slot, and the numbers of the titles that have it. */
  private record SlotFillings(SortedSet<String> words, BitSet titles) {
    static SlotFillings none() {
      return new SlotFillings(new TreeSet<>(), new BitSet());
    }
  }
}
