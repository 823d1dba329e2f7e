package dev.winnow.links.calls;

import dev.winnow.links.disclosures.FoundDisclosures;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls to action that carry no link: those of pages scraped to text, and buttons whose work a
 * script does. If a line carries a link, its target is judged instead. The wordings may vary: what
 * counts is that the page asks again.
 */
public final class TextCalls {
  /** A longer line is a sentence that happens to begin like a call. */
  private static final int MAX_WORDS = 12;

  /** A healer's line has a number and a mail box, whose parts are words. */
  private static final int MAX_HEALER_WORDS = 24;

  /** Lines with fewer words between them are one: the rows of a price table. */
  private static final int WORDS_APART = 30;

  /** A page may say twice where its subject is sold. */
  private static final int MIN_PLACES = 3;

  /** A practice gives its number once; a healer gives his wherever the reader may stop. */
  private static final int MIN_HEALER_PLACES = 2;

  private static final int LINKS_APART = 12; // words, as of links to one target

  private static final int NUMBERS_APART = 6; // words: a number and a mail box are one place

  /** Words of a sentence, beside those of the phrase that is appended to it. */
  private static final int MIN_SENTENCE = 4;

  /** Words that may stand beside a phrase in its own line: the name of the shop. */
  private static final int MAX_BESIDE = 2;

  private static final Set<String> JOINS = Set.of("and", "or", "und", "oder", "et", "ou", "y", "o");

  private static final Set<Block.Kind> FOREIGN =
      Set.of(Block.Kind.PREFORMATTED, Block.Kind.QUOTE); // words that are not the page's own

  private final Document document;
  private final Words words;
  private final SalesWords sales;
  private @Nullable TreeMap<Integer, Link> linked; // by their starts; few pages need it
  private final List<Span> lines = new ArrayList<>();
  private final List<Span> appendedTo = new ArrayList<>(); // phrases that close sentences
  private final List<Span> healers = new ArrayList<>();

  public TextCalls(Document document, Words words, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.sales = sales;
  }

  /**
   * The calls of the page: one for all lines that ask the reader to buy, if three places have them,
   * and one for a healer's number, if two places give it.
   *
   * @param sentences of the document's text, in order
   * @param disclosures what the page says of its links
   */
  public List<CallToAction> find(List<Span> sentences, FoundDisclosures disclosures) {
    if (sales.hits().isEmpty() || sales.isShop()) {
      return List.of();
    }
    int[] telling = sales.telling(ArrowMarks.mayStandIn(document.text()));
    if (telling.length < (sales.isHealer() ? MIN_HEALER_PLACES : MIN_PLACES)) {
      return List.of(); // as most pages: each call has such a word
    }
    int sentence = 0;
    int next = 0;
    for (Line line : sales.lines(document)) {
      while (next < telling.length && telling[next] < line.first()) {
        next++;
      }
      boolean tells = next < telling.length && telling[next] < line.last();
      if (tells && !FOREIGN.contains(line.block().kind())) {
        considerPhrases(line);
        if (line.words() <= (sales.isHealer() ? MAX_HEALER_WORDS : MAX_WORDS)) {
          consider(line.start(), line.end(), line.first(), line.last());
        } else {
          sentence = considerSentences(sentences, sentence, line);
        }
      }
    }
    List<CallToAction> calls = new ArrayList<>();
    addCall(disclosures, calls);
    List<Span> numbers = places(healers, NUMBERS_APART);
    if (numbers.size() >= MIN_HEALER_PLACES) {
      calls.add(LineCalls.of(document, numbers, false, Set.of(CallToAction.Manner.HEALER)));
    }
    return calls;
  }

  /**
   * Phrases that would be links if the page had kept them: at the end of a sentence, as in "...,
   * see it in the shop.", or, if a shop would not say so of itself, in a line of their own.
   */
  private void considerPhrases(Line line) {
    for (Hit hit : sales.in(line.first(), line.last())) {
      int others = line.words() - (hit.last() - hit.first());
      boolean appended =
          sales.isAppended(hit) && others >= MIN_SENTENCE && opens(line, hit) && closes(line, hit);
      boolean lone = sales.isLone(hit) && others <= MAX_BESIDE;
      Span span = new Span(words.starts()[hit.first()], words.ends()[hit.last() - 1]);
      if ((appended || lone) && !isLinked(span)) {
        appendedTo.add(span);
      }
    }
  }

  /**
   * Whether a comma, a colon, a bracket, a dash or "and" parts a phrase from what stands before.
   */
  private boolean opens(Line line, Hit hit) {
    int first = sales.led(hit.first(), line.first());
    int i = words.starts()[first] - 1;
    while (i >= line.start() && document.text().charAt(i) <= ' ') {
      i--;
    }
    boolean joined = first > line.first() && JOINS.contains(words.form(first - 1));
    return joined || (i >= line.start() && ",;:(–—-|.!".indexOf(document.text().charAt(i)) >= 0);
  }

  /** Whether a sentence, a bracket or the line ends behind a phrase. */
  private boolean closes(Line line, Hit hit) {
    int i = words.ends()[sales.trailed(hit.last(), line.last()) - 1];
    while (i < line.end() && document.text().charAt(i) <= ' ') {
      i++;
    }
    return i >= line.end() || ".!;)…".indexOf(document.text().charAt(i)) >= 0;
  }

  private int considerSentences(List<Span> sentences, int from, Line line) {
    int next = from;
    int first = line.first();
    while (next < sentences.size() && sentences.get(next).start() < line.end()) {
      Span sentence = sentences.get(next++);
      if (sentence.start() >= line.start()) {
        first = words.firstFrom(sentence.start(), first);
        int last = words.firstFrom(sentence.end(), first);
        if (last - first <= (sales.isHealer() ? MAX_HEALER_WORDS : MAX_WORDS)) {
          consider(sentence.start(), sentence.end(), first, last);
        }
      }
    }
    return next;
  }

  private void consider(int start, int end, int first, int last) {
    if (last - first < 2) {
      return;
    }
    SalesLexicon.Sense sense = sales.read(first, last);
    boolean isShort = last - first <= MAX_WORDS;
    boolean pointed =
        isShort
            && sense.verb()
            && !sense.honest()
            && last - first > 2
            && isPointedAt(start, end, first, last);
    boolean heals = sense.healer() || sales.isHealer();
    boolean healer = heals && sense.reach() && hasWayToReach(start, end);
    Span span = trimmed(start, end);
    if (healer && !isForeign(span)) {
      healers.add(span); // his number is often a link to a chat
    } else if (((isShort && sense.sells()) || pointed) && !isLinked(span) && !isForeign(span)) {
      lines.add(span);
    }
  }

  /** Whether an arrow stands before or behind the words of a line. */
  private boolean isPointedAt(int start, int end, int first, int last) {
    String text = document.text();
    return ArrowMarks.in(text, start, words.starts()[first])
        || ArrowMarks.in(text, words.ends()[last - 1], end);
  }

  /** Whether a line holds a telephone number or a mail box. */
  private boolean hasWayToReach(int start, int end) {
    int digits = 0;
    for (int i = start; i < end; i++) {
      char c = document.text().charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c == '@' || digits >= 9) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else is quoted, or a price or a prompt of a program makes it no call. */
  private boolean isForeign(Span span) {
    char first = document.text().charAt(span.start());
    return "\"“„«‘'$".indexOf(first) >= 0;
  }

  /** Words for links are no calls on a page that says in time that its links pay. */
  private void addCall(FoundDisclosures disclosures, List<CallToAction> calls) {
    List<Span> all = new ArrayList<>(places(lines, WORDS_APART));
    all.addAll(appendedTo);
    all.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Span> places = places(all, LINKS_APART);
    boolean disclosed = !places.isEmpty() && disclosures.isInTime(words, places.get(0));
    if (disclosed && !appendedTo.isEmpty()) {
      places = places(lines, WORDS_APART);
    }
    if (places.size() >= MIN_PLACES) {
      calls.add(LineCalls.of(document, places, disclosed, Set.of()));
    }
  }

  private List<Span> places(List<Span> spans, int apart) {
    return new NearbyPlaces(words, apart)
        .of(spans.stream().map(span -> new NearbyPlaces.Place(span, false)).toList());
  }

  /** Links do not nest, so the last one to start before the end of a line is the one to look at. */
  private boolean isLinked(Span line) {
    if (linked == null) {
      linked = new TreeMap<>();
      for (Link link : document.links()) {
        if (link.target() != null && !link.href().startsWith("#") && link.end() > link.start()) {
          linked.put(link.start(), link);
        }
      }
    }
    Map.Entry<Integer, Link> link = linked.lowerEntry(line.end());
    return link != null && link.getValue().end() > line.start();
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(document.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(document.text().charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
