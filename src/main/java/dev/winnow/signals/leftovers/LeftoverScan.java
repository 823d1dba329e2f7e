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
  private static final String ENDS = ".!?…:;)]}>*\"”»|•·–—-"; // behind which a sentence may begin

  private final String text;
  private final Words words;
  private final List<Block> blocks;
  private final HyphenCursor hyphens;
  private final TemplateMarks marks;
  private final boolean english;
  private final List<LeftoverPlace> places = new ArrayList<>();
  private int block = -1;
  private int lineEnd;
  private int taken; // end of the last place

  private LeftoverScan(Document document, Analysis analysis) {
    this.text = document.text();
    this.words = analysis.words();
    this.hyphens = new HyphenCursor(text);
    this.blocks = document.blocks();
    this.marks = new TemplateMarks(text, words, hyphens);
    this.english = analysis.language().english();
  }

  /** All places in their order, those included that the page only shows. */
  static List<LeftoverPlace> places(Document document, Analysis analysis) {
    LeftoverScan scan = new LeftoverScan(document, analysis);
    scan.read();
    scan.places.sort(
        Comparator.comparingInt(LeftoverPlace::start).thenComparingInt(place -> -place.end()));
    return apart(scan.places);
  }

  /** Without places that lie within another. */
  private static List<LeftoverPlace> apart(List<LeftoverPlace> sorted) {
    List<LeftoverPlace> apart = new ArrayList<>();
    int end = 0;
    for (LeftoverPlace place : sorted) {
      if (place.end() > end) {
        apart.add(place);
        end = place.end();
      }
    }
    return apart;
  }

  private void read() {
    FillerLatin latin = new FillerLatin(text, words, places);
    StrayCapitals capitals = new StrayCapitals(text, words, places);
    int end = 0;
    for (int word = 0; word < words.count() && places.size() < MOST_PLACES; word++) {
      int start = words.starts()[word];
      boolean plain = start == end + 1 && text.charAt(end) == ' ';
      if (!plain) {
        between(end, start);
      }
      if (start >= taken) {
        phrase(word, start, plain);
      }
      if (english && Character.isUpperCase(text.charAt(start))) {
        capitals.see(word);
      }
      end = words.ends()[word];
    }
    latin.find();
    capitals.finish();
    between(end, text.length());
  }

  /** Looks at what stands between two words. */
  private void between(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnd = 0;
      } else if (c != ' ' && i >= taken) {
        LeftoverPlace place = marks.at(i, lineEnd(i));
        if (place != null) {
          add(place);
        }
      }
    }
  }

  private void phrase(int word, int start, boolean plain) {
    LeftoverPlace place = null;
    if (!plain && (word == 0 || begins(words.ends()[word - 1], start))) {
      place = LeftoverPhrases.STARTS.at(text, words, hyphens, word, lineEnd(start));
      if (place == null && isHeadingStart(start)) {
        place = LeftoverPhrases.HEADINGS.at(text, words, hyphens, word, lineEnd(start));
      }
    }
    if (place == null) {
      place = LeftoverPhrases.ANYWHERE.at(text, words, hyphens, word, lineEnd(start));
    }
    if (place != null) {
      add(place);
    }
  }

  private void add(LeftoverPlace place) {
    places.add(place);
    taken = Math.max(taken, place.end());
  }

  /** Whether a line or a sentence may begin behind what stands before a word. */
  private boolean begins(int from, int start) {
    for (int i = from; i < start; i++) {
      char c = text.charAt(i);
      if (c == '\n' || ENDS.indexOf(c) >= 0 || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
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
