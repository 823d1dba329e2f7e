package dev.winnow.signals.stuffing.kinds;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.DeclaredWords;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One sentence about the key phrase in several paragraphs that say different things otherwise. The
 * refrain of a song is a line of its own, and a template repeats the whole paragraph. Needs no
 * English.
 */
final class RepeatedSentences implements StuffingKind {
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_OTHERS = 3; // words beside the phrase
  private static final int FEWEST_PARAGRAPHS = 4;
  private static final double ABOUT = 0.2; // share of content words that are declared
  private static final int OTHER_WORDS = 8; // words of the paragraph besides

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    if (declared.isEmpty()) {
      return KindFinding.none(KindPoints.REPEATED_SENTENCES.label());
    }
    Map<WordRun, List<WordSpan>> sentences = new LinkedHashMap<>();
    int at = 0;
    for (WordSpan sentence : text.sentences()) {
      while (at < text.lines().size() && text.lines().get(at).last() <= sentence.from()) {
        at++;
      }
      Line line = at < text.lines().size() ? text.lines().get(at) : null;
      boolean inside =
          line != null && PageText.isProse(line) && line.words() >= sentence.words() + OTHER_WORDS;
      if (inside
          && sentence.words() >= FEWEST_WORDS
          && isAboutPage(text, declared, sentence)
          && (!page.english() || saysMore(text, declared, sentence))) {
        sentences
            .computeIfAbsent(
                new WordRun(text.numbers(), sentence.from(), sentence.to()), k -> new ArrayList<>())
            .add(sentence);
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATED_SENTENCES);
    int most = 0;
    for (List<WordSpan> same : sentences.values()) {
      int paragraphs = paragraphs(text, same);
      if (paragraphs >= FEWEST_PARAGRAPHS) {
        WordSpan first = same.get(0);
        places.add(same, text.quote(first.from(), first.to()), "is the same sentence again");
        places.count(paragraphs);
        most = Math.max(most, paragraphs);
      }
    }
    return places.finding(
        "one sentence stands in %d paragraphs that are otherwise different", most);
  }

  /** Whether a sentence says more than the phrase, whose bare repetitions count as re-inserted. */
  private static boolean saysMore(PageText text, DeclaredWords declared, WordSpan sentence) {
    int others = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      boolean shopping = text.isShopping(i);
      others += declared.has(i) || shopping || text.capital(i) ? 0 : 1;
    }
    return others >= FEWEST_OTHERS;
  }

  private static boolean isAboutPage(PageText text, DeclaredWords declared, WordSpan sentence) {
    int known = declared.distinct(sentence.from(), sentence.to());
    if (known == 0) {
      return false; // as most
    }
    boolean shopping = false;
    for (int i = sentence.from(); i < sentence.to() && known == 1; i++) {
      shopping |= text.isShopping(i);
    }
    int content = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      content += text.isFunction(i) ? 0 : 1;
    }
    boolean enough = shopping || known >= ABOUT * content; // else a footnote that names the product
    return enough && (known >= 2 || (known == 1 && shopping));
  }

  /** Number of lines with the sentence whose first words besides differ from one another. */
  private static int paragraphs(PageText text, List<WordSpan> same) {
    List<String> others = new ArrayList<>();
    for (WordSpan sentence : same) {
      Line line = text.lineOf(sentence.from());
      boolean first = line.first() == sentence.from();
      int from = first ? sentence.to() : line.first();
      String other = text.quote(from, Math.min(line.last(), from + FEWEST_WORDS));
      if (!others.contains(other) && others.size() < 64) {
        others.add(other);
      }
    }
    return others.size();
  }
}
