package dev.winnow.signals.api;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.result.Finding;

/**
 * Measures one thing on a page. Implementations are pure and hold no state: the same page gives the
 * same finding, and no threshold of judgement stands here; those are the policy's.
 */
public interface Signal {
  /** What the signal is. */
  SignalCard card();

  /** Measures; the value grows with what the card names. */
  Finding measure(Document document, Analysis analysis);
}
