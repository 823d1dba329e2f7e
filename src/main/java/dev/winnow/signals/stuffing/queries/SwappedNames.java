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
import java.util.StringJoiner;

/**
 * Two words of the title with one name after another behind them, however the text goes on: {@code
 * emergency dentist in Bradford}, {@code emergency dentist in Wakefield}; or one word of it with
 * and without a preposition. Needs no English beyond its prepositions.
 */
final class SwappedNames implements StuffingKind {
  private static final Set<String> JOINING =
      Set.of("in", "near", "for", "from", "en", "à", "a", "em", "di", "bei", "w");
  private static final int FEWEST = 7;
  private static final int WORDS_EACH = 40; // of the page to a name; honest pages have 55 and more
  private static final int FEWEST_BOTH = 3; // with a preposition, and without
  private static final int RUNNING_LINE = 8;

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    Map<String, List<WordSpan>> cores = new LinkedHashMap<>();
    Map<String, List<WordSpan>> services = new LinkedHashMap<>();
    for (Line line : declared.isEmpty() ? List.<Line>of() : text.running()) {
      if (line.words() >= RUNNING_LINE) {
        int first = declared.next(line.first());
        for (int i = first; i >= 0 && i + 1 < line.last(); i = declared.next(i + 1)) {
          int name = declared.has(i + 1) ? name(text, line, i + 1) : 0;
          if (name > 0 && text.before(line, i + 1) == Edge.WORD) {
            add(cores, core(text, i, i + 2), i, name);
          }
          name = name(text, line, i);
          if (name > 0 && !declared.has(name)) {
            add(services, core(text, i, i + 1), i, name);
          }
        }
      }
    }
    services.values().removeIf(spans -> !areBoth(spans));
    PlaceCollector places = new PlaceCollector(page, KindPoints.SWAPPED_NAMES);
    String top = "";
    int most = 0;
    cores.putAll(services);
    for (Map.Entry<String, List<WordSpan>> entry : cores.entrySet()) {
      Set<Integer> names = new HashSet<>();
      entry.getValue().forEach(span -> names.add(text.number(span.to() - 1)));
      if (names.size() >= FEWEST && names.size() * WORDS_EACH >= text.count()) {
        places.add(entry.getValue(), entry.getKey(), "the same words before a name");
        places.count(names.size());
        top = names.size() > most ? shown(text, entry) : top;
        most = Math.max(most, names.size());
      }
    }
    return places.finding("“%s” stands before %d different names", top, most);
  }

  /** The words of a core as they stand at its first place. */
  private static String shown(PageText text, Map.Entry<String, List<WordSpan>> core) {
    int from = core.getValue().get(0).from();
    return text.quote(from, from + (core.getKey().contains(" ") ? 2 : 1));
  }

  private static void add(Map<String, List<WordSpan>> cores, String core, int from, int name) {
    cores.computeIfAbsent(core, key -> new ArrayList<>()).add(new WordSpan(from, name + 1));
  }

  /**
   * Whether names stand behind one word with and without a preposition, as behind no title or name
   * of a kind: {@code dentist in Bradford, dentist Wakefield}.
   */
  private static boolean areBoth(List<WordSpan> spans) {
    int bare = 0;
    for (WordSpan span : spans) {
      bare += span.words() == 2 ? 1 : 0;
    }
    return bare >= FEWEST_BOTH && spans.size() - bare >= FEWEST_BOTH;
  }

  /** The word behind a declared one and maybe a preposition, if it is a name; else 0. */
  private static int name(PageText text, Line line, int word) {
    int next = word + 1;
    boolean joined = next + 1 < line.last() && JOINING.contains(text.form(next));
    int name = joined ? next + 1 : next;
    return name < line.last()
            && text.before(line, next) == Edge.WORD
            && text.before(line, name) == Edge.WORD
            && text.capital(name)
            && !text.isFunction(name)
        ? name
        : 0;
  }

  private static String core(PageText text, int from, int to) {
    StringJoiner core = new StringJoiner(" ");
    for (int i = from; i < to; i++) {
      core.add(WordForms.stem(text.form(i)));
    }
    return core.toString();
  }
}
