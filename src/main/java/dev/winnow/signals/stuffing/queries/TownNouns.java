package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
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
 * One name of a place right behind one noun after another, without the preposition that English
 * asks for: {@code braces Austin}, {@code payment plans Austin}, {@code consultation Austin}.
 * English only.
 */
final class TownNouns implements StuffingKind {
  private static final int FEWEST = 5; // places
  private static final int FEWEST_NOUNS = 4; // different ones
  private static final int WORDS_EACH =
      50; // of the page to a place; honest pages have 120 and more
  private static final int SHORTEST_NAME = 4; // letters

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TOWN_NOUNS);
    if (!page.english()) {
      return places.finding("");
    }
    PageText text = page.text();
    Map<Integer, List<WordSpan>> names = new LinkedHashMap<>();
    for (Line line : text.running()) {
      int first = text.nextCapital(line.first() + 1);
      for (int i = first; i >= 0 && i < line.last(); i = text.nextCapital(i + 1)) {
        if (isBehindWord(page, line, i) && isName(text, i) && isNoun(text, line, i - 1)) {
          names
              .computeIfAbsent(text.number(i), name -> new ArrayList<>())
              .add(new WordSpan(i - 1, i + 1));
        }
      }
    }
    String top = "";
    int most = 0;
    for (List<WordSpan> spans : names.values()) {
      Set<Integer> nouns = new HashSet<>();
      spans.forEach(span -> nouns.add(text.number(span.from())));
      if (spans.size() >= FEWEST
          && nouns.size() >= FEWEST_NOUNS
          && spans.size() * WORDS_EACH >= text.count()) {
        String name = text.quote(spans.get(0).to() - 1, spans.get(0).to());
        places.add(spans, name, "is a noun with the place behind it, as people search");
        places.count(spans.size());
        top = spans.size() > most ? name : top;
        most = Math.max(most, spans.size());
      }
    }
    return places.finding("“%s” stands right behind a noun at %d places", top, most);
  }

  /** A name in full: abbreviations stand behind nouns as any word does. */
  private static boolean isName(PageText text, int word) {
    return text.form(word).length() >= SHORTEST_NAME && text.isTitled(word) && text.isName(word);
  }

  private static boolean isBehindWord(PhrasedPage page, Line line, int word) {
    PageText text = page.text();
    int before = word - 1;
    return text.before(line, word) == Edge.WORD
        && !text.isFunction(before)
        && !text.startsWithDigit(before)
        && (!text.capital(before) || page.declaredWords().has(before));
  }

  private static boolean isNoun(PageText text, Line line, int word) {
    return text.isKnown(word) && !text.isName(word) && !GrammarGap.asksFor(text, line, word);
  }
}
