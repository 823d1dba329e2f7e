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
    boolean[] unknown = page.english() ? page.text().unknown(SHORTEST) : new boolean[0];
    for (Line line : areMany(unknown) ? page.text().lines() : List.<Line>of()) {
      Map<String, WordSpan> names =
          mayHold(page.text(), line, unknown) ? names(page.text(), line, unknown) : Map.of();
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

  /** Whether a page has forms enough that English does not know. */
  private static boolean areMany(boolean[] unknown) {
    int forms = 0;
    for (boolean form : unknown) {
      forms += form ? 1 : 0;
    }
    return forms >= FEWEST;
  }

  /** Whether a line has a run of long words that English does not know; few lines have. */
  private static boolean mayHold(PageText text, Line line, boolean[] unknown) {
    int run = 0;
    int last = line.first();
    for (int i = line.first(); i < line.last(); i++) {
      if (unknown[text.number(i)]) {
        run = i - last > APART ? 1 : run + 1;
        last = i;
        if (run >= FEWEST) {
          return !PageText.isMenu(line);
        }
      }
    }
    return false;
  }

  /** Different names of a line that English does not know, each with its first place. */
  private static Map<String, WordSpan> names(PageText text, Line line, boolean[] unknown) {
    Map<String, WordSpan> names = new LinkedHashMap<>();
    for (int i = line.first(); i < line.last() && names.size() < MOST_NAMES; i++) {
      if (unknown[text.number(i)] && !isSymbol(text, i)) {
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
