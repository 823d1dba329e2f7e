package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import java.util.List;

/** A group of document signals that were published together. */
interface CorpusFamily {
  /** The signals, in published order; the id is the published name. */
  List<SignalCard> cards();

  /** Measures a text and adds a value for every signal that is defined on it. */
  void measure(CorpusText text, SignalValues values);
}
