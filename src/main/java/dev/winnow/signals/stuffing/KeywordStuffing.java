package dev.winnow.signals.stuffing;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Key phrases that were put into a page for search engines, where no sentence needs them.
 *
 * <p><b>What it measures</b> places at which the title, the main heading or another phrase that the
 * page repeats stands as a foreign body: behind a complete sentence at the end of its paragraph,
 * alone between sentences, glued to a list item or heading in capitals of its own. Position and
 * detachment tell, not frequency: a leaflet names its drug in every sentence, and every sentence
 * needs the name. <b>Unit</b> re-insertions; a place that is sure counts 1, one that could be
 * chance 0.5, and then no more than 2 together. <b>Not applicable</b> fewer than 80 words, or
 * another language. <b>Source</b> Google's spam policies, keyword stuffing. <b>Evidence</b> every
 * place with its form and reason. <b>Known limits</b> a phrase that the page declares nowhere and
 * that stands only between sentences is not told from a run-in heading. <b>Cost</b> linear in the
 * words, for at most 64 phrases.
 */
public final class KeywordStuffing implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "keyword-stuffing",
          "re-insertions",
          "key phrases put in where no sentence needs them",
          "Google spam policies, keyword stuffing; position and detachment, not frequency");

  private static final int FEWEST_WORDS = 80; // shorter texts have no places to stuff

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (!analysis.language().english()) {
      return new Finding.NotApplicable("the text is not English");
    }
    if (analysis.words().count() < FEWEST_WORDS) {
      return new Finding.NotApplicable("the text has fewer than 80 words");
    }
    PageText page = new PageText(document, analysis);
    List<KeyPhrase> phrases = KeyPhrases.of(page);
    List<StuffedPlace> found = new ArrayList<>(StuffedPlaces.of(page, phrases));
    found.addAll(VariantLists.of(page));
    found.addAll(UnseenKeywords.hidden(document, phrases));
    found.addAll(UnseenKeywords.images(document, phrases));
    found.addAll(MarkupKeywords.of(document, phrases));
    found.removeIf(insertion -> insertion.weight() == 0);
    found.sort(Comparator.comparingInt(StuffedPlace::start));
    double value = 0;
    List<Evidence> evidence = new ArrayList<>();
    for (StuffedPlace insertion : found) {
      value += insertion.weight();
      evidence.add(insertion.evidence());
    }
    return new Finding.Measured(value, message(found), evidence);
  }

  private static String message(List<StuffedPlace> found) {
    if (found.isEmpty()) {
      return "no key phrase stands where no sentence needs it";
    }
    Map<String, Integer> counts = new TreeMap<>();
    found.forEach(insertion -> counts.merge(insertion.phrase(), 1, Integer::sum));
    String top =
        Collections.max(counts.entrySet(), Map.Entry.<String, Integer>comparingByValue()).getKey();
    return String.format(
        Locale.ROOT,
        "%d places where a key phrase stands that no sentence needs, %d of them for “%s”",
        found.size(),
        counts.get(top),
        top);
  }
}
