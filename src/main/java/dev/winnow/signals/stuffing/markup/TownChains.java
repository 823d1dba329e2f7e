package dev.winnow.signals.stuffing.markup;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of places inside sentences, one service with name after name: {@code une aide à domicile à
 * Bruz, une aide à domicile à Betton ou encore une aide à domicile à Janzé}. Texts that count have
 * a number with each place, and those that travel or tell a life say something of it.
 */
final class TownChains {
  private static final int FEWEST = 3; // names behind the same two words
  private static final int MOST_GAP = 8; // words from a name to the same words again
  private static final int MOST_SHARED = 3; // words before these two that are quoted with them
  private static final int SHORTEST = 4; // letters of a word of the service

  private TownChains() {}

  /** The places of the page, each the service and its name; none if there cannot be so many. */
  static List<WordSpan> of(PhrasedPage page, int fewest) {
    PageText text = page.text();
    if (!mayReach(page, fewest)) {
      return List.of(); // as of nearly all pages
    }
    List<WordSpan> all = new ArrayList<>();
    for (Line line : text.running()) {
      Map<Long, List<WordSpan>> open = null;
      int first = text.nextName(line.first() + 2);
      for (int i = first; i >= 0 && i < line.last(); i = text.nextName(i + 1)) {
        if (text.mayRepeat(i - 2, FEWEST) && isServed(page, line, i)) {
          open = open == null ? new LinkedHashMap<>() : open;
          long pair = ((long) text.number(i - 2) << 32) | text.number(i - 1);
          List<WordSpan> chain = open.computeIfAbsent(pair, key -> new ArrayList<>());
          WordSpan last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
          if (last != null && (i - 2 - last.to() > MOST_GAP || counts(text, last.to(), i - 2))) {
            close(text, chain, all);
          }
          chain.add(new WordSpan(i - 2, i + 1));
        }
      }
      if (open != null) {
        open.values().forEach(chain -> close(text, chain, all));
      }
    }
    all.sort(Comparator.comparingInt(WordSpan::from));
    return all;
  }

  /** Whether so many names stand behind two words that may repeat. */
  private static boolean mayReach(PhrasedPage page, int fewest) {
    PageText text = page.text();
    int reached = 0;
    for (int i = text.nextName(2); i >= 0 && reached < fewest; i = text.nextName(i + 1)) {
      if (text.mayRepeat(i - 2, FEWEST) && (maySay(page, i - 1) || maySay(page, i - 2))) {
        reached++;
      }
    }
    return reached >= fewest;
  }

  private static boolean maySay(PhrasedPage page, int word) {
    return (page.german() || !page.text().capital(word)) && !page.text().isFunction(word);
  }

  private static void close(PageText text, List<WordSpan> chain, List<WordSpan> all) {
    Set<Integer> names = new HashSet<>();
    chain.forEach(span -> names.add(text.number(span.to() - 1)));
    if (names.size() >= FEWEST) {
      int more = shared(text, chain);
      chain.forEach(span -> all.add(new WordSpan(span.from() - more, span.to())));
    }
    chain.clear();
  }

  /** How many more words before the places of a chain are the same, from one with a subject on. */
  private static int shared(PageText text, List<WordSpan> chain) {
    int shared = 0;
    for (int i = 1; i <= MOST_SHARED && isShared(text, chain, i); i++) {
      shared = SearchString.isContent(text.form(chain.get(0).from() - i)) ? i : shared;
    }
    return shared;
  }

  private static boolean isShared(PageText text, List<WordSpan> chain, int before) {
    int first = chain.get(0).from() - before;
    for (WordSpan span : chain) {
      int word = span.from() - before;
      if (word < text.lineOf(span.from()).first() || text.number(word) != text.number(first)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name stands behind two words of which one says a service. */
  private static boolean isServed(PhrasedPage page, Line line, int name) {
    PageText text = page.text();
    return text.before(line, name - 1) == Edge.WORD
        && text.isTitled(name)
        && (isService(page, name - 1) || isService(page, name - 2));
  }

  private static boolean isService(PhrasedPage page, int word) {
    PageText text = page.text();
    return maySay(page, word)
        && text.form(word).length() >= SHORTEST
        && SearchString.isContent(text.form(word));
  }

  private static boolean counts(PageText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.startsWithDigit(i)) {
        return true;
      }
    }
    return false;
  }
}
