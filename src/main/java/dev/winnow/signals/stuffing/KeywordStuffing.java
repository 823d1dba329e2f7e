package dev.winnow.signals.stuffing;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.stuffing.kinds.StuffingKinds;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.StuffedPlace;
import dev.winnow.signals.stuffing.placement.ReinsertedPhrases;
import dev.winnow.signals.stuffing.points.KindFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * Text that was written for search engines and not for readers, by its kinds.
 *
 * <p><b>What it measures</b> the sum of what each kind of stuffing is worth: a key phrase put in if
 * no sentence needs it, as a line of its own, in a list of variants, as a query inside sentences,
 * in sentences repeated for other names, in all headings, in the markup, in hidden text, and words
 * without sentences. Each kind has a measure of its own in {@code stuffing.kinds} or {@code
 * stuffing.queries}. How often a phrase stands tells nothing by itself: a leaflet names its drug in
 * every sentence, and every sentence needs the name. <b>Unit</b> places: one that is sure counts 1.
 * <b>Not applicable</b> fewer than 80 words. In other languages than English only those kinds are
 * measured that need no grammar: exact repetition, lists, headings, markup. <b>Source</b> Google's
 * spam policies, keyword stuffing. <b>Evidence</b> every place with its kind and reason, the kind
 * that weighs most first. <b>Known limits</b> a page that names towns in a row without a phrase is
 * not told from a list of branches. <b>Cost</b> linear in the words, for at most 64 phrases.
 */
public final class KeywordStuffing implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "keyword-stuffing",
          "places",
          "key phrases put in for search engines, by kind",
          "Google spam policies, keyword stuffing; each kind by a measure of its own");

  private static final int FEWEST_WORDS = 80; // shorter texts have no places to stuff

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (analysis.words().count() < FEWEST_WORDS) {
      return new Finding.NotApplicable("the text has fewer than 80 words");
    }
    PhrasedPage page = new PhrasedPage(document, analysis);
    List<KindFinding> kinds = new ArrayList<>(StuffingKinds.of(page));
    if (page.english()) {
      KindFinding reinserted = ReinsertedPhrases.of(page);
      if (reinserted.value() > 0) {
        kinds.add(0, reinserted);
      }
    }
    kinds.sort(Comparator.comparingDouble(kind -> -kind.value()));
    double value = 0;
    List<Evidence> evidence = new ArrayList<>();
    for (KindFinding kind : kinds) {
      value += kind.value();
      List<StuffedPlace> places = new ArrayList<>(kind.places());
      places.sort(
          Comparator.comparingDouble((StuffedPlace place) -> -place.weight())
              .thenComparingInt(place -> place.evidence().start()));
      places.forEach(place -> evidence.add(place.evidence()));
    }
    return new Finding.Measured(value, message(kinds, page.english()), evidence);
  }

  private static String message(List<KindFinding> kinds, boolean english) {
    String scope = english ? "" : " (sentences are checked in English only)";
    if (kinds.isEmpty()) {
      return "no key phrase stands where no sentence needs it" + scope;
    }
    StringJoiner message = new StringJoiner("; ", "", scope);
    kinds.forEach(kind -> message.add(kind.name() + ": " + kind.summary()));
    return message.toString();
  }
}
