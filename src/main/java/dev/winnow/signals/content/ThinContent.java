package dev.winnow.signals.content;

import dev.winnow.model.Analysis;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a page falls short of 200 words of prose.
 *
 * <p><b>What it measures</b> 1 − words of prose in the main content / 200, at least 0. Prose is a
 * block of ten words or more with an end mark. <b>Unit</b> ratio in [0, 1]; 1 means no prose.
 * <b>Not applicable</b> pages without words. <b>Why</b> doorway and affiliate pages consist of
 * links and labels, with hardly any text. <b>Source</b> Google's spam policies, thin affiliation;
 * 200 words are twice the requirement of C4's paragraph filter (three paragraphs of 200
 * characters). <b>Known limits</b> honest indexes and tools have little prose too, so the value
 * should be shown and not judged. <b>Evidence</b> the first five blocks of prose. <b>Cost</b>
 * linear in the text.
 */
public final class ThinContent implements Signal {
  private static final int ENOUGH_WORDS = 200; // above this the value is 0
  private static final int FEWEST_WORDS = 10; // of a block that can be prose
  private static final int MOST_SHOWN = 5;
  private static final SignalCard CARD =
      new SignalCard(
          "thin-content",
          "ratio",
          "little prose to read",
          "Google spam policies, thin affiliation");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (analysis.words().count() == 0) {
      return new Finding.NotApplicable("the page has no words");
    }
    int words = 0;
    int to = 0;
    List<Block> shown = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!block.main()) {
        continue;
      }
      int from = analysis.words().firstFrom(block.start(), to);
      to = analysis.words().firstFrom(block.end(), from);
      if (to - from >= FEWEST_WORDS && hasEndMark(document, block)) {
        words += to - from;
        if (shown.size() < MOST_SHOWN) {
          shown.add(block);
        }
      }
    }
    double value = Math.max(0, 1 - (double) words / ENOUGH_WORDS);
    String message = words + " words of prose in the main content";
    return new Finding.Measured(value, message, value > 0 ? evidence(document, shown) : List.of());
  }

  private static List<Evidence> evidence(Document document, List<Block> blocks) {
    return blocks.stream()
        .map(block -> Evidence.at(document, block.start(), block.end(), "prose of the page"))
        .toList();
  }

  /** Whether a block has an end mark. The scan starts at its end, the place of most end marks. */
  private static boolean hasEndMark(Document document, Block block) {
    for (int i = block.end() - 1; i >= block.start(); i--) {
      char c = document.text().charAt(i);
      if (c == '.' || c == '!' || c == '?') {
        return true;
      }
    }
    return false;
  }
}
