package dev.winnow.signals.content;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of paragraphs of the main content that repeat an earlier paragraph of the page.
 *
 * <p><b>What it measures</b> characters of paragraphs that have the same words in the same order as
 * an earlier one / characters of all paragraphs. Case and punctuation do not matter. A paragraph
 * has at least 20 words, so that lines which templates repeat do not count. <b>Unit</b> ratio in
 * [0, 1]. <b>Not applicable</b> fewer than two paragraphs. <b>Source</b> Gopher, arXiv 2112.11446,
 * duplicate paragraph characters, there over the whole text. <b>Known limits</b> counts long
 * refrains of songs and poems. <b>Evidence</b> every later copy, with the offset of the first.
 * <b>Cost</b> linear in the words.
 */
public final class DuplicateParagraphs implements Signal {
  private static final int FEWEST_WORDS = 20; // shorter blocks are labels, buttons, list items
  private static final SignalCard CARD =
      new SignalCard(
          "duplicate-paragraphs",
          "ratio",
          "paragraphs that the page holds more than once",
          "Gopher, arXiv 2112.11446, on paragraphs of the main content");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    Map<WordRun, Block> first = new HashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    int all = 0;
    long characters = 0;
    long repeated = 0;
    int to = 0;
    for (Block block : document.blocks()) {
      int from = analysis.words().firstFrom(block.start(), to);
      to = analysis.words().firstFrom(block.end(), from);
      if (to - from < FEWEST_WORDS) {
        continue;
      }
      WordRun words = new WordRun(analysis.words().numbers(), from, to);
      if (!block.main() && !first.containsKey(words)) {
        continue; // what main content says again is no part of it, and still a copy
      }
      all++;
      int length = block.end() - block.start();
      characters += length;
      Block earlier = first.putIfAbsent(words, block);
      if (earlier != null) {
        repeated += length;
        evidence.add(copy(document, block, earlier));
      }
    }
    return all < 2
        ? new Finding.NotApplicable("the main content has fewer than two paragraphs")
        : finding((double) repeated / (double) characters, all, evidence);
  }

  private static Evidence copy(Document document, Block block, Block earlier) {
    return Evidence.at(document, block.start(), block.end(), "the page holds this paragraph before")
        .with(Map.of("firstAt", Integer.toString(earlier.start())));
  }

  private static Finding finding(double share, int all, List<Evidence> evidence) {
    String message = evidence.size() + " of " + all + " paragraphs repeat an earlier one";
    return new Finding.Measured(share, message, evidence);
  }
}
