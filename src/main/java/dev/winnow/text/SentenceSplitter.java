package dev.winnow.text;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the blocks of a document into sentences where OpenNLP's detector does, by its model. No
 * sentence crosses a block.
 *
 * <p>The walk from stop to stop is Winnow's own: the detector boxes every character, makes a dozen
 * strings at every stop, and goes over a word once for every stop in it.
 */
public final class SentenceSplitter {
  private final SentenceWeights weights = EnglishModels.sentences();

  /** The sentences of all blocks, in order, as offsets into the document's text. */
  public List<Span> split(Document document) {
    List<Span> sentences = new ArrayList<>();
    String text = document.text();
    char[] chars = text.toCharArray();
    for (Block block : document.blocks()) {
      new SentenceScan(weights, text, chars, block.span()).split(sentences);
    }
    return sentences;
  }
}
