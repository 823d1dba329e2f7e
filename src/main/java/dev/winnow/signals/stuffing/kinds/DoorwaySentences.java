package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
import dev.winnow.signals.stuffing.page.PageText;
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
 * Sentences that are the same but for one name, such as a town or a brand, as pages made for many
 * searches have them. A name is a word with a capital inside the sentence; in English also a word
 * that is a name as a rule. Needs no English otherwise.
 */
final class DoorwaySentences implements StuffingKind {
  private static final int FEWEST_WORDS = 6;
  private static final int FEWEST_NAMES = 3;

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    if (declared.isEmpty()) {
      return KindFinding.none(KindPoints.DOORWAY_SENTENCES.label());
    }
    List<WordSpan> about = new ArrayList<>();
    for (WordSpan sentence : text.sentences()) {
      if (sentence.words() >= FEWEST_WORDS
          && declared.distinct(sentence.from(), sentence.to()) >= 2
          && mayStandAgain(page, sentence)) {
        about.add(sentence);
      }
    }
    if (about.size() < FEWEST_NAMES) {
      return KindFinding.none(KindPoints.DOORWAY_SENTENCES.label());
    }
    Map<Long, List<WordSpan>> shapes = new LinkedHashMap<>();
    for (WordSpan sentence : about) {
      long shape = shape(page, sentence);
      if (shape != 0) {
        shapes.computeIfAbsent(shape, key -> new ArrayList<>(2)).add(sentence);
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.DOORWAY_SENTENCES);
    int most = 0;
    for (List<WordSpan> same : shapes.values()) {
      if (same.size() >= FEWEST_NAMES
          && declared.distinct(same.get(0).from(), same.get(0).to()) >= 2
          && isText(text.lineOf(same.get(0).from()))) {
        Set<String> names = new HashSet<>();
        same.forEach(sentence -> names.add(names(page, sentence)));
        if (names.size() >= FEWEST_NAMES) {
          WordSpan first = same.get(0);
          places.add(
              same,
              text.quote(first.from(), first.to()),
              "is the same sentence with another name in it");
          places.count(names.size());
          most = Math.max(most, names.size());
        }
      }
    }
    return places.finding("one sentence stands there with %d different names", most);
  }

  /**
   * Whether a sentence may stand on the page so often but for one run of names: the pairs of its
   * plain words do, so that all between the first and the last pair that does not are names.
   */
  private static boolean mayStandAgain(PhrasedPage page, WordSpan sentence) {
    int first = sentence.to();
    int last = 0;
    for (int i = sentence.from() + 1; i + 1 < sentence.to(); i++) {
      if (!page.text().mayRepeat(i, FEWEST_NAMES)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = first + 1; i <= last; i++) {
      if (!isName(page, i)) {
        return false; // as of most
      }
    }
    return true;
  }

  /** Questions and headings differ by their subject, as answers do not. */
  private static boolean isText(Line line) {
    return PageText.isProse(line) && line.block().kind() != Block.Kind.HEADING;
  }

  /** A hash of the words that are no names; 0 if there is not exactly one run of names. */
  private static long shape(PhrasedPage page, WordSpan sentence) {
    long hash = 1;
    int runs = 0;
    boolean inside = false;
    int plain = 0;
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      boolean name = isName(page, i);
      if (!name) {
        hash = hash * 0x100000001B3L + page.text().number(i);
        plain++;
      } else if (!inside) {
        hash = hash * 31 + 7; // where the name stands
        runs++;
        if (runs > 1) {
          return 0; // as of most
        }
      }
      inside = name;
    }
    boolean first = runs == 0 && page.text().isName(sentence.from());
    return (runs == 1 || first) && plain >= FEWEST_WORDS - 2 ? hash | 1 : 0;
  }

  private static boolean isName(PhrasedPage page, int word) {
    return page.text().capital(word) || (page.english() && page.text().isName(word));
  }

  private static String names(PhrasedPage page, WordSpan sentence) {
    StringBuilder names = new StringBuilder();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (isName(page, i)) {
        names.append(page.text().form(i)).append(' ');
      }
    }
    return names.toString();
  }
}
