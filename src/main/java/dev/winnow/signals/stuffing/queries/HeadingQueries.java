package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
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
 * A long search in nearly every heading, over paragraphs that call the thing otherwise: {@code How
 * Often to Do Dog Teeth Cleaning at Home}. The name of a disease, a treatment or a service stands
 * in headings too, but a name has no part that narrows a search ("at home", "without surgery",
 * "cheap"), or else the paragraphs need it as well. Needs no English.
 */
final class HeadingQueries implements StuffingKind {
  private static final int FEWEST = 6; // headings; honest pages reach 3
  private static final double NEARLY_ALL = 0.8; // of the headings over paragraphs
  private static final double MOST_SAID = 0.34; // of those headings, in the paragraphs
  private static final int FEWEST_WORDS = 3; // of the search, and content words of it
  private static final int MOST_WORDS = 9;
  private static final int SHORTEST = 3; // letters of a content word
  private static final int LONGEST = 30; // words of a heading
  private static final int PARAGRAPH = 10; // words below a heading that is none of a list

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.HEADING_QUERIES);
    PageText text = page.text();
    List<Line> headings = headings(text);
    if (headings.size() < FEWEST) {
      return places.finding("");
    }
    List<WordSpan> holding = longestShared(page, headings);
    if (holding.isEmpty() || isSaid(page, holding)) {
      return places.finding(""); // as of nearly all pages
    }
    WordSpan first = holding.get(0);
    String search = String.join(" ", text.forms(first.from(), first.to()));
    places.add(holding, search, "stands in one more heading of a page that says it otherwise");
    places.count(holding.size());
    return places.finding(
        "“%s” stands in %d of %d headings", search, holding.size(), headings.size());
  }

  /** Different headings with a paragraph below; those of lists have a line or a link. */
  private static List<Line> headings(PageText text) {
    List<Line> headings = new ArrayList<>();
    for (int i = 0; i + 1 < text.lines().size(); i++) {
      Line line = text.lines().get(i);
      Line below = text.lines().get(i + 1);
      if (line.block().kind() == Block.Kind.HEADING
          && line.block().level() > 1
          && line.words() <= LONGEST
          && !PageText.isMenu(line)
          && PageText.isProse(below)
          && below.words() >= PARAGRAPH) {
        headings.add(line);
      }
    }
    return headings;
  }

  /** Where the longest search stands that nearly all headings hold; empty without such. */
  private static List<WordSpan> longestShared(PhrasedPage page, List<Line> headings) {
    PageText text = page.text();
    Map<WordRun, List<WordSpan>> runs = new LinkedHashMap<>();
    for (Line heading : headings) {
      for (int from = heading.first(); from < heading.last(); from++) {
        int most = Math.min(heading.last(), from + MOST_WORDS);
        for (int to = from + 2; to <= most && mayJoin(text, heading, to - 1); to++) {
          if (to - from >= FEWEST_WORDS) {
            runs.computeIfAbsent(new WordRun(text.numbers(), from, to), run -> new ArrayList<>())
                .add(new WordSpan(from, to));
          }
        }
      }
    }
    List<WordSpan> longest = List.of();
    for (List<WordSpan> spans : runs.values()) {
      boolean longer = longest.isEmpty() || spans.get(0).words() > longest.get(0).words();
      if (longer
          && spans.size() >= Math.max(FEWEST, NEARLY_ALL * headings.size())
          && isSearch(page, spans.get(0))
          && differ(text, spans)) {
        longest = spans;
      }
    }
    return longest;
  }

  /** Whether a word follows the one before it without a mark, and often. */
  private static boolean mayJoin(PageText text, Line heading, int word) {
    return text.mayRepeat(word - 1, FEWEST - 1) && text.before(heading, word) == Edge.WORD;
  }

  private static boolean isSearch(PhrasedPage page, WordSpan span) {
    PageText text = page.text();
    Set<String> content = new HashSet<>();
    boolean narrowed = false;
    for (int i = span.from(); i < span.to(); i++) {
      String form = text.form(i);
      boolean inner = i > span.from() && i + 1 < span.to();
      boolean qualifying = SearchWords.isQualifying(form);
      narrowed |= (inner && qualifying) || SearchWords.isSought(form);
      if (MedicalNames.has(form) || (page.english() && !isPlain(text, i))) {
        return false;
      }
      if (!text.isFunction(i) && !qualifying && form.length() >= SHORTEST) {
        content.add(WordForms.stem(form));
      }
    }
    return narrowed && content.size() >= FEWEST_WORDS;
  }

  /** Whether English at large knows a word, so that it is no name that only the page has. */
  private static boolean isPlain(PageText text, int word) {
    return text.isFunction(word) || text.isKnown(word) || text.startsWithDigit(word);
  }

  /** Whether the headings are different, as those of a thread or of replies are not. */
  private static boolean differ(PageText text, List<WordSpan> spans) {
    Set<List<String>> different = new HashSet<>();
    for (WordSpan span : spans) {
      Line heading = text.lineOf(span.from());
      different.add(text.forms(heading.first(), heading.last()));
    }
    return different.size() >= FEWEST;
  }

  /** Whether paragraphs say what headings say: often, or in capitals, as the name of a service. */
  private static boolean isSaid(PhrasedPage page, List<WordSpan> holding) {
    PageText text = page.text();
    int first = holding.get(0).from();
    List<String> forms = text.forms(first, holding.get(0).to());
    int said = 0;
    for (Line line : text.running()) {
      boolean heading = line.block().kind() == Block.Kind.HEADING;
      for (int i = line.first(); !heading && i + forms.size() <= line.last(); i++) {
        if (text.number(i) == text.number(first) && text.says(i, forms)) {
          said++;
          if (page.english() && text.titleCase(i, i + forms.size())) {
            return true;
          }
        }
      }
    }
    return said > MOST_SAID * holding.size();
  }
}
