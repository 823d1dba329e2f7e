package dev.winnow.signals.corpus;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.signals.api.SignalCard;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The signals by which the field filters its corpora, under their published names, on the whole
 * text of a page. A value is null if its denominator is zero: not defined is not zero.
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

  private static final List<String> NAMES = names().stream().map(SignalCard::id).sorted().toList();

  private CorpusSignals() {}

  /** Every signal with its unit and source, family by family; the id is the published name. */
  public static List<SignalCard> names() {
    return FAMILIES.stream().flatMap(family -> family.cards().stream()).toList();
  }

  /** Measures every signal; values are rounded to eight digits, as RedPajama publishes them. */
  public static SortedMap<String, @Nullable Double> measure(Document document, Analysis analysis) {
    CorpusText text = new CorpusText(document);
    SignalValues values = new SignalValues(NAMES);
    for (CorpusFamily family : FAMILIES) {
      family.measure(text, values);
    }
    return values.byName();
  }
}
