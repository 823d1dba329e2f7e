package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SaidLines;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two words that stand side by side again and again and together make up a sixth of what a page
 * says: {@code hearing aids}, {@code botox manchester}. Who writes for readers says "they" or "it"
 * after the first time, whatever the words are. Names of diseases are said in full more often.
 * Needs no English beyond telling a sentence from a label.
 */
final class WordPairs implements StuffingKind {
  private static final double SHARE = 0.165; // of the words said; honest texts reach 0.158
  private static final double NAME_SHARE = 0.25; // of names of diseases; honest pages reach 0.19
  private static final double FEWEST_SHARE = 0.04; // of each of the two; fewer are an adjective
  private static final int FEWEST = 6; // times side by side
  private static final int FEWEST_HOLDING = 2; // lines with both
  private static final int SHORTEST = 3; // letters

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.WORD_PAIRS);
    SaidLines said = page.said();
    if (!said.isMostOfPage()) {
      return places.finding("");
    }
    String[] stems = frequent(page.text(), said);
    if (stems.length == 0) {
      return places.finding(""); // as on nearly all pages
    }
    Pair best = best(page, said, stems);
    if (best != null) {
      String words = page.text().quote(best.places.get(0).from(), best.places.get(0).to());
      places.add(best.places, words, "the same two words again");
      places.count(best.places.size());
      return places.finding(
          "the two words of “%s” are %.0f of 100 words, %d times side by side",
          words, 100 * best.share, best.places.size());
    }
    return places.finding("");
  }

  /** Two words with their places side by side. */
  private static final class Pair {
    private final List<WordSpan> places = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>(); // starts of those that hold it
    private double share;
  }

  /** By number of a form, its stem if that is frequent; empty if fewer than two stems are. */
  private static String[] frequent(PageText text, SaidLines said) {
    int[] counts = new int[text.vocabulary().length];
    for (Line line : said.lines()) {
      for (int i = line.first(); i < line.last(); i++) {
        counts[text.number(i)]++;
      }
    }
    Map<String, Integer> stemCounts = new HashMap<>();
    String[] stems = new String[counts.length];
    for (int number = 0; number < counts.length; number++) {
      String form = text.vocabulary()[number];
      if (4 * counts[number] >= FEWEST_SHARE * said.words()
          && form.length() >= SHORTEST
          && !FunctionWords.isFunction(form)
          && !Character.isDigit(form.charAt(0))) {
        stems[number] = WordForms.stem(form);
        stemCounts.merge(stems[number], counts[number], Integer::sum);
      }
    }
    stemCounts.values().removeIf(count -> count < FEWEST_SHARE * said.words());
    if (stemCounts.size() < 2) {
      return new String[0];
    }
    for (int number = 0; number < stems.length; number++) {
      if (stems[number] != null && !stemCounts.containsKey(stems[number])) {
        stems[number] = null;
      }
    }
    return stems;
  }

  private static @Nullable Pair best(PhrasedPage page, SaidLines said, String[] stems) {
    PageText text = page.text();
    Map<String, Integer> counts = new HashMap<>();
    Map<List<String>, Pair> pairs = new LinkedHashMap<>(); // so that ties go to the first
    for (Line line : said.lines()) {
      for (int i = line.first(); i < line.last(); i++) {
        String stem = stems[text.number(i)];
        if (stem == null) {
          continue;
        }
        counts.merge(stem, 1, Integer::sum);
        String before = i == line.first() ? null : stems[text.number(i - 1)];
        if (before != null && !before.equals(stem) && text.before(line, i) == Edge.WORD) {
          boolean ordered = before.compareTo(stem) < 0;
          Pair pair =
              pairs.computeIfAbsent(
                  ordered ? List.of(before, stem) : List.of(stem, before), key -> new Pair());
          pair.places.add(new WordSpan(i - 1, i + 1));
          pair.lines.add(line.start());
        }
      }
    }
    Pair best = null;
    for (Map.Entry<List<String>, Pair> entry : pairs.entrySet()) {
      Pair pair = entry.getValue();
      int both = 0;
      for (String stem : entry.getKey()) {
        both += counts.getOrDefault(stem, 0);
      }
      pair.share = (double) both / said.words();
      if (pair.share >= allowed(page, pair.places.get(0))
          && pair.places.size() >= FEWEST
          && pair.lines.size() >= FEWEST_HOLDING
          && (best == null || pair.share > best.share)) {
        best = pair;
      }
    }
    return best;
  }

  private static double allowed(PhrasedPage page, WordSpan pair) {
    for (int i = pair.from(); page.english() && i < pair.to(); i++) {
      if (MedicalNames.has(page.text().form(i))) {
        return NAME_SHARE;
      }
    }
    return SHARE;
  }
}
