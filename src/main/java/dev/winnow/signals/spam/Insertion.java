package dev.winnow.signals.spam;

import dev.winnow.model.Evidence;

/**
 * One place that counts as stuffed.
 *
 * @param weight re-insertions that it is worth
 * @param phrase that was put in
 */
record Insertion(double weight, String phrase, Evidence evidence) {
  int start() {
    return evidence.start();
  }
}
