package dev.winnow.signals.spun;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.List;

/**
 * Text that went through a synonym spinner.
 *
 * <p>What it measures: how much likelier the text is as a machine's rewording than as a person's,
 * under counts of English and of health English. Unit and direction: calibrated probability, 0 to
 * 1; higher is worse. Not applicable: other languages, and fewer than 80 words. Why: scaled content
 * abuse. Evidence: the words that do not fit, with the words that would, strongest first; a page
 * may show some without being spun. Known limits: light spinning of short texts, and rewriting by
 * language models, which swap no words; old and literary prose looks spun more often than other
 * writing. Cost: two to six look-ups a word.
 */
public final class SpunText implements Signal {
  private static final int FEWEST_WORDS = 80; // the contract's floor for text signals
  private static final SignalCard CARD =
      new SignalCard(
          "spun-text",
          "probability",
          "words swapped for synonyms that their neighbours do not take",
          "Google spam policies, scaled content abuse; noisy-channel model over word pairs");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (!analysis.language().english()) {
      return new NotApplicable("the counts are of English");
    }
    if (analysis.words().count() < FEWEST_WORDS) {
      return new NotApplicable("fewer than " + FEWEST_WORDS + " words");
    }
    Phrasing phrasing = analysis.phrasing();
    if (phrasing.features().isEmpty()) {
      return new Failed("phrasing-unread", "the text could not be held against the counts");
    }
    List<Evidence> evidence =
        phrasing.substitutions().stream().map(place -> evidence(document, place)).toList();
    return new Measured(phrasing.spun(), message(evidence.size()), evidence);
  }

  private static Evidence evidence(Document document, Substitution place) {
    Evidence found = Evidence.at(document, place.start(), place.end(), place.note());
    String expected = place.expected();
    return expected == null ? found : found.expecting(expected);
  }

  private static String message(int places) {
    return switch (places) {
      case 0 -> "no word pair stands where another is expected";
      case 1 -> "1 word pair stands where a common one is expected";
      default -> places + " word pairs stand where common ones are expected";
    };
  }
}
