package dev.winnow.signals.leftovers;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What a generator of text, or a template, forgot to remove.
 *
 * <p><b>What it measures</b> places that hold the words of a chat assistant to its user, unresolved
 * spintax, merge tags and placeholders, filler, the order that the text was made from, and small
 * words with stray capitals. <b>Unit and direction</b> places, a weak one as a part of a sure one;
 * higher is worse. <b>Not applicable</b> pages without words. <b>Why</b> no other sign of a
 * machine-made page is as sure, and each can be read on the page. <b>Source</b> Problematic Paper
 * Screener (Cabanac et al. 2023); Glynn 2024, arXiv 2411.15218; C4's filter of lorem ipsum.
 * <b>Known limits</b> a clean edit leaves nothing; a page about chatbots or templates is left alone
 * even if a machine wrote it. <b>Evidence</b> every place with its kind. <b>Cost</b> linear in the
 * page: a look-up a form, and a bounded look ahead where a phrase may begin.
 */
public final class MachineLeftovers implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "machine-leftovers",
          "places",
          "words that a text generator or a template forgot to remove",
          "Problematic Paper Screener (Cabanac et al. 2023); Glynn 2024, arXiv 2411.15218");

  private static final String NOTHING = "nothing is left behind by a machine";
  private static final int MOST_SHOWN = 60; // characters of a place in the message
  private static final int RUNNING_WORDS = 4; // beside a tag, for it to stand in a sentence

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    if (analysis.words().count() == 0) {
      return new Finding.NotApplicable("the page has no words");
    }
    List<LeftoverPlace> places = LeftoverScan.places(document, analysis);
    if (places.isEmpty()) {
      return new Finding.Measured(0, NOTHING, List.of());
    }
    return finding(document, counted(document, analysis, places));
  }

  /** The places that the page uses and does not only show, strongest first. */
  private static List<LeftoverPlace> counted(
      Document document, Analysis analysis, List<LeftoverPlace> places) {
    ExemptPlaces exempt = new ExemptPlaces(document);
    Map<LeftoverKind, Boolean> about = new EnumMap<>(LeftoverKind.class);
    Set<String> weak = new HashSet<>(); // wordings, so that one that is repeated counts once
    List<LeftoverPlace> counted = new ArrayList<>();
    for (LeftoverPlace found : places) {
      if (exempt.covers(found)
          || about.computeIfAbsent(
              found.kind(),
              kind -> PageSubject.isAbout(kind, document, analysis.words(), places))) {
        continue;
      }
      LeftoverPlace place = inPlace(document, exempt, found);
      String wording = document.text().substring(place.start(), place.end());
      if (place.strength() == LeftoverStrength.SURE || weak.add(wording.toLowerCase(Locale.ROOT))) {
        counted.add(place);
      }
    }
    counted.sort(
        Comparator.comparing(LeftoverPlace::strength).thenComparingInt(LeftoverPlace::start));
    boolean hintsAlone =
        counted.stream().allMatch(place -> place.strength() == LeftoverStrength.HINT);
    return hintsAlone ? List.of() : counted;
  }

  /** Tags that stand alone may wait for the page's script; in a sentence nothing will fill them. */
  private static LeftoverPlace inPlace(
      Document document, ExemptPlaces exempt, LeftoverPlace place) {
    boolean tag =
        place.kind() == LeftoverKind.PLACEHOLDER
            && document.text().charAt(place.start()) == '{'
            && (!exempt.isInContent() || exempt.wordsBeside(place, RUNNING_WORDS) < RUNNING_WORDS);
    return tag ? place.asHint() : place;
  }

  private static Finding finding(Document document, List<LeftoverPlace> places) {
    double value = 0;
    double hints = 0;
    Map<LeftoverKind, List<LeftoverPlace>> kinds = new EnumMap<>(LeftoverKind.class);
    List<Evidence> evidence = new ArrayList<>();
    for (LeftoverPlace place : places) {
      double share = place.strength().share();
      hints += place.strength() == LeftoverStrength.HINT ? share : 0;
      value += place.strength() == LeftoverStrength.HINT ? 0 : share;
      kinds.computeIfAbsent(place.kind(), kind -> new ArrayList<>()).add(place);
      evidence.add(place.evidence(document));
    }
    value += Math.min(hints, LeftoverStrength.MOST_HINTS);
    return new Finding.Measured(value, message(document, kinds), evidence);
  }

  private static String message(Document document, Map<LeftoverKind, List<LeftoverPlace>> kinds) {
    if (kinds.isEmpty()) {
      return NOTHING;
    }
    StringJoiner message = new StringJoiner("; ", "left in the text: ", "");
    kinds.forEach(
        (kind, places) -> {
          String first = shown(document, places.get(0));
          message.add(
              places.size() == 1
                  ? String.format(Locale.ROOT, "%s, “%s”", kind.words(), first)
                  : String.format(
                      Locale.ROOT,
                      "%s at %d places, such as “%s”",
                      kind.words(),
                      places.size(),
                      first));
        });
    return message.toString();
  }

  /** The words of a place, as many as a message has room for. */
  private static String shown(Document document, LeftoverPlace place) {
    String quote = document.text().substring(place.start(), place.end()).replace('\n', ' ');
    return quote.codePointCount(0, quote.length()) <= MOST_SHOWN
        ? quote
        : quote.substring(0, quote.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
