package dev.winnow.signals.spun;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.List;
import java.util.Locale;

/**
 * Text that went through a spinner: words put in the place of others, or a round trip through
 * another language.
 *
 * <p>What it measures: for each distinct word, whether it fits between its neighbours as well as
 * its own synonyms would; then, over all of them, how much likelier the page is as a machine's
 * rewording than as a person's writing. Unit and direction: probability, 0 to 1; higher is worse.
 * Not applicable: other languages, and fewer than 80 words. Why: scaled content abuse. Evidence,
 * only on a page that passes: the words that do not fit, strongest first, with what is usual and
 * how often; never what was meant. Known limits: fewer than one word in ten swapped in a short
 * text, inserted fillers, and rewriting by language models, which swap no words. Cost: some 20 dot
 * products of 64 numbers a word.
 */
public final class SpunText implements Signal {
  private static final int FEWEST_PLACES = 3; // to be shown; two odd wordings are anybody's

  /** The most that a page with fewer places reaches; the trainer puts the line on 0.935. */
  private static final double UNSHOWN = 0.93;

  private static final SignalCard CARD =
      new SignalCard(
          "spun-text",
          "probability",
          "words that stand where their own synonyms would fit",
          "Google spam policies, scaled content abuse; contrastive word-in-context model");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (!analysis.language().english()) {
      return new NotApplicable("the counts are of English");
    }
    if (analysis.words().count() < Words.FEWEST_TO_JUDGE) {
      return new NotApplicable("fewer than " + Words.FEWEST_TO_JUDGE + " words");
    }
    Phrasing phrasing = analysis.phrasing();
    if (phrasing.words() == 0) {
      return new Failed("phrasing-unread", "the text could not be held against the counts");
    }
    List<Evidence> evidence =
        phrasing.substitutions().stream().map(place -> evidence(document, place)).toList();
    if (evidence.size() < FEWEST_PLACES) {
      return new Measured(Math.min(phrasing.spun(), UNSHOWN), message(evidence), List.of());
    }
    return new Measured(phrasing.spun(), message(evidence), evidence);
  }

  private static Evidence evidence(Document document, Substitution place) {
    Evidence found = Evidence.at(document, place.start(), place.end(), place.note());
    String expected = place.expected();
    return expected == null ? found : found.expecting(expected);
  }

  private static String message(List<Evidence> places) {
    if (places.size() < FEWEST_PLACES) {
      return places.isEmpty()
          ? "no wording is unusual in the way that spinners leave behind"
          : "fewer than three wordings are unusual in the way that spinners leave behind";
    }
    Evidence shown =
        places.stream().filter(p -> p.expected() != null).findFirst().orElse(places.get(0));
    return String.format(
        Locale.ROOT,
        "the text looks reworded by a machine, at %d places, such as “%s”%s",
        places.size(),
        shown.onOneLine(),
        shown.expected() == null ? "" : " where “" + shown.expected() + "” is usual");
  }
}
