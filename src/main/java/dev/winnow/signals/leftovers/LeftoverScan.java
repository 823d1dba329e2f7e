package dev.winnow.signals.leftovers;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the words of a page, and over the marks between them. */
final class LeftoverScan {
  private static final int MOST_PLACES = 1_000; // a page with more is no worse
  private static final Comparator<LeftoverPlace> IN_ORDER =
      Comparator.comparingInt(LeftoverPlace::start).thenComparingInt(place -> -place.end());

  private final String text;
  private final Words words;
  private final List<Block> blocks;
  private final PageForms forms;
  private final PhraseFinder phrases;
  private final TemplateMarks marks;
  private final boolean english;
  private final List<LeftoverPlace> places = new ArrayList<>();
  private int block = -1;
  private int lineEnd;
  private int taken; // end of the last place

  private LeftoverScan(Document document, Analysis analysis) {
    this.text = document.text();
    this.words = analysis.words();
    this.forms = LeftoverPhrases.forms(words);
    this.blocks = document.blocks();
    this.phrases = new PhraseFinder(text, words, forms);
    this.marks = new TemplateMarks(text, words, phrases);
    this.english = analysis.language().english();
  }

  /** All places in their order, those included that the page only shows. */
  static List<LeftoverPlace> places(Document document, Analysis analysis) {
    LeftoverScan scan = new LeftoverScan(document, analysis);
    scan.read();
    scan.places.sort(IN_ORDER);
    return scan.apart(scan.places);
  }

  /** Without places that lie within another, and with the halves of one mark as one place. */
  private List<LeftoverPlace> apart(List<LeftoverPlace> sorted) {
    List<LeftoverPlace> apart = new ArrayList<>();
    int end = 0;
    for (LeftoverPlace place : sorted) {
      if (place.end() <= end) {
        continue;
      }
      LeftoverPlace last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last != null && isOneMark(last, place)) {
        apart.set(apart.size() - 1, last.upTo(place));
      } else {
        apart.add(place);
      }
      end = place.end();
    }
    return apart;
  }

  /** Whether two places are one mark of an interface, such as {@code contentReference[oaicite}. */
  private boolean isOneMark(LeftoverPlace place, LeftoverPlace next) {
    for (int i = place.end(); i < next.start(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return place.kind() == LeftoverKind.ASSISTANT && next.kind() == LeftoverKind.ASSISTANT;
  }

  private void read() {
    new FillerLatin(words, forms, places).find();
    if (english) {
      new StrayCapitals(text, words, forms, places).find();
    }
    int from = 0;
    for (int word = phrases.next(0);
        word >= 0 && places.size() < MOST_PLACES;
        word = phrases.next(word + 1)) {
      LeftoverPlace phrase = phrase(word);
      if (phrase != null) {
        marks(from, phrase.start());
        from = phrase.start();
        if (phrase.start() >= taken) {
          add(phrase);
        }
      }
    }
    marks(from, text.length());
  }

  /** Looks at the marks of a stretch, none of which are parts of words. */
  private void marks(int from, int to) {
    int at = TemplateMarks.next(text, Math.max(from, taken), to);
    while (at < to) {
      LeftoverPlace place = marks.at(at, lineEnd(at));
      if (place != null) {
        add(place);
      }
      at = TemplateMarks.next(text, Math.max(at + 1, taken), to);
    }
  }

  private @Nullable LeftoverPlace phrase(int word) {
    LeftoverPlace place = null;
    if (phrases.begins(word)) {
      place = phrases.at(LeftoverPhrases.STARTS, word);
      if (place == null && isHeadingStart(words.starts()[word])) {
        place = phrases.at(LeftoverPhrases.HEADINGS, word);
      }
    }
    return place == null ? phrases.at(LeftoverPhrases.ANYWHERE, word) : place;
  }

  private void add(LeftoverPlace place) {
    places.add(place);
    taken = Math.max(taken, place.end());
  }

  private boolean isHeadingStart(int start) {
    while (block + 1 < blocks.size() && blocks.get(block + 1).start() <= start) {
      block++;
    }
    @Nullable Block around = block < 0 ? null : blocks.get(block);
    return around != null
        && around.kind() == Block.Kind.HEADING
        && start - around.start() < 4; // a number may stand first
  }

  private int lineEnd(int at) {
    if (lineEnd <= at) {
      int newline = text.indexOf('\n', at);
      lineEnd = newline < 0 ? text.length() : newline;
    }
    return lineEnd;
  }
}
