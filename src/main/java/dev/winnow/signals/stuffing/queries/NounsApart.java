package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
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
 * German compounds taken apart for searches: {@code Treppenlift Kosten, Treppenlift Zuschuss,
 * Treppenlift Anbieter}. In German two nouns stand side by side only if one of them is a name. For
 * German alone, which tells nouns by their capitals.
 */
final class NounsApart implements StuffingKind {
  private static final int FEWEST = 8; // different nouns behind one
  private static final double SHARE = 0.03; // places, of the page's words
  private static final int SHORTEST = 4; // letters; shorter ones are abbreviations

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.NOUNS_APART);
    PageText text = page.text();
    if (!page.german()) {
      return places.finding("");
    }
    Map<Integer, List<WordSpan>> pairs = new LinkedHashMap<>();
    for (Line line : text.lines()) {
      for (int i = line.first() + 1; PageText.isProse(line) && i < line.last(); i++) {
        if (isNoun(text, i - 1) && isNoun(text, i) && isApart(text, line, i)) {
          pairs
              .computeIfAbsent(text.number(i - 1), noun -> new ArrayList<>())
              .add(new WordSpan(i - 1, i + 1));
        }
      }
    }
    List<WordSpan> best = List.of();
    int most = FEWEST - 1;
    for (List<WordSpan> spans : pairs.values()) {
      Set<Integer> different = new HashSet<>();
      spans.forEach(span -> different.add(text.number(span.to() - 1)));
      if (different.size() > most && spans.size() >= SHARE * text.count()) {
        best = spans;
        most = different.size();
      }
    }
    if (best.isEmpty()) {
      return places.finding("");
    }
    String top = text.quote(best.get(0).from(), best.get(0).from() + 1);
    places.add(best, top, "splits a compound, as people do when they search");
    places.count(most);
    return places.finding("“%s” stands right before %d nouns", top, most);
  }

  private static boolean isNoun(PageText text, int word) {
    String form = text.form(word);
    return text.isTitled(word) && form.length() >= SHORTEST && !text.isFunction(word);
  }

  /** Whether nothing but a space stands between a word and the one before it. */
  private static boolean isApart(PageText text, Line line, int word) {
    return text.before(line, word) == Edge.WORD
        && text.document().text().charAt(text.end(word - 1)) == ' ';
  }
}
