package dev.winnow.signals.leftovers;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the words of a page, and over the marks between them. */
final class LeftoverScan {
  private static final int MOST_PLACES = 1_000; // a page with more is no worse
  private static final int AT_STARTS = 1; // of lines and sentences
  private static final int ANYWHERE = 1 << 1;
  private static final String ENDS = ".!?…:;)]}>*\"”»|•·–—-"; // behind which a sentence may begin

  private final String text;
  private final Words words;
  private final List<Block> blocks;
  private final PageForms forms;
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
    this.marks = new TemplateMarks(text, words, forms);
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
    BitSet wanted = new BitSet(); // anchors
    byte[] beginnings = beginnings(wanted);
    VocabularyHits hits = new VocabularyHits(forms, words, 0, words.count(), wanted);
    int hit = 0;
    int from = 0;
    int last = hits.lastWord();
    for (int word = 0; word <= last && places.size() < MOST_PLACES; word++) {
      byte beginning = beginnings[words.numbers()[word]];
      hit = hits.firstFrom(word, hit);
      int start = words.starts()[word];
      if (beginning != 0 && hits.isWithin(hit, start + FoldedText.MOST_CHARACTERS)) {
        marks(from, start);
        from = start;
        if (start >= taken) {
          phrase(word, beginning, hits, hit);
        }
      }
    }
    marks(from, text.length());
  }

  /**
   * By number of a form, where phrases may begin with it; on most pages few or none.
   *
   * @param wanted to which the anchors are added by which to look for them
   */
  private byte[] beginnings(BitSet wanted) {
    byte[] beginnings = new byte[words.vocabulary().length];
    boolean anyStart = LeftoverPhrases.STARTS.mayBeginAnyhow(forms, wanted);
    boolean anyHeading = LeftoverPhrases.HEADINGS.mayBeginAnyhow(forms, wanted);
    boolean anywhere = LeftoverPhrases.ANYWHERE.mayBeginAnyhow(forms, wanted);
    int any = (anyStart || anyHeading ? AT_STARTS : 0) | (anywhere ? ANYWHERE : 0);
    for (int form = 0; form < beginnings.length; form++) {
      int lead = forms.lead(form);
      int of = any;
      if (lead != PhraseVocabulary.UNKNOWN) {
        of |= LeftoverPhrases.STARTS.mayBegin(lead, forms, wanted) ? AT_STARTS : 0;
        of |= LeftoverPhrases.HEADINGS.mayBegin(lead, forms, wanted) ? AT_STARTS : 0;
        of |= LeftoverPhrases.ANYWHERE.mayBegin(lead, forms, wanted) ? ANYWHERE : 0;
      }
      beginnings[form] = (byte) of;
    }
    return beginnings;
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
    int at = TemplateMarks.next(text, Math.max(from, taken), to);
    while (at < to) {
      LeftoverPlace place = marks.at(at, lineEnd(at));
      if (place != null) {
        add(place);
      }
      at = TemplateMarks.next(text, Math.max(at + 1, taken), to);
    }
  }

  private void phrase(int word, byte beginning, VocabularyHits hits, int hit) {
    int start = words.starts()[word];
    LeftoverPlace place = null;
    if ((beginning & AT_STARTS) != 0 && (word == 0 || begins(words.ends()[word - 1], start))) {
      place = place(LeftoverPhrases.STARTS, word, hits, hit);
      if (place == null && isHeadingStart(start)) {
        place = place(LeftoverPhrases.HEADINGS, word, hits, hit);
      }
    }
    if (place == null && (beginning & ANYWHERE) != 0) {
      place = place(LeftoverPhrases.ANYWHERE, word, hits, hit);
    }
    if (place != null) {
      add(place);
    }
  }

  private @Nullable LeftoverPlace place(
      LeftoverPhrases phrases, int word, VocabularyHits hits, int hit) {
    int start = words.starts()[word];
    int lead = forms.lead(words.numbers()[word]);
    return phrases.at(text, hits, lead, hit, word, start, lineEnd(start));
  }

  private void add(LeftoverPlace place) {
    places.add(place);
    taken = Math.max(taken, place.end());
  }

  /** Whether a line or a sentence may begin behind what stands before a word. */
  private boolean begins(int from, int start) {
    for (int i = from; i < start; i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c == '\n' || ENDS.indexOf(c) >= 0 || Character.isSurrogate(c))) {
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
