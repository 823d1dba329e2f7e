package dev.winnow.signals.spam;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Evidence;
import dev.winnow.model.Finding;
import dev.winnow.model.Media;
import dev.winnow.signals.Signal;
import dev.winnow.signals.SignalCard;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a page's text is not its main content.
 *
 * <p><b>What it measures</b> words outside the main content / words. <b>Unit</b> ratio in [0, 1].
 * <b>Not applicable</b> pages that came as text, which is all main content. <b>Source</b> Ntoulas
 * et al., WWW 2006, visible content; jusText's split of main text and template. <b>Known limits</b>
 * as good as the extraction. <b>Evidence</b> the five longest blocks outside. <b>Cost</b> linear in
 * the blocks, sorting aside.
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
    for (Block block : document.blocks()) {
      if (!block.main()) {
        outside +=
            analysis.words().firstFrom(block.end()) - analysis.words().firstFrom(block.start());
      }
    }
    List<Evidence> longest =
        document.blocks().stream()
            .filter(block -> !block.main())
            .sorted(
                Comparator.comparingInt((Block block) -> block.start() - block.end())
                    .thenComparingInt(Block::start))
            .limit(MOST_SHOWN)
            .map(block -> Evidence.at(document, block.start(), block.end(), "outside the content"))
            .toList();
    String message = outside + " of " + all + " words stand outside the main content";
    return new Finding.Measured((double) outside / all, message, longest);
  }
}
