package dev.winnow.signals.content;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of a page's text outside its main content.
 *
 * <p><b>What it measures</b> words outside the main content / words. <b>Unit</b> ratio in [0, 1].
 * <b>Not applicable</b> pages of plain text, all of which is main content, and pages without words.
 * <b>Source</b> Ntoulas et al., WWW 2006, visible content; jusText's split of main text and
 * template. <b>Known limits</b> inherits every error of the decision on main content.
 * <b>Evidence</b> the five longest blocks outside. <b>Cost</b> linear in the blocks.
 */
public final class BoilerplateShare implements Signal {
  private static final int MOST_SHOWN = 5;
  private static final SignalCard CARD =
      new SignalCard(
          "boilerplate-share",
          "ratio",
          "text outside the main content",
          "Ntoulas et al., WWW 2006; jusText");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    int all = analysis.words().count();
    if (document.media() != Media.HTML || all == 0) {
      return new Finding.NotApplicable("the page came as text, or has none");
    }
    int outside = 0;
    int to = 0;
    List<Block> longest = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!block.main()) {
        int from = analysis.words().firstFrom(block.start(), to);
        to = analysis.words().firstFrom(block.end(), from);
        outside += to - from;
        keepLongest(longest, block);
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Block block : longest) {
      evidence.add(Evidence.at(document, block.start(), block.end(), "outside the content"));
    }
    String message = outside + " of " + all + " words stand outside the main content";
    return new Finding.Measured((double) outside / all, message, evidence);
  }

  /**
   * Inserts a block into the list of the longest, unless it is too short. Blocks come in document
   * order, so that of two blocks with the same length the first one ranks higher.
   */
  private static void keepLongest(List<Block> longest, Block block) {
    int place = longest.size();
    while (place > 0 && length(longest.get(place - 1)) < length(block)) {
      place--;
    }
    if (place < MOST_SHOWN) {
      longest.add(place, block);
    }
    if (longest.size() > MOST_SHOWN) {
      longest.remove(MOST_SHOWN);
    }
  }

  private static int length(Block block) {
    return block.end() - block.start();
  }
}
