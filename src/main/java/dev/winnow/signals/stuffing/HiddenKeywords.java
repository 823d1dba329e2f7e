package dev.winnow.signals.stuffing;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.stuffing.kinds.HiddenText;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.points.StuffedPlace;
import java.util.List;
import java.util.Locale;

/**
 * Key phrases repeated in text that the page hides from its readers.
 *
 * <p><b>What it measures</b> occurrences of a key phrase in stretches that are hidden by style,
 * size, colour or place and say little else. <b>Unit</b> occurrences. <b>Not applicable</b> pages
 * that came as text. <b>Source</b> Google's spam policies, hidden text and link abuse. <b>Known
 * limits</b> styles from files that are not in the crawl record. <b>Evidence</b> an empty span
 * where the words stand, the words among its facts. <b>Cost</b> linear in the hidden words, for at
 * most 64 phrases.
 */
public final class HiddenKeywords implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "hidden-keywords",
          "occurrences",
          "key phrases in text that readers do not see",
          "Google spam policies, hidden text and link abuse");

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (document.media() != Media.HTML) {
      return new Finding.NotApplicable("the page came as text, which hides nothing");
    }
    List<Evidence> evidence = evidence(document, analysis);
    String message = evidence.isEmpty() ? "no hidden text repeats a key phrase" : message(evidence);
    return new Finding.Measured(evidence.size(), message, evidence);
  }

  private static List<Evidence> evidence(Document document, Analysis analysis) {
    if (!HiddenText.anyHidden(document)) {
      return List.of();
    }
    return new HiddenText()
        .find(new PhrasedPage(document, analysis)).places().stream()
            .map(StuffedPlace::evidence)
            .toList();
  }

  /** How many phrases are found, and how often. */
  private static String message(List<Evidence> evidence) {
    long phrases = evidence.stream().map(place -> place.facts().get("phrase")).distinct().count();
    return String.format(
        Locale.ROOT,
        phrases == 1
            ? "%d key phrase stands in hidden text, %d times"
            : "%d key phrases stand in hidden text, %d times together",
        phrases,
        evidence.size());
  }
}
