package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links inside sentences to pages of the same site, most of them with the same word, that make up a
 * good part of a page: {@code a day spa Oakhaven}, {@code our couples massage Oakhaven}. Links for
 * readers say what each leads to. Calls such as "read more" begin with a verb, and are told from
 * these in English only.
 */
final class LinkedQueries implements StuffingKind {
  private static final int FEWEST = 7; // links with the word
  private static final double MOST_OF_THEM = 0.6; // of the links inside sentences
  private static final double SHARE = 0.045; // of the page's words; honest pages reach 0.034
  private static final double SOLD = 0.4; // of the links have a word that buyers add
  private static final int FEWEST_WORDS = 3; // of a text that links repeat
  private static final int FEWEST_TEXTS = 4; // different ones with a place
  private static final int MOST_WORDS = 9; // of a link
  private static final int BESIDE = 6; // words of a line that are in no link
  private static final int SHORTEST = 4; // letters of the word

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.LINKED_QUERIES);
    PageText text = page.text();
    List<Link> links = page.document().links();
    Map<String, List<WordSpan>> holding = new LinkedHashMap<>(); // so that ties go to the first
    int inside = 0;
    boolean says = links.size() >= FEWEST && page.said().isMostOfPage(); // else cards of a listing
    int[] linked = says ? linkedWords(text) : new int[0];
    for (int i = 0; says && i < links.size(); i++) {
      WordSpan words = text.linkWords().get(i);
      if (words.words() > 1 && words.words() <= MOST_WORDS && isInside(text, words, linked)) {
        inside++;
        if (isOwn(page, links.get(i)) && !(page.english() && isCall(text.form(words.from())))) {
          for (String stem : stems(text, words)) {
            holding.computeIfAbsent(stem, key -> new ArrayList<>()).add(words);
          }
        }
      }
    }
    List<WordSpan> most = List.of();
    String top = "";
    for (Map.Entry<String, List<WordSpan>> entry : holding.entrySet()) {
      if (entry.getValue().size() > most.size()) {
        most = entry.getValue();
        top = entry.getKey();
      }
    }
    if (most.size() < Math.max(FEWEST, MOST_OF_THEM * inside)
        || WordSpan.words(most) < SHARE * text.count()
        || !areSearches(page, most, top)) {
      return places.finding(""); // as of nearly all pages
    }
    places.add(most, top, "is the text of one more link with the same word");
    places.count(most.size());
    return places.finding("%d of %d links inside sentences hold “%s”", most.size(), inside, top);
  }

  /** By the first word of a line, how many of its words are linked. */
  private static int[] linkedWords(PageText text) {
    int[] linked = new int[text.count()];
    for (WordSpan words : text.linkWords()) {
      Line line = words.words() == 0 ? null : text.lineWith(words.from());
      if (line != null) {
        linked[line.first()] += words.words();
      }
    }
    return linked;
  }

  /** Whether a line says more than its links and is no menu. */
  private static boolean isInside(PageText text, WordSpan words, int[] linked) {
    Line line = text.lineWith(words.from());
    return line != null && PageText.isProse(line) && line.words() - linked[line.first()] >= BESIDE;
  }

  /** Whether a link that begins so tells the reader what to do; "hearing" may open a name. */
  private static boolean isCall(String form) {
    return WordUse.isVerb(form) && !form.endsWith("ing");
  }

  /**
   * Whether most links have the word as a place behind a service, or one text of three words, or
   * many have a word of buyers. Pages on a disease link its types.
   */
  private static boolean areSearches(PhrasedPage page, List<WordSpan> links, String stem) {
    PageText text = page.text();
    Map<WordRun, Integer> texts = new HashMap<>();
    int same = 0;
    int behind = 0;
    int sold = 0;
    for (WordSpan words : links) {
      WordRun run = new WordRun(text.numbers(), words.from(), words.to());
      int times = texts.merge(run, 1, Integer::sum);
      boolean search = words.words() >= FEWEST_WORDS && !text.capital(words.to() - 1);
      same = Math.max(same, search ? times : 0);
      boolean place = false;
      for (int i = words.from() + 1; i < words.to(); i++) {
        place |=
            text.capital(i)
                && WordForms.stem(text.form(i)).equals(stem)
                && (page.german() || !text.capital(i - 1) || i - 1 > words.from());
      }
      behind += place ? 1 : 0;
      sold += SearchWords.anySought(text, words) ? 1 : 0;
    }
    behind = texts.size() < FEWEST_TEXTS ? 0 : behind; // bylines are one text
    return Math.max(same, behind) >= MOST_OF_THEM * links.size() || sold >= SOLD * links.size();
  }

  private static boolean isOwn(PhrasedPage page, Link link) {
    String host = page.document().page().host();
    String address = link.address();
    int at = address.indexOf("://");
    return at < 0 || (host != null && address.startsWith(host, at + 3));
  }

  /** Different content words. */
  private static Set<String> stems(PageText text, WordSpan words) {
    Set<String> stems = new HashSet<>();
    for (int i = words.from(); i < words.to(); i++) {
      String form = text.form(i);
      if (form.length() >= SHORTEST && !text.isFunction(i) && !text.startsWithDigit(i)) {
        stems.add(WordForms.stem(form));
      }
    }
    return stems;
  }
}
