package dev.winnow.signals.stuffing.points;

import dev.winnow.model.result.Evidence;

/**
 * One place that counts as stuffed.
 *
 * @param weight what it is worth, in the unit of the signal
 * @param phrase that was put in
 */
public record StuffedPlace(double weight, String phrase, Evidence evidence) {}
