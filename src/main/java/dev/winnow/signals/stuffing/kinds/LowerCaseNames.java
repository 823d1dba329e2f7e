package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A repeated phrase with a name in lower case, as people type it into a search box: "sleep clinic
 * denver", "products usa"; or one such name right behind one noun after another. Writers of forums
 * leave capitals out everywhere, so a page that begins its sentences in lower case is left out.
 */
final class LowerCaseNames implements StuffingKind {
  private static final int FEWEST = 3;
  private static final int FEWEST_VARIED = 4; // places of one name, behind different words
  private static final int WORDS_EACH = 100; // of the sentences to such a place
  private static final int LONGEST = 2_000; // words said
  private static final double LOWER_CASE_PAGE = 0.3; // share of sentences that begin so

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.LOWER_CASE_NAMES);
    if (!page.english()) {
      return places.finding("");
    }
    Map<PhraseUse, List<WordSpan>> found = new LinkedHashMap<>();
    int all = 0;
    for (PhraseUse use : page.uses()) {
      List<WordSpan> lower = new ArrayList<>();
      for (WordSpan place : use.places()) {
        if (hasLowerName(page.text(), place)) {
          lower.add(place);
        }
      }
      if (2 * lower.size() >= use.places().size()) {
        all += lower.size();
        found.put(use, lower);
      }
    }
    List<WordSpan> varied = varied(page);
    if (Math.max(all, varied.size()) < FEWEST || isLowerCasePage(page.text())) {
      return places.finding("");
    }
    if (varied.size() > all) {
      WordSpan first = varied.get(0);
      String top = page.text().form(first.to() - 1);
      places.add(varied, top, "is written as a search, with a name in lower case");
      places.count(varied.size());
      return places.finding(
          "“%s” stands in lower case behind %d words, such as “%s”, as people type it into a"
              + " search box",
          top, varied.size(), page.text().quote(first.from(), first.to()));
    }
    for (Map.Entry<PhraseUse, List<WordSpan>> entry : found.entrySet()) {
      PhraseUse use = entry.getKey();
      List<WordSpan> lower = entry.getValue();
      if (!lower.isEmpty()) {
        places.add(lower, use.text(), "is written as a search, with a name in lower case");
        places.count(lower.size());
      }
    }
    return places.findingByPhrase(
        "“%s” stands %s inside sentences as people type it into a search box");
  }

  /** Places of one name in lower case right behind different words; empty if they are few. */
  private static List<WordSpan> varied(PhrasedPage page) {
    PageText text = page.text();
    boolean may = page.said().words() <= LONGEST; // longer pages need more than any has
    BitSet often = may ? often(text) : new BitSet();
    if (often.isEmpty()) {
      return List.of(); // as of nearly all pages
    }
    Map<Integer, List<WordSpan>> names = new LinkedHashMap<>();
    for (Line line : page.said().lines()) {
      for (int i = line.first() + 1; i < line.last(); i++) {
        if (often.get(text.number(i))
            && isLowerName(text, i)
            && !text.isFunction(i - 1)
            && text.isKnown(i - 1)
            && !text.isName(i - 1)
            && text.before(line, i) == Edge.WORD) {
          names
              .computeIfAbsent(text.number(i), name -> new ArrayList<>())
              .add(new WordSpan(i - 1, i + 1));
        }
      }
    }
    List<WordSpan> most = List.of();
    for (List<WordSpan> its : names.values()) {
      Set<Integer> behind = new HashSet<>();
      its.forEach(place -> behind.add(text.number(place.from())));
      boolean many =
          its.size() >= FEWEST_VARIED
              && behind.size() >= FEWEST
              && its.size() * WORDS_EACH >= page.said().words();
      most = many && its.size() > most.size() ? its : most;
    }
    return most;
  }

  /** Numbers of names that stand in lower case often enough, by one look-up for each. */
  private static BitSet often(PageText text) {
    int[] times = new int[text.vocabulary().length];
    BitSet often = new BitSet();
    for (int i = 0; i < text.count(); i++) {
      int number = text.number(i);
      if (!text.capital(i) && ++times[number] == FEWEST_VARIED) {
        often.set(number, !text.isFunction(i) && text.isName(i));
      }
    }
    return often;
  }

  private static boolean hasLowerName(PageText page, WordSpan place) {
    boolean name = false;
    int known = 0;
    int names = 0;
    for (int i = place.from(); i < place.to(); i++) {
      name |= isLowerName(page, i);
      known += page.isKnown(i) ? 1 : 0;
      names += page.isName(i) ? 1 : 0;
    }
    return name && 2 * (known - names) >= place.words() && known + 1 >= place.words(); // English
  }

  private static boolean isLowerName(PageText page, int word) {
    return page.isName(word)
        && page.form(word).length() > 2
        && !page.capital(word)
        && page.lineOf(word).first() != word;
  }

  private static boolean isLowerCasePage(PageText page) {
    int lower = 0;
    for (WordSpan sentence : page.sentences()) {
      lower +=
          sentence.words() > 4
                  && Character.isLetter(page.form(sentence.from()).charAt(0))
                  && !page.capital(sentence.from())
              ? 1
              : 0;
    }
    return lower > LOWER_CASE_PAGE * page.sentences().size();
  }
}
