package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nouns between the sentences of paragraphs, with an end mark, that nothing declares: {@code …
 * before it rains. Cheap garden furniture sets. The second …}. Orders to the reader begin with a
 * verb, names of publishers have words that are names, and both are left out. English only.
 */
final class LooseFragments implements StuffingKind {
  private static final int FEWEST = 4; // paragraphs
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 7;

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.LOOSE_FRAGMENTS);
    PageText text = page.text();
    Map<WordRun, List<WordSpan>> fragments = new LinkedHashMap<>();
    for (Line line : page.english() ? text.running() : List.<Line>of()) {
      for (WordSpan part : text.parts(line)) {
        if (part.from() > line.first()
            && part.words() >= FEWEST_WORDS
            && part.words() <= MOST_WORDS
            && text.mayRepeat(part.from(), FEWEST)
            && isAlone(text, line, part)
            && isNouns(text, part)) {
          fragments
              .computeIfAbsent(
                  new WordRun(text.numbers(), part.from(), part.to()), run -> new ArrayList<>())
              .add(part);
        }
      }
    }
    String top = "";
    int most = 0;
    for (List<WordSpan> same : fragments.values()) {
      int paragraphs = same.size() < FEWEST ? 0 : paragraphs(text, same);
      if (paragraphs >= FEWEST && !isKey(page, same.get(0))) {
        String phrase = text.quote(same.get(0).from(), same.get(0).to());
        places.add(same, phrase, "stands between sentences, and nothing declares it");
        places.count(paragraphs);
        top = paragraphs > most ? phrase : top;
        most = Math.max(most, paragraphs);
      }
    }
    return places.finding("“%s” stands between the sentences of %d paragraphs", top, most);
  }

  private static boolean isAlone(PageText text, Line line, WordSpan part) {
    return text.before(line, part.from()) == Edge.SENTENCE
        && (part.to() == line.last()
            ? text.after(line, part.to()) == Edge.LINE
            : text.before(line, part.to()) == Edge.SENTENCE);
  }

  /**
   * Whether all words are plain ones that carry a subject, four of them or one that buyers search
   * by; an offer may begin with "buy".
   */
  private static boolean isNouns(PageText text, WordSpan part) {
    boolean shopping = part.words() > FEWEST_WORDS;
    for (int i = part.from(); i < part.to(); i++) {
      boolean plain = text.isKnown(i) && !text.isName(i) && !text.isFunction(i);
      if (!plain || text.startsWithDigit(i) || MedicalNames.has(text.form(i))) {
        return false;
      }
      shopping |= text.isShopping(i);
    }
    return shopping && (text.isShopping(part.from()) || !text.asksForObject(part.from()));
  }

  /** In how many lines some places are. */
  private static int paragraphs(PageText text, List<WordSpan> places) {
    Set<Integer> lines = new HashSet<>();
    places.forEach(place -> lines.add(text.lineOf(place.from()).first()));
    return lines.size();
  }

  /** Whether the phrase is declared, or found as a fragment, so that it counts as re-inserted. */
  private static boolean isKey(PhrasedPage page, WordSpan part) {
    List<String> forms = page.text().forms(part.from(), part.to());
    for (KeyPhrase phrase : page.phrases()) {
      if (phrase.words().equals(forms)) {
        return true;
      }
    }
    DeclaredWords declared = page.declaredWords();
    return !declared.isEmpty() && declared.distinct(part.from(), part.to()) == part.words();
  }
}
