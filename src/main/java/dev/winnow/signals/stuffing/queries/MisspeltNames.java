package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Spellings of one name in a row, each a letter or two away from another: what people mistype, the
 * right spelling maybe among them. Lists of names that are easily mixed up have few that are so
 * close. English only: endings make words of other languages as close.
 */
final class MisspeltNames implements StuffingKind {
  private static final int FEWEST = 6; // spellings; honest rows reach 3
  private static final int FEWEST_UNKNOWN = 5; // of them that English does not know
  private static final int FEWEST_ALIKE = 4; // of them that begin with the same two letters
  private static final int PLACES = 1 << 9; // for two letters
  private static final int SHORTEST = 5; // letters
  private static final int NEAR = 2; // letters changed, added or left out
  private static final int APART = 3; // words from one spelling to the next
  private static final int MOST_NAMES = 200; // of a line; later ones are not compared
  private static final int WINDOW = 8; // earlier names that one is compared with
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.MISSPELLINGS);
    String top = "";
    int most = 0;
    PageText text = page.text();
    Beginnings beginnings = new Beginnings();
    for (Line line : page.english() ? text.lines() : List.<Line>of()) {
      boolean may =
          line.words() >= FEWEST
              && !PageText.isMenu(line)
              && beginnings.areAlike(text, line)
              && areMany(text, line);
      Map<String, WordSpan> names = may ? names(text, line) : Map.of();
      List<WordSpan> near = names.size() < FEWEST ? List.of() : near(text, names);
      if (near.size() >= FEWEST) {
        String best = text.form(near.get(0).from());
        places.add(near, best, "is one more spelling of the same name");
        places.count(near.size());
        top = near.size() > most ? best : top;
        most = Math.max(most, near.size());
      }
    }
    return places.finding("“%s” stands in %d spellings in a row", top, most);
  }

  /**
   * Where long words began with some two letters last: a door that most lines do not pass, since
   * spellings of one name begin alike as a rule. Letters share places, so that a run may be too
   * long and is never too short.
   */
  private static final class Beginnings {
    private final int[] last = new int[PLACES];
    private final int[] runs = new int[PLACES];

    boolean areAlike(PageText text, Line line) {
      String all = text.document().text();
      for (int i = line.first(); i < line.last(); i++) {
        int start = text.start(i);
        if (text.end(i) - start >= SHORTEST) {
          int letters = 31 * (all.charAt(start) | ' ') + (all.charAt(start + 1) | ' ');
          int place = letters & (PLACES - 1);
          boolean near = last[place] >= line.first() && i - last[place] <= FEWEST * APART;
          boolean other = !near || text.number(i) != text.number(last[place]);
          runs[place] = near ? runs[place] + (other ? 1 : 0) : 1;
          last[place] = i;
          if (runs[place] >= FEWEST_ALIKE) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Whether a line has a run of long words that English does not know. */
  private static boolean areMany(PageText text, Line line) {
    int run = 0;
    int last = line.first();
    for (int i = line.first(); i < line.last(); i++) {
      if (isUnknown(text, i)) {
        run = i - last > APART ? 1 : run + 1;
        last = i;
        if (run >= FEWEST_UNKNOWN) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnknown(PageText text, int word) {
    return text.form(word).length() >= SHORTEST && !text.isKnown(word);
  }

  /** Different long words of a line, each with its first place. */
  private static Map<String, WordSpan> names(PageText text, Line line) {
    Map<String, WordSpan> names = new LinkedHashMap<>();
    for (int i = line.first(); i < line.last() && names.size() < MOST_NAMES; i++) {
      if (text.form(i).length() >= SHORTEST && !isSymbol(text, i)) {
        names.putIfAbsent(text.form(i), new WordSpan(i, i + 1));
      }
    }
    return names;
  }

  /** Genes and models have digits or no small letters. */
  private static boolean isSymbol(PageText text, int word) {
    String written = text.quote(word, word + 1);
    return written.chars().anyMatch(Character::isDigit)
        || written.equals(written.toUpperCase(Locale.ROOT));
  }

  /** The longest run of names of which each is close to another, a few words behind one. */
  private static List<WordSpan> near(PageText text, Map<String, WordSpan> names) {
    List<String> forms = new ArrayList<>(names.keySet());
    int[] groups = new int[forms.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (int j = Math.max(0, i - WINDOW); j < i; j++) {
        if (groups[j] != groups[i] && areClose(forms.get(j), forms.get(i))) {
          join(groups, groups[j], groups[i]);
        }
      }
    }
    List<WordSpan> places = new ArrayList<>(names.values());
    Map<Integer, List<WordSpan>> runs = new HashMap<>(); // by group, the one that may go on
    List<List<WordSpan>> all = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      WordSpan place = places.get(i);
      List<WordSpan> run = runs.get(groups[i]);
      if (run == null || place.from() - run.get(run.size() - 1).from() > APART) {
        run = new ArrayList<>();
        runs.put(groups[i], run);
        all.add(run);
      }
      run.add(place);
    }
    List<WordSpan> longest = List.of();
    for (List<WordSpan> run : all) {
      boolean longer = run.size() > longest.size();
      longest = longer && unknown(text, run) >= FEWEST_UNKNOWN ? run : longest;
    }
    return longest;
  }

  private static int unknown(PageText text, List<WordSpan> names) {
    int unknown = 0;
    for (WordSpan name : names) {
      unknown += isUnknown(text, name.from()) ? 1 : 0;
    }
    return unknown;
  }

  private static void join(int[] groups, int from, int to) {
    Arrays.setAll(groups, i -> groups[i] == from ? to : groups[i]);
  }

  private static boolean areClose(String one, String other) {
    return Math.abs(one.length() - other.length()) <= NEAR && DISTANCE.apply(one, other) >= 0;
  }
}
