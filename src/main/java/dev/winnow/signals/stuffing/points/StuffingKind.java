package dev.winnow.signals.stuffing.points;

import dev.winnow.signals.stuffing.page.PhrasedPage;

/**
 * One kind of keyword stuffing with a measure of its own. Implementations hold no state and never
 * throw; a page without the kind has no places.
 */
public interface StuffingKind {
  /** What this kind finds on a page. */
  KindFinding find(PhrasedPage page);
}
