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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Spellings of one name in a row, each a letter or two away from another: what people mistype.
 * Lists of names that are easily mixed up have few that are so close to one. English only: endings
 * make words of other languages as close.
 */
final class MisspeltNames implements StuffingKind {
  private static final int FEWEST = 6; // one spelling and five beside it
  private static final int FEWEST_ALIKE = 4; // of them that begin with the same two letters
  private static final int PLACES = 1 << 9; // for two letters
  private static final int SHORTEST = 5; // letters
  private static final int NEAR = 2; // letters changed, added or left out
  private static final int APART = 3; // words from one spelling to the next
  private static final int MOST_NAMES = 200; // of a line; later ones are not compared
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.MISSPELLINGS);
    String top = "";
    int most = 0;
    PageText text = page.text();
    Beginnings beginnings = new Beginnings();
    for (Line line : page.english() ? text.lines() : List.<Line>of()) {
      if (line.words() < FEWEST
          || PageText.isMenu(line)
          || !beginnings.areAlike(text, line)
          || !areMany(text, line)) {
        continue; // as nearly all
      }
      Map<String, WordSpan> names = names(text, line);
      String best = "";
      List<WordSpan> near = List.of();
      for (String name : names.keySet()) {
        List<WordSpan> its = near(names, name);
        if (its.size() > near.size()) {
          near = its;
          best = name;
        }
      }
      if (near.size() >= FEWEST) {
        places.add(near, best, "is one more spelling of the same name");
        places.count(near.size());
        top = near.size() > most ? best : top;
        most = Math.max(most, near.size());
      }
    }
    return places.finding("“%s” stands in %d spellings", top, most);
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
        if (run >= FEWEST) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnknown(PageText text, int word) {
    return text.form(word).length() >= SHORTEST && !text.isKnown(word);
  }

  /** Different names of a line that English does not know, each with its first place. */
  private static Map<String, WordSpan> names(PageText text, Line line) {
    Map<String, WordSpan> names = new LinkedHashMap<>();
    for (int i = line.first(); i < line.last() && names.size() < MOST_NAMES; i++) {
      if (isUnknown(text, i) && !isSymbol(text, i)) {
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

  /** The longest run of names close to one of them, each a few words behind the one before. */
  private static List<WordSpan> near(Map<String, WordSpan> names, String name) {
    List<WordSpan> longest = List.of();
    List<WordSpan> run = new ArrayList<>();
    for (Map.Entry<String, WordSpan> other : names.entrySet()) {
      boolean alike = Math.abs(name.length() - other.getKey().length()) <= NEAR;
      if (alike && DISTANCE.apply(name, other.getKey()) >= 0) {
        WordSpan place = other.getValue();
        if (!run.isEmpty() && place.from() - run.get(run.size() - 1).from() > APART) {
          run = new ArrayList<>();
        }
        run.add(place);
        longest = run.size() > longest.size() ? run : longest;
      }
    }
    return longest;
  }
}
