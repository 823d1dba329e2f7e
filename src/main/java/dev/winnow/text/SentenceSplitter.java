package dev.winnow.text;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.util.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * Splits the blocks of a document into sentences with OpenNLP's detector. No sentence crosses a
 * block. Holds mutable state: one instance a thread; the model is read when it is first needed.
 *
 * <p>Only the search for calls to action reads sentences, so a block is given to the detector only
 * if it can have more than one, and if the detector's work on it is bounded.
 */
public final class SentenceSplitter {
  /**
   * Stops in a run without white space above which a block is not split. At every stop the detector
   * reads the whole run around it, so its time grows with the square of a run: a block "A.A.A." of
   * 20,000 characters takes a minute. Prose has no such runs, and URLs have some ten stops.
   */
  private static final int MOST_STOPS = 50;

  private @Nullable SentenceDetectorME detector;

  /** The sentences of all blocks, in order, as offsets into the document's text. */
  public List<Span> split(Document document) {
    List<Span> sentences = new ArrayList<>();
    for (Block block : document.blocks()) {
      split(document.text(), block.start(), block.end(), sentences);
    }
    return sentences;
  }

  private void split(String text, int start, int end, List<Span> sentences) {
    if (mayHoldTwo(text, start, end)) {
      for (opennlp.tools.util.Span found : detector().sentPosDetect(text.substring(start, end))) {
        sentences.add(new Span(start + found.getStart(), start + found.getEnd()));
      }
      return;
    }
    int from = start;
    int to = end;
    while (from < to && StringUtil.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && StringUtil.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  /** Whether a stop stands before the last character, and no run has too many of them. */
  private static boolean mayHoldTwo(String text, int start, int end) {
    boolean stop = false;
    int stops = 0; // since the last white space
    for (int i = start; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n') {
        stops = 0;
      } else if (c == '.' || c == '!' || c == '?') {
        stop = true;
        if (++stops > MOST_STOPS) {
          return false;
        }
      }
    }
    return stop;
  }

  private SentenceDetectorME detector() {
    SentenceDetectorME known = detector;
    if (known == null) {
      known = new SentenceDetectorME(EnglishModels.sentences());
      detector = known;
    }
    return known;
  }
}
