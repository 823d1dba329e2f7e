package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A place where a synonym stands for the word that was meant.
 *
 * @param expected what health English would have there; null where no word stands out
 * @param strength evidence for the swap, in nats; higher is stronger
 * @param note the counts behind it, in plain words
 */
public record Substitution(
    int start, int end, @Nullable String expected, double strength, String note) {}
