package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseRun;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Headings that hold a declared phrase although they need it not: before a bare noun ("Best Air
 * Purifier for Pollen Reviews") or behind a word that wants no object ("Symptoms Back Pain Belt").
 *
 * <p>A topic in the headings is honest ("What causes hay fever", "Treating hay fever"), so most
 * headings of the page have to hold the phrase, and each has to show the mark. Other languages: the
 * phrase of three words or more begins every heading and goes on with a word.
 */
final class PhraseHeadings implements StuffingKind {
  private static final int FEWEST = 4;
  private static final double MOST_OF_THEM = 0.6;
  private static final double NEARLY_ALL = 0.8;

  @Override
  public KindFinding find(PhrasedPage page) {
    int headings = 0;
    for (Line line : page.text().lines()) {
      headings += isHeading(line) ? 1 : 0;
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHRASE_HEADINGS);
    String summary = "";
    if (headings >= FEWEST) {
      Map<KeyPhrase, List<PhraseRun>> byPhrase = new LinkedHashMap<>();
      for (PhraseRun run : page.runs()) {
        boolean declared =
            run.phrase().source() != KeyPhrase.Source.FOUND && run.phrase().stems().size() > 1;
        if (declared && run.exact() && isHeading(run.line())) {
          byPhrase.computeIfAbsent(run.phrase(), phrase -> new ArrayList<>()).add(run);
        }
      }
      for (Map.Entry<KeyPhrase, List<PhraseRun>> entry : byPhrase.entrySet()) {
        List<WordSpan> marked = marked(page, entry.getKey(), entry.getValue(), headings);
        if (marked.size() > places.size()) {
          places = new PlaceCollector(page, KindPoints.PHRASE_HEADINGS);
          places.add(
              marked, entry.getKey().text(), "stands in a heading that is complete without it");
          places.count(marked.size());
          summary =
              String.format(
                  Locale.ROOT,
                  "“%s” stands in %d of %d headings that are complete without it",
                  entry.getKey().text(),
                  marked.size(),
                  headings);
        }
      }
    }
    return places.finding(summary);
  }

  private static List<WordSpan> marked(
      PhrasedPage page, KeyPhrase phrase, List<PhraseRun> runs, int headings) {
    List<WordSpan> marked = new ArrayList<>();
    if (runs.size() < FEWEST || runs.size() < MOST_OF_THEM * headings) {
      return marked;
    }
    Set<String> texts = new HashSet<>(); // a thread repeats its subject in each heading
    boolean nearlyAll = runs.size() >= NEARLY_ALL * headings && phrase.words().size() >= 3;
    for (PhraseRun run : runs) {
      boolean whole = run.words() == run.line().words(); // the main heading itself
      boolean counts =
          page.english()
              ? isBeforeNoun(page.text(), run) || isBehindNoun(page.text(), run)
              : nearlyAll && run.from() == run.line().first();
      String text = page.document().text().substring(run.line().start(), run.line().end());
      if (!whole && counts && texts.add(text)) {
        marked.add(new WordSpan(run.from(), run.to()));
      }
    }
    return marked.size() * 2 >= runs.size() ? marked : new ArrayList<>();
  }

  private static boolean isHeading(Line line) {
    return line.block().kind() == Block.Kind.HEADING && line.block().level() > 1;
  }

  private static boolean isBeforeNoun(PageText page, PhraseRun run) {
    int next = run.to();
    if (run.phrase().stems().size() < 3
        || next >= run.line().last()
        || page.before(run.line(), next) != Edge.WORD) {
      return false;
    }
    String form = page.form(next);
    return WordUse.isKnown(form)
        && !FunctionWords.isAuxiliary(form)
        && !FunctionWords.isDeterminer(form);
  }

  private static boolean isBehindNoun(PageText page, PhraseRun run) {
    int before = run.from() - 1;
    return before >= run.line().first()
        && page.before(run.line(), run.from()) == Edge.WORD
        && page.isKnown(before)
        && !GrammarGap.asksFor(page, run.line(), before);
  }
}
