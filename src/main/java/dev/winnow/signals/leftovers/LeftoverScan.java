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
  private final VocabularyHits hits;
  private final TemplateMarks marks;
  private final boolean english;
  private final List<LeftoverPlace> places = new ArrayList<>();
  private int block = -1;
  private int lineEnd;
  private int taken; // end of the last place

  private LeftoverScan(Document document, Analysis analysis) {
    this.text = document.text();
    this.words = analysis.words();
    this.hits = LeftoverPhrases.hits(text, words);
    this.blocks = document.blocks();
    this.marks = new TemplateMarks(text, words, hits);
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
    StrayCapitals capitals = new StrayCapitals(text, words, places);
    int[] candidates = new int[words.count()];
    int[] leads = new int[words.count()];
    int count = candidates(candidates, leads, capitals);
    capitals.finish();
    new FillerLatin(text, words, places).find();
    int hit = 0;
    for (int i = 0; i < count && places.size() < MOST_PLACES; i++) {
      int word = candidates[i];
      int start = words.starts()[word];
      int end = word == 0 ? 0 : words.ends()[word - 1];
      boolean plain = isPlain(end, start);
      if (!plain) {
        between(end, start);
      }
      hit = hits.firstFrom(word, hit);
      if (start >= taken) {
        phrase(word, leads[i], hit, plain);
      }
    }
    between(words.ends()[words.count() - 1], text.length());
  }

  /**
   * Fills in the words with which a phrase may begin, or before which marks stand: a few in a
   * hundred. The only touch of the others.
   */
  private int candidates(int[] candidates, int[] leads, StrayCapitals capitals) {
    int[] starts = words.starts();
    int[] ends = words.ends();
    char[] characters = hits.characters();
    int count = 0;
    int before = 0;
    for (int word = 0; word < starts.length; word++) {
      int start = starts[word];
      int end = ends[word];
      int lead = hits.read(word, start, end);
      boolean plain = start == before + 1 && characters[before] == ' ';
      if (lead != PhraseVocabulary.UNKNOWN || !plain) {
        leads[count] = lead;
        candidates[count++] = word;
      }
      if (plain && english && StrayCapitals.isCapital(characters[start])) {
        capitals.see(word);
      }
      before = end;
    }
    return count;
  }

  /** Whether nothing but a space stands between two words. */
  private boolean isPlain(int end, int start) {
    return start == end + 1 && text.charAt(end) == ' ';
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

  private void phrase(int word, int lead, int hit, boolean plain) {
    int start = words.starts()[word];
    LeftoverPlace place = null;
    if (!plain && (word == 0 || begins(words.ends()[word - 1], start))) {
      place = place(LeftoverPhrases.STARTS, lead, hit, start);
      if (place == null && isHeadingStart(start)) {
        place = place(LeftoverPhrases.HEADINGS, lead, hit, start);
      }
    }
    if (place == null) {
      place = place(LeftoverPhrases.ANYWHERE, lead, hit, start);
    }
    if (place != null) {
      add(place);
    }
  }

  private @Nullable LeftoverPlace place(LeftoverPhrases phrases, int lead, int hit, int start) {
    return phrases.mayBegin(lead, hits)
        ? phrases.at(text, hits, lead, hit, start, lineEnd(start))
        : null;
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
