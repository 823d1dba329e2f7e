package dev.winnow.signals.corpus;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.signals.api.SignalCard;
import java.util.List;
import java.util.SortedMap;

/**
 * The signals by which the field filters training corpora, under their published names, computed on
 * the whole text of a page. If the denominator of a signal is zero, its name is absent: "not
 * defined" differs from zero.
 */
public final class CorpusSignals {
  private static final List<CorpusFamily> FAMILIES =
      List.of(
          new RedPajamaLanguage(),
          new RedPajamaRepetition(),
          new GopherRepetition(),
          new GopherQuality(),
          new C4Signals(),
          new FineWeb(),
          new CompressionRatio(),
          new NtoulasSignals());

  private CorpusSignals() {}

  /** Every signal with its unit and source, family by family; the id is the published name. */
  public static List<SignalCard> names() {
    return FAMILIES.stream().flatMap(family -> family.cards().stream()).toList();
  }

  /** Measures a document; values are rounded to eight decimals, as RedPajama publishes them. */
  public static SortedMap<String, Double> measure(Document document, Analysis analysis) {
    CorpusText text = new CorpusText(document);
    SignalValues values = new SignalValues();
    for (CorpusFamily family : FAMILIES) {
      family.measure(text, values);
    }
    return values.byName();
  }
}
