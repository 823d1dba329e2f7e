package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import java.util.List;

/** Document signals that were published together. */
interface CorpusFamily {
  /** The signals, in published order; the id is the published name. */
  List<SignalCard> cards();

  /** Adds a value for every signal that is defined on the text. */
  void measure(CorpusText text, SignalValues values);
}
