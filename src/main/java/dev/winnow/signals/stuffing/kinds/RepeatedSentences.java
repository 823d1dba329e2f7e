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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence about the key phrase, or the opening of one, in several paragraphs that say
 * different things otherwise. The refrain of a song is a line of its own, and a template repeats
 * the whole paragraph. Needs no English.
 */
final class RepeatedSentences implements StuffingKind {
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_OTHERS = 3; // words beside the phrase
  private static final int FEWEST_PARAGRAPHS = 4;
  private static final double ABOUT = 0.2; // share of content words that are declared
  private static final int OTHER_WORDS = 8; // words of the paragraph besides
  private static final int FEWEST_OPENED = 5; // paragraphs; leaflets of a disease reach 4
  private static final int OPENING = 6; // words with which a sentence opens as others do
  private static final int FEWEST_DECLARED = 3; // words of the title in such an opening
  private static final int MOST_PARAGRAPHS = 64; // that are held against each other
  private static final int MOST_OPENING = 30; // words of it that are read

  @Override
  public KindFinding find(PhrasedPage page) {
    PageText text = page.text();
    DeclaredWords declared = page.declaredWords();
    if (declared.isEmpty()) {
      return KindFinding.none(KindPoints.REPEATED_SENTENCES.label());
    }
    Map<WordRun, List<WordSpan>> sentences = new LinkedHashMap<>();
    Map<WordRun, List<WordSpan>> openings = new LinkedHashMap<>();
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
      if (line != null && mayOpen(text, line, sentence)) {
        WordRun opening = new WordRun(text.numbers(), sentence.from(), sentence.from() + OPENING);
        openings.computeIfAbsent(opening, k -> new ArrayList<>()).add(sentence);
      }
    }
    PlaceCollector places = new PlaceCollector(page, KindPoints.REPEATED_SENTENCES);
    int mostSame = 0;
    for (List<WordSpan> same : sentences.values()) {
      int paragraphs = paragraphs(text, same);
      if (paragraphs >= FEWEST_PARAGRAPHS) {
        WordSpan first = same.get(0);
        places.add(same, text.quote(first.from(), first.to()), "is the same sentence again");
        places.count(paragraphs);
        mostSame = Math.max(mostSame, paragraphs);
      }
    }
    int mostOpened = 0;
    for (List<WordSpan> same : openings.values()) {
      int shared = same.size() < FEWEST_OPENED ? 0 : shared(text, same);
      int paragraphs = shared == 0 ? 0 : opened(text, declared, same, shared);
      if (paragraphs >= FEWEST_OPENED) {
        WordSpan first = same.get(0);
        for (WordSpan sentence : same) {
          places.add(
              sentence.from(),
              sentence.from() + shared,
              text.quote(first.from(), first.from() + shared),
              "opens one more sentence with the same words");
        }
        places.count(paragraphs);
        mostOpened = Math.max(mostOpened, paragraphs);
      }
    }
    return places.finding(summary(mostSame, mostOpened));
  }

  /** What is told of the sentence, and of the opening, that most paragraphs have. */
  private static String summary(int mostSame, int mostOpened) {
    List<String> told = new ArrayList<>();
    if (mostSame > 0) {
      String count = mostSame < MOST_PARAGRAPHS ? "" + mostSame : MOST_PARAGRAPHS + " or more";
      told.add("one sentence stands in " + count + " paragraphs that are otherwise different");
    }
    if (mostOpened > 0) {
      told.add("sentences of " + mostOpened + " paragraphs open with the same words");
    }
    return String.join(", and ", told);
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

  /** Whether the first words of a sentence may open others, in a paragraph that says more. */
  private static boolean mayOpen(PageText text, Line line, WordSpan sentence) {
    if (sentence.words() <= OPENING || !text.mayRepeat(sentence.from(), FEWEST_OPENED)) {
      return false; // as of most
    }
    for (int i = 1; i < OPENING - 1; i++) {
      if (!text.mayRepeat(sentence.from() + i, FEWEST_OPENED)) {
        return false;
      }
    }
    return PageText.isProse(line) && line.words() >= OPENING + OTHER_WORDS;
  }

  /** With how many words some sentences open alike. */
  private static int shared(PageText text, List<WordSpan> same) {
    WordSpan first = same.get(0);
    int shared = OPENING;
    while (shared < Math.min(MOST_OPENING, first.words() - 1)) {
      for (WordSpan sentence : same) {
        if (sentence.words() <= shared
            || text.number(sentence.from() + shared) != text.number(first.from() + shared)) {
          return shared;
        }
      }
      shared++;
    }
    return shared;
  }

  /**
   * In how many lines sentences go on differently behind an opening that says what the title says;
   * 0 if it does not, or in capitals, as names do.
   */
  private static int opened(
      PageText text, DeclaredWords declared, List<WordSpan> same, int shared) {
    WordSpan first = same.get(0);
    int to = first.from() + shared;
    if (declared.distinct(first.from(), to) < FEWEST_DECLARED
        || text.titleCase(first.from(), to)
        || text.capital(to - 1)) {
      return 0;
    }
    Set<Integer> lines = new HashSet<>();
    Set<Integer> others = new HashSet<>(); // first words behind the opening
    for (WordSpan sentence : same) {
      lines.add(text.lineOf(sentence.from()).first());
      int behind = sentence.from() + shared;
      int next = behind + 1 < sentence.to() ? text.number(behind + 1) : 0; // else all is quoted
      others.add(31 * text.number(behind) + next);
    }
    return Math.min(lines.size(), others.size());
  }

  /** Number of lines with the sentence whose first words besides differ from one another. */
  private static int paragraphs(PageText text, List<WordSpan> same) {
    List<String> others = new ArrayList<>();
    for (WordSpan sentence : same) {
      Line line = text.lineOf(sentence.from());
      boolean first = line.first() == sentence.from();
      int from = first ? sentence.to() : line.first();
      String other = text.quote(from, Math.min(line.last(), from + FEWEST_WORDS));
      if (!others.contains(other) && others.size() < MOST_PARAGRAPHS) {
        others.add(other);
      }
    }
    return others.size();
  }
}
