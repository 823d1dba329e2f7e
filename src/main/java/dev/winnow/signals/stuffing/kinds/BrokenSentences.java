package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A declared phrase put into sentences at any word: {@code you can back pain program expect}. A
 * noun phrase stands neither behind "can" or "they" nor before "the" or "your". Only such places
 * are counted, about a quarter of those at random. English only.
 */
final class BrokenSentences implements StuffingKind {
  private static final int FEWEST = 2; // places; honest pages have 1
  private static final double SHARE = 0.15; // of the places of the phrase
  private static final WordSet BEFORE =
      new WordSet(
          Set.of(
              "i", "we", "they", "he", "she", "can", "will", "could", "would", "may", "might",
              "must", "don't", "doesn't", "didn't", "won't", "very", "too"));
  private static final WordSet BEHIND =
      new WordSet(
          Set.of(
              "the", "a", "an", "my", "your", "our", "his", "their", "its", "me", "him", "us",
              "them", "these", "those"));

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.BROKEN_SENTENCES);
    for (PhraseUse use : page.english() ? page.uses() : List.<PhraseUse>of()) {
      if (use.declared() && isNouns(use)) {
        List<WordSpan> breaking = breaking(page.text(), use);
        if (breaking.size() >= FEWEST && breaking.size() >= SHARE * use.places().size()) {
          places.add(breaking, use.text(), "breaks the sentence that it stands in");
          places.count(breaking.size());
        }
      }
    }
    return places.findingByPhrase("“%s” stands %s where no noun does");
  }

  /** Whether a phrase is no verb with its object, which stands behind "can" in every sentence. */
  private static boolean isNouns(PhraseUse use) {
    return !WordUse.asksForObject(use.first()) && !WordUse.asksForObject(use.last());
  }

  /** Places beside different words that are no neighbours of a noun. */
  private static List<WordSpan> breaking(PageText text, PhraseUse use) {
    List<WordSpan> breaking = new ArrayList<>();
    Set<Integer> neighbours = new HashSet<>();
    for (WordSpan place : use.places()) {
      Line line = text.lineOf(place.from());
      int before = place.from() - 1;
      boolean behindVerb =
          before >= line.first()
              && text.before(line, place.from()) == Edge.WORD
              && BEFORE.contains(text.form(before));
      boolean beforeArticle =
          place.to() < line.last()
              && text.before(line, place.to()) == Edge.WORD
              && BEHIND.contains(text.form(place.to()));
      if (behindVerb || beforeArticle) {
        neighbours.add(text.number(behindVerb ? before : place.to()));
        breaking.add(place);
      }
    }
    return neighbours.size() < FEWEST ? List.of() : breaking;
  }
}
