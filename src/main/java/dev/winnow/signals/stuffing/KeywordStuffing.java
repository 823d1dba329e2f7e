package dev.winnow.signals.stuffing;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.stuffing.kinds.StuffingKinds;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.placement.ReinsertedPhrases;
import dev.winnow.signals.stuffing.points.KindFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text that was written for search engines and not for readers, by its kinds.
 *
 * <p><b>What it measures</b> the sum of what each kind of stuffing is worth: a key phrase put in if
 * no sentence needs it, as a line of its own, in a row with changing ends, as a query inside
 * sentences, in sentences repeated for other names, in all headings, in the markup, in hidden text,
 * and words without sentences. Each kind has a measure of its own in {@code stuffing.kinds} or
 * {@code stuffing.queries}. How often a phrase stands tells nothing by itself: a leaflet names its
 * drug in every sentence, and every sentence needs the name. <b>Unit</b> places: one that is sure
 * counts 1. <b>Not applicable</b> fewer than 80 words. In other languages than English only those
 * kinds are measured that need no grammar: exact repetition, lists, headings, markup. <b>Source</b>
 * Google's spam policies, keyword stuffing. <b>Evidence</b> every place once, with each reason that
 * it counts for, the kind that weighs most first. <b>Known limits</b> a page that names towns in a
 * row without a phrase is not told from a list of branches. <b>Cost</b> linear in the words, for at
 * most 64 phrases.
 */
public final class KeywordStuffing implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "keyword-stuffing",
          "places",
          "key phrases put in for search engines, by kind",
          "Google spam policies, keyword stuffing; each kind by a measure of its own");

  private static final int MOST_TOLD = 3; // kinds that a message counts out

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (analysis.words().count() < Words.FEWEST_TO_JUDGE) {
      return new Finding.NotApplicable(
          "the text has fewer than " + Words.FEWEST_TO_JUDGE + " words");
    }
    PhrasedPage page = new PhrasedPage(document, analysis);
    List<KindFinding> kinds = new ArrayList<>(StuffingKinds.of(page));
    if (page.english()) {
      KindFinding reinserted = ReinsertedPhrases.of(page);
      if (reinserted.value() > 0) {
        kinds.add(0, reinserted);
      }
    }
    kinds.sort(
        Comparator.comparingDouble((KindFinding kind) -> -kind.value())
            .thenComparingInt(kind -> -shown(kind))); // a whole row tells more than its phrases
    double value = 0;
    JoinedPlaces places = new JoinedPlaces();
    List<KindFinding> told = new ArrayList<>();
    List<KindFinding> named = new ArrayList<>();
    for (KindFinding kind : kinds) {
      value += kind.value();
      boolean news = 2 * places.add(kind) <= kind.places().size();
      (news && told.size() < MOST_TOLD ? told : named).add(kind);
    }
    return new Finding.Measured(value, message(told, named, page.english()), places.told());
  }

  private static int shown(KindFinding kind) {
    return kind.places().stream().mapToInt(p -> p.evidence().quote().length()).sum();
  }

  /** What was counted of the strongest kinds, and the names of all. */
  private static String message(List<KindFinding> told, List<KindFinding> named, boolean english) {
    String scope = english ? "" : "; only repetition was checked, grammar in English alone";
    if (told.isEmpty()) {
      return "no key phrase stands where no sentence needs it" + scope;
    }
    String seen = told.stream().map(KindFinding::summary).collect(Collectors.joining("; "));
    String kinds =
        Stream.concat(told.stream(), named.stream())
            .map(KindFinding::name)
            .collect(Collectors.joining(", ", " (", ")"));
    return seen + kinds + scope;
  }
}
