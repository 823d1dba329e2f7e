package dev.winnow.signals.stuffing;

import dev.winnow.model.result.Evidence;

/**
 * One place that counts as stuffed.
 *
 * @param weight re-insertions that it is worth
 * @param phrase that was put in
 */
record StuffedPlace(double weight, String phrase, Evidence evidence) {
  int start() {
    return evidence.start();
  }
}
