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
    this.hits = LeftoverPhrases.hits(words);
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
    capitals();
    new FillerLatin(text, words, places).find();
    boolean[] opening = openingForms();
    int hit = 0;
    int from = 0;
    for (int word = 0; word < words.count() && places.size() < MOST_PLACES; word++) {
      if (opening[words.numbers()[word]]) {
        int start = words.starts()[word];
        marks(from, start);
        from = start;
        hit = hits.firstFrom(word, hit);
        if (start >= taken) {
          phrase(word, hit);
        }
      }
    }
    marks(from, text.length());
  }

  /** By number, whether a phrase may begin with a form; on most pages few or none. */
  private boolean[] openingForms() {
    boolean[] opening = new boolean[words.vocabulary().length];
    boolean unknown = mayBegin(PhraseVocabulary.UNKNOWN); // the same for most forms of a page
    for (int form = 0; form < opening.length; form++) {
      int lead = hits.lead(form);
      opening[form] = lead == PhraseVocabulary.UNKNOWN ? unknown : mayBegin(lead);
    }
    return opening;
  }

  private boolean mayBegin(int lead) {
    return LeftoverPhrases.ANYWHERE.mayBegin(lead, hits)
        || LeftoverPhrases.STARTS.mayBegin(lead, hits)
        || LeftoverPhrases.HEADINGS.mayBegin(lead, hits);
  }

  private void capitals() {
    StrayCapitals capitals = new StrayCapitals(text, words, places);
    for (int word = 1; word < words.count() && english; word++) {
      int start = words.starts()[word];
      if (StrayCapitals.isCapital(text.charAt(start)) && isBehindSpace(word)) {
        capitals.see(word);
      }
    }
    capitals.finish();
  }

  /** Whether nothing but a space stands before a word that is not the first. */
  private boolean isBehindSpace(int word) {
    int end = words.ends()[word - 1];
    return words.starts()[word] == end + 1 && text.charAt(end) == ' ';
  }

  /** Looks at the marks of a stretch, none of which are parts of words. */
  private void marks(int from, int to) {
    for (int at = Math.max(from, taken); at < to; at++) {
      if (TemplateMarks.isMark(text.charAt(at)) && at >= taken) {
        LeftoverPlace place = marks.at(at, lineEnd(at));
        if (place != null) {
          add(place);
        }
      }
    }
  }

  private void phrase(int word, int hit) {
    int start = words.starts()[word];
    int lead = hits.lead(words.numbers()[word]);
    LeftoverPlace place = null;
    if (word == 0 || begins(words.ends()[word - 1], start)) {
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
