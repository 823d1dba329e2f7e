package dev.winnow.links.calls;

import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Line;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calls to action that carry no link: those of pages scraped to text, and buttons whose work a
 * script does. If a line carries a link, its target is judged instead. The wordings may vary: what
 * counts is that the page asks again.
 */
public final class TextCalls {
  /** A longer line is a sentence that happens to begin like a call. */
  private static final int MAX_WORDS = 12;

  /** Lines with fewer words between them are one: the rows of a price table. */
  private static final int WORDS_APART = 30;

  /** A page may say twice where its subject is sold. */
  private static final int MIN_PLACES = 3;

  private static final Set<Block.Kind> FOREIGN =
      Set.of(Block.Kind.PREFORMATTED, Block.Kind.QUOTE); // words that are not the page's own

  private final Document document;
  private final Words words;
  private final SalesWords sales;
  private @Nullable TreeMap<Integer, Link> linked; // by their starts; few pages need it
  private final List<Span> lines = new ArrayList<>();

  public TextCalls(Document document, Words words, SalesWords sales) {
    this.document = document;
    this.words = words;
    this.sales = sales;
  }

  /**
   * The calls of the page as one object; null if it has fewer than three places for them.
   *
   * @param sentences of the document's text, in order
   * @param disclosure where the page first says that its links pay, or null
   */
  public @Nullable CallToAction find(List<Span> sentences, @Nullable Span disclosure) {
    if (sales.hits().isEmpty() || sales.isShop()) {
      return null;
    }
    int[] telling = sales.telling(ArrowMarks.mayStandIn(document.text()));
    if (telling.length < MIN_PLACES) {
      return null; // as most pages: each call has such a word
    }
    int sentence = 0;
    int next = 0;
    for (Line line : Line.of(document, words)) {
      while (next < telling.length && telling[next] < line.first()) {
        next++;
      }
      boolean tells = next < telling.length && telling[next] < line.last();
      if (tells && !FOREIGN.contains(line.block().kind())) {
        if (line.words() <= MAX_WORDS) {
          consider(line.start(), line.end(), line.first(), line.last());
        } else {
          sentence = considerSentences(sentences, sentence, line);
        }
      }
    }
    return lines.isEmpty() ? null : call(disclosure);
  }

  private int considerSentences(List<Span> sentences, int from, Line line) {
    int next = from;
    int first = line.first();
    while (next < sentences.size() && sentences.get(next).start() < line.end()) {
      Span sentence = sentences.get(next++);
      if (sentence.start() >= line.start()) {
        first = words.firstFrom(sentence.start(), first);
        int last = words.firstFrom(sentence.end(), first);
        if (last - first <= MAX_WORDS) {
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
    boolean pointed =
        sense.verb() && !sense.honest() && last - first > 2 && isPointedAt(start, end, first, last);
    boolean healer = sense.healer() && sense.reach() && hasWayToReach(start, end);
    Span span = trimmed(start, end);
    if ((sense.sells() || pointed || healer) && !isLinked(span) && !isForeign(span)) {
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

  private @Nullable CallToAction call(@Nullable Span disclosure) {
    NearbyPlaces nearby = new NearbyPlaces(words, WORDS_APART);
    List<Span> places =
        nearby.of(lines.stream().map(line -> new NearbyPlaces.Place(line, false)).toList());
    if (places.size() < MIN_PLACES) {
      return null;
    }
    Map<String, Integer> wordings = new TreeMap<>();
    for (Span place : places) {
      String text = document.text().substring(place.start(), place.end());
      wordings.merge(LineKey.of(text), 1, Integer::sum);
    }
    boolean disclosed = disclosure != null && disclosure.start() <= places.get(0).start();
    return new CallToAction(
        commonest(wordings), places, null, null, wordings.size(), Set.of(), disclosed);
  }

  private static String commonest(Map<String, Integer> wordings) {
    String best = "";
    int most = 0;
    for (String wording : new TreeSet<>(wordings.keySet())) {
      int count = wordings.getOrDefault(wording, 0);
      best = count > most ? wording : best;
      most = Math.max(most, count);
    }
    return best;
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
