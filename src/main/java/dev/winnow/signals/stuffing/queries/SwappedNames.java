package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two words of the title with one name after another behind them, however the text goes on: {@code
 * emergency dentist in Bradford}, {@code emergency dentist in Wakefield}. Needs no English beyond
 * its prepositions.
 */
final class SwappedNames implements StuffingKind {
  private static final Set<String> JOINING = Set.of("in", "near", "en", "à", "bei");
  private static final int FEWEST = 7;
  private static final int WORDS_EACH = 40; // of the page to a name; honest pages have 55 and more
  private static final int RUNNING_LINE = 8;

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    Map<String, List<WordSpan>> cores = new LinkedHashMap<>();
    for (Line line : declared.isEmpty() ? List.<Line>of() : text.running()) {
      if (line.words() >= RUNNING_LINE) {
        int first = declared.next(line.first());
        for (int i = first; i >= 0 && i + 2 < line.last(); i = declared.next(i + 1)) {
          int name = name(text, declared, line, i);
          if (name > 0) {
            cores
                .computeIfAbsent(core(text, i), key -> new ArrayList<>())
                .add(new WordSpan(i, name + 1));
          }
        }
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.SWAPPED_NAMES);
    String top = "";
    int most = 0;
    for (Map.Entry<String, List<WordSpan>> entry : cores.entrySet()) {
      Set<Integer> names = new HashSet<>();
      entry.getValue().forEach(span -> names.add(text.number(span.to() - 1)));
      if (names.size() >= FEWEST && names.size() * WORDS_EACH >= text.count()) {
        places.add(entry.getValue(), entry.getKey(), "stands before one more name");
        places.count(names.size());
        top = names.size() > most ? entry.getKey() : top;
        most = Math.max(most, names.size());
      }
    }
    return places.finding("“%s” stands before %d different names", top, most);
  }

  /** The word behind a declared one, another and maybe a preposition, if it is a name; else 0. */
  private static int name(PageText text, DeclaredWords declared, Line line, int i) {
    if (!declared.has(i + 1)
        || text.before(line, i + 1) != Edge.WORD
        || text.before(line, i + 2) != Edge.WORD) {
      return 0;
    }
    int name = JOINING.contains(text.form(i + 2)) ? i + 3 : i + 2;
    return name < line.last()
            && text.before(line, name) == Edge.WORD
            && text.capital(name)
            && !declared.has(name)
        ? name
        : 0;
  }

  private static String core(PageText text, int word) {
    return WordForms.stem(text.form(word)) + " " + WordForms.stem(text.form(word + 1));
  }
}
