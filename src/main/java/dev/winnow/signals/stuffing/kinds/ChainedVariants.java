package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A phrase again and again with a different filler of one to three words behind it each time:
 * {@code dental implants Austin TX, dental implants Dallas TX …}. Places, telephone numbers,
 * related searches and tags are alike in that. Needs no English.
 *
 * <p>The core is two to four words in a row of the title or the main heading, or two words and more
 * that one line repeats. An honest list shares one word (vitamins, cancers), differs by numbers
 * (doses), or has more than three words between (clauses).
 */
final class ChainedVariants implements StuffingKind {
  private static final int MOST_CORE = 4;
  private static final int MOST_FILLER = 3; // words; a run of digit groups is one
  private static final int SHORT_LINE = 8; // words; such lines one below the other are one list
  private static final int FEWEST = 5;
  private static final int FEWEST_BELOW = 8; // short lines that begin with two words
  private static final int LONGEST_JOINING = 3; // letters of a preposition, such as "en"
  private static final int FEWEST_UNDECLARED = 9; // honest lists of undeclared cores reach 8

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.CHAINED_VARIANTS);
    Set<List<String>> cores = null; // until a stretch repeats a pair
    String top = "";
    int most = 0;
    for (Stretch stretch : stretches(page.text())) {
      Map<WordRun, List<Integer>> pairs = repeatedPairs(page.text(), stretch);
      if (pairs.isEmpty()) {
        continue; // as most
      }
      cores = cores == null ? declaredCores(page) : cores;
      Chain best = best(page.text(), stretch, pairs, cores);
      if (best != null) {
        String core = String.join(" ", best.core);
        for (int start : best.starts) {
          places.add(start, start + best.core.size(), core, "is followed by other words each time");
        }
        places.count(best.fillers.size());
        if (best.fillers.size() > most) {
          most = best.fillers.size();
          top = core;
        }
      }
    }
    return places.finding("“%s” stands in a row with %d different endings", top, most);
  }

  /** Words of one long line, or of short lines one below the other. */
  private record Stretch(int from, int to, boolean oneLine) {}

  /** A core with the fillers between its repetitions. */
  private static final class Chain {
    private final List<String> core;
    private final List<Integer> starts = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();

    Chain(List<String> core) {
      this.core = core;
    }
  }

  private static List<Stretch> stretches(PageText page) {
    List<Stretch> stretches = new ArrayList<>();
    int from = -1;
    int to = -1;
    for (Line line : page.lines()) {
      boolean listed = line.words() <= SHORT_LINE && PageText.isProse(line);
      if (listed && from >= 0) {
        to = line.last();
        continue;
      }
      if (from >= 0) {
        stretches.add(new Stretch(from, to, false));
        from = -1;
      }
      if (listed) {
        from = line.first();
        to = line.last();
      } else if (PageText.isProse(line)) {
        stretches.add(new Stretch(line.first(), line.last(), true));
      }
    }
    if (from >= 0) {
      stretches.add(new Stretch(from, to, false));
    }
    return stretches;
  }

  private static Set<List<String>> declaredCores(PhrasedPage page) {
    Set<List<String>> cores = new HashSet<>();
    page.declared()
        .forEach(
            phrase -> {
              List<String> words = phrase.words();
              for (int from = 0; from + 2 <= words.size(); from++) {
                for (int to = from + 2; to <= Math.min(words.size(), from + MOST_CORE); to++) {
                  if (isCore(words, from, to)) {
                    cores.add(stems(words.subList(from, to)));
                  }
                }
              }
            });
    return cores;
  }

  private static boolean isCore(List<String> words, int from, int to) {
    return !FunctionWords.isFunction(words.get(from))
        && !FunctionWords.isFunction(words.get(to - 1))
        && !WordForms.isNumber(words.get(from));
  }

  private static List<String> stems(List<String> words) {
    List<String> stems = new ArrayList<>();
    words.forEach(word -> stems.add(WordForms.stem(word)));
    return stems;
  }

  private static @Nullable Chain best(
      PageText page,
      Stretch stretch,
      Map<WordRun, List<Integer>> pairs,
      Set<List<String>> declared) {
    Chain best = null;
    for (Map.Entry<WordRun, List<Integer>> entry : pairs.entrySet()) {
      List<Integer> starts = entry.getValue();
      int length = extend(page, stretch, starts);
      int first = starts.get(0);
      List<String> core = new ArrayList<>();
      for (int i = first; i < first + length; i++) {
        core.add(page.form(i));
      }
      Chain chain = chain(page, stretch, core, starts);
      boolean known = isDeclared(core, declared);
      int fewest = known ? FEWEST : isJoined(core, declared) ? FEWEST_BELOW : FEWEST_UNDECLARED;
      if (known && !stretch.oneLine() && core.size() == 2) {
        fewest = FEWEST_BELOW; // menus of a shop reach 7
      }
      boolean searched = known ? !isNamed(core) : isLower(page, chain);
      boolean allowed = searched && (stretch.oneLine() || (known && opensLines(page, chain)));
      if (allowed
          && chain.fillers.size() >= fewest
          && (best == null || chain.fillers.size() > best.fillers.size())) {
        best = chain;
      }
    }
    return best;
  }

  /** Below one another the core comes first; subtypes and products have it last. */
  private static boolean opensLines(PageText page, Chain chain) {
    int opening = 0;
    for (int start : chain.starts) {
      opening += page.lineOf(start).first() == start ? 1 : 0;
    }
    return 2 * opening > chain.starts.size();
  }

  /** Two words that begin with a name are a person, a street or a product. */
  private static boolean isNamed(List<String> core) {
    return core.size() == 2 && WordUse.isName(core.get(0));
  }

  /** An undeclared core is a query if people type it so; institutes and titles have capitals. */
  private static boolean isLower(PageText page, Chain chain) {
    int lower = 0;
    for (int start : chain.starts) {
      lower += page.capital(start) || page.capital(start + 1) ? 0 : 1;
    }
    return 2 * lower > chain.starts.size();
  }

  private static boolean isDeclared(List<String> core, Set<List<String>> declared) {
    List<String> stems = stems(core);
    for (int from = 0; from + 2 <= stems.size(); from++) {
      for (int to = from + 2; to <= Math.min(stems.size(), from + MOST_CORE); to++) {
        if (declared.contains(stems.subList(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the core is a declared word with the preposition of another language behind it. */
  private static boolean isJoined(List<String> core, Set<List<String>> declared) {
    String stem = WordForms.stem(core.get(0));
    return core.size() == 2
        && core.get(1).length() <= LONGEST_JOINING
        && declared.stream().anyMatch(words -> words.contains(stem));
  }

  /** Pairs of content words that a stretch repeats so often, with where they start. */
  private static Map<WordRun, List<Integer>> repeatedPairs(PageText page, Stretch stretch) {
    if (stretch.to() - stretch.from() < 2 * FEWEST + FEWEST) {
      return Map.of();
    }
    int first = page.nextRepeatedContent(stretch.from());
    int all = 0;
    for (int i = first; i >= 0 && i + 1 < stretch.to(); i = page.nextRepeatedContent(i + 1)) {
      all++;
    }
    if (all < FEWEST) {
      return Map.of(); // as of most
    }
    Map<WordRun, List<Integer>> pairs = new HashMap<>();
    for (int i = first; i >= 0 && i + 1 < stretch.to(); i = page.nextRepeatedContent(i + 1)) {
      pairs.computeIfAbsent(new WordRun(page.numbers(), i, i + 2), key -> new ArrayList<>()).add(i);
    }
    pairs.values().removeIf(starts -> starts.size() < FEWEST);
    return pairs.isEmpty()
        ? Map.of()
        : new TreeMap<>(pairs); // so that ties do not depend on hashes
  }

  /** How many words nearly all repetitions have in common, two to four. */
  private static int extend(PageText page, Stretch stretch, List<Integer> starts) {
    for (int length = MOST_CORE; length > 2; length--) {
      int same = 0;
      int first = starts.get(0);
      for (int start : starts) {
        boolean equal = start + length <= stretch.to();
        for (int i = 2; equal && i < length; i++) {
          equal = page.form(start + i).equals(page.form(first + i));
        }
        same += equal ? 1 : 0;
      }
      if (same * 10 >= starts.size() * 9) {
        return length;
      }
    }
    return 2;
  }

  private static Chain chain(
      PageText page, Stretch stretch, List<String> core, List<Integer> starts) {
    Chain chain = new Chain(core);
    for (int k = 0; k < starts.size(); k++) {
      int from = starts.get(k) + core.size();
      boolean last = k + 1 == starts.size();
      int to = last ? Math.min(stretch.to(), from + MOST_FILLER) : starts.get(k + 1);
      String filler = filler(page, from, to);
      boolean chained = !filler.isEmpty() && (!last || !chain.starts.isEmpty());
      if (chained) {
        chain.fillers.add(filler);
        chain.starts.add(starts.get(k));
      }
    }
    return chain;
  }

  /** One to three words of which half are content words; empty if it is anything else. */
  private static String filler(PageText page, int from, int to) {
    if (to <= from || to - from > 4 * MOST_FILLER) {
      return "";
    }
    StringBuilder filler = new StringBuilder();
    int words = 0;
    int content = 0;
    int letters = 0;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      String form = page.form(i);
      boolean number = Character.isDigit(form.charAt(0));
      words += number && digits ? 0 : 1;
      content += FunctionWords.isFunction(form) ? 0 : 1;
      letters += number ? 0 : 1;
      digits = number;
      filler.append(number ? "" : form + ' '); // subtypes that are counted are one
    }
    return words <= MOST_FILLER && 2 * content >= to - from && letters > 0 ? filler.toString() : "";
  }
}
